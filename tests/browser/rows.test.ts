import { expect, test } from 'vitest';
import { desk, newContext, siteNamed } from '../support/page.ts';

const site = siteNamed('callback');

test.each(['plan/', 'stories/', 'questions/ask/', 'thank-you/'])(
	'Every button and form of a row says whose it is, at %s',
	async (path) => {
		const page = await (await newContext(desk)).newPage();
		await page.goto(site.address + path);
		await page.locator('[data-keeping]:visible').first().waitFor();
		await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
		for (let row = 0; row < 2; row++) await page.locator('[data-add]').click();
		const names = await page
			.locator('[data-rows] :is(form, button, a.quiet)')
			.evaluateAll((parts) =>
				parts.map((part) => part.getAttribute('aria-label') ?? part.textContent.trim()),
			);
		expect(names.length).toBeGreaterThan(5);
		expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
	},
);
