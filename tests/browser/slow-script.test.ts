import { expect, test } from 'vitest';
import { newContext, phone, siteNamed } from '../support/page.ts';

test('a button shows that its script is still on its way, and works once it is there', async () => {
	const page = await (await newContext(phone)).newPage();
	let send: () => void = () => undefined;
	const asked = new Promise<void>((resolve) => (send = resolve));
	await page.route('**/*.js', async (route) => {
		await asked;
		await route.continue();
	});
	await page.goto(`${siteNamed('callback').address}practise/`, { waitUntil: 'commit' });
	const begin = page.locator('[data-begin]');
	await expect.poll(() => begin.evaluate((button) => getComputedStyle(button).opacity)).toBe('0.5');
	send();
	await begin.click();
	expect(await begin.evaluate((button) => getComputedStyle(button).opacity)).toBe('1');
	await page.locator('[data-answer]').waitFor();
	await page.context().close();
});
