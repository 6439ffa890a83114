import type { BrowserContext } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { complaintsIn, newContext, phone, siteNamed } from '../support/page.ts';

const site = siteNamed('ember');
const guide = `${site.address}guides/star-stories/`;

let context: BrowserContext;
afterEach(() => context.close());

/** Opens a guide on a device that shares in this way. */
async function open(device: 'shares' | 'shares, and the reader thinks again' | 'copies' | 'can do neither') {
	context = await newContext(phone);
	const complaints = await complaintsIn(context);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await context.addInitScript((how) => {
		const share = (page: ShareData) => {
			document.title = JSON.stringify(page);
			return how === 'shares' ? Promise.resolve() : Promise.reject(new DOMException('', 'AbortError'));
		};
		if (how.startsWith('shares')) Object.defineProperty(navigator, 'share', { value: share });
		else Reflect.deleteProperty(Navigator.prototype, 'share');
		if (how === 'can do neither') Reflect.deleteProperty(Navigator.prototype, 'clipboard');
	}, device);
	const page = await context.newPage();
	await page.clock.install();
	await page.goto(`${guide}?utm_source=letter#no-numbers`);
	const button = page.locator('[data-share-page]');
	const copied = () => page.evaluate(() => navigator.clipboard.readText());
	return { page, button, copied, complaints };
}

describe('The button that shares a guide', () => {
	test('hands title and address to the device, without what belongs to this visit', async () => {
		const { page, button, complaints } = await open('shares');
		const title = await page.title();
		await button.click();
		await expect.poll(() => page.title()).toBe(JSON.stringify({ title, url: guide }));
		expect(await button.textContent()).toMatch(/^\s*Share\s*$/);
		expect(complaints).toEqual([]);
	});

	test('copies nothing for a reader who thinks again', async () => {
		const { page, button, copied, complaints } = await open('shares, and the reader thinks again');
		await page.evaluate(() => navigator.clipboard.writeText('mine'));
		await button.click();
		await expect.poll(() => page.title()).toContain('"url"');
		expect(await copied()).toBe('mine');
		expect(complaints).toEqual([]);
	});

	test('copies the address where the device cannot share, and says so for a while', async () => {
		const { page, button, copied, complaints } = await open('copies');
		await button.click();
		await expect.poll(() => button.textContent()).toBe('Address copied');
		expect(await copied()).toBe(guide);
		await page.clock.fastForward(5000);
		expect(await button.textContent()).toMatch(/^\s*Share\s*$/);
		expect(complaints).toEqual([]);
	});

	test('is not shown where it could do nothing', async () => {
		const { page, button } = await open('can do neither');
		await page.locator('callback-checklist output').first().waitFor({ state: 'attached' });
		expect(await button.isVisible()).toBe(false);
	});
});
