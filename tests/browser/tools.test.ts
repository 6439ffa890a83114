import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { guideWith, newContext, htmlOf, phone, siteNamed, sites } from '../support/page.ts';

const site = siteNamed('callback');

describe('The place a reader picks', () => {
	const rules = (html: string) => html.split('data-place=').length;
	/** Guides with rules of many places, most rules first. */
	const guides = [...htmlOf(site)]
		.filter(([, html]) => html.includes('<callback-law-place'))
		.sort(([, a], [, b]) => rules(b) - rules(a))
		.map(([path]) => path);
	const page = newContext(phone).then((context) => context.newPage());
	const choice = (on: Page) => on.locator('callback-law-place select').first();

	test('shows its rules and those around it in every box of the page, and all where a box has none', async () => {
		const on = await page;
		await on.goto(site.address + guides[0]!);
		const all = await shownPlaces(on);
		await choice(on).selectOption('us-nyc');
		const around = ['us-nyc', 'us-ny', 'us'];
		const expected = all.map((box) => (box.some(isAround) ? box.filter(isAround) : box));
		expect(await shownPlaces(on)).toEqual(expected);
		expect(expected[0]!.length).toBeLessThan(all[0]!.length);
		for (const select of await on.locator('callback-law-place select').all())
			expect(await select.inputValue()).toBe('us-nyc');

		function isAround(place: string): boolean {
			return around.includes(place);
		}
	});

	test('is remembered on another page', async () => {
		const on = await page;
		await on.goto(site.address + guides[1]!);
		expect(await choice(on).inputValue()).toBe('us-nyc');
	});

	test('can be taken back to every place', async () => {
		const on = await page;
		await choice(on).selectOption('');
		await on.reload();
		expect(await choice(on).inputValue()).toBe('');
		const rows = on.locator('callback-law-place').first().locator('details');
		expect(await rows.filter({ visible: true }).count()).toBe(await rows.count());
	});

	test('without a rule of its own is told so, and every rule stays in sight', async () => {
		const on = await page;
		// Nearly every topic has a rule for the larger places; of the fewest rules one lacks some.
		for (const guide of guides.toReversed()) {
			await on.goto(site.address + guide);
			const box = on.locator('callback-law-place').first();
			const places = await box
				.locator('option:not([data-within])')
				.evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
			const [rules] = await shownPlaces(on);
			const lacking = places.find((place) => place !== '' && !place.includes('-') && !rules!.includes(place));
			if (lacking === undefined) continue;
			await choice(on).selectOption(lacking);
			expect(await box.locator('output').isVisible()).toBe(true);
			expect((await shownPlaces(on))[0]).toEqual(rules);
			return;
		}
		throw new Error('Every place has a rule on every topic.');
	});
});

describe.each(sites)('The copy button of $name', (of) => {
	test('puts the words of the tone that is shown on the clipboard, and says so', async () => {
		const context = await newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
		const page = await context.newPage();
		await page.clock.install();
		await page.goto(of.address + guideWith(of, 'tones'));
		const say = page.locator('callback-copy-button:has([value=warmer])').first();
		const button = say.locator('[data-copy]');
		const label = await button.innerText();
		for (const tone of ['plain', 'warmer']) {
			await say.locator(`[value=${tone}]`).check();
			await button.click();
			const words = await say.locator(`[data-tone=${tone}] > :not(.tone)`).allInnerTexts();
			await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(words.join('\n\n'));
			expect(await button.innerText()).toBe(await button.getAttribute('data-done'));
			await page.clock.fastForward(5000);
			expect(await button.innerText()).toBe(label);
		}
	});
});

async function shownPlaces(page: Page): Promise<string[][]> {
	return page
		.locator('callback-law-place')
		.evaluateAll((boxes) =>
			boxes.map((box) =>
				[...box.querySelectorAll<HTMLElement>('[data-place]')]
					.filter((row) => row.checkVisibility())
					.map((row) => row.dataset['place'] ?? ''),
			),
		);
}
