import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desk, guideWith, htmlOf, newContext, richGuides, sites } from '../support/page.ts';

describe.each(sites)('A page of $name on paper', (site) => {
	const page = newContext(desk).then((context) => context.newPage());

	async function printed(path: string): Promise<Page> {
		const on = await page;
		await on.goto(site.address + path);
		await on.emulateMedia({ media: 'print' });
		return on;
	}

	test('leaves out what only a screen can use', async () => {
		const on = await printed(richGuides(site)[0]!);
		const useless =
			'nav, .find, .site-foot, .thumb-bar, .skip, .rail, .beside, .slim, .say-tools, .law-choice, .next, button';
		expect(await on.locator(useless).filter({ visible: true }).count()).toBe(0);
		expect(await on.locator('h1').isVisible()).toBe(true);
	});

	test('stands in one column as wide as the sheet', async () => {
		const on = await printed(richGuides(site)[0]!);
		// The width of an A4 sheet between its margins, in CSS pixels.
		await on.setViewportSize({ width: 673, height: 900 });
		const { article, body } = await on.evaluate(() => ({
			article: document.querySelector('article')!.getBoundingClientRect().width,
			body: document.body.getBoundingClientRect().width,
		}));
		expect(article).toBeGreaterThan(body * 0.95);
		await on.setViewportSize(desk.viewport);
	});

	test('has boxes to tick with a pen, and no count', async () => {
		const on = await printed(guideWith(site, 'checklist'));
		const box = await on
			.locator('.checklist input')
			.first()
			.evaluate((input) => {
				const { appearance, borderStyle, borderWidth, width, height } = getComputedStyle(input);
				return { appearance, borderStyle, drawn: parseFloat(borderWidth) >= 1, square: width === height };
			});
		expect(box).toEqual({ appearance: 'none', borderStyle: 'solid', drawn: true, square: true });
		expect(await on.locator('.checklist output:visible').count()).toBe(0);
	});

	test('has room for the numbers of every list, and heads nothing that is not there', async () => {
		for (const path of ['', 'questions/', 'questions/ask/', ...richGuides(site).slice(0, 4)]) {
			const on = await printed(path);
			const narrow = await on.locator('main ol:visible').evaluateAll((all) =>
				all
					.filter((list) => getComputedStyle(list.firstElementChild ?? list).listStyleType !== 'none')
					.map((list) => parseFloat(getComputedStyle(list).paddingInlineStart))
					.filter((width) => width < 24),
			);
			expect(narrow, path).toEqual([]);
			expect(await on.locator('.bank-fold:visible, .ask:visible').count(), path).toBe(0);
		}
	});

	test('says both tones, each under its name, whichever was chosen', async () => {
		const on = await printed(guideWith(site, 'tones'));
		const say = on.locator('.say:has([value=warmer])').first();
		expect(await say.locator('[data-tone]:visible').count()).toBe(2);
		expect(await say.locator('.tone:visible').count()).toBe(2);
	});

	test('opens questions and rules, and leaves the claims behind the evidence folded', async () => {
		for (const path of [
			guideWith(site, 'question', 'evidence'),
			guideWith(site, 'places'),
			'questions/role-knowledge/',
		]) {
			const on = await printed(path);
			const closed = await on.evaluate(() =>
				[...document.querySelectorAll('details')].map((details) => ({
					evidence: details.closest('.evidence') !== null,
					shown: [...details.children].slice(1).every((part) => part.checkVisibility()),
				})),
			);
			expect(closed.length).toBeGreaterThan(0);
			expect(closed.filter(({ evidence, shown }) => evidence === shown)).toEqual([]);
		}
	});

	test('ends with its address, and names the address of every source', async () => {
		const path = guideWith(site, 'law');
		const on = await printed(path);
		const address = await on.locator('.address').innerText();
		expect(new URL(address).pathname).toBe(new URL(site.address + path).pathname);
		expect(htmlOf(site).get(path)).toContain(address);
		const source = on.locator('.law-source a').first();
		const after = await source.evaluate((link) => getComputedStyle(link, '::after').content);
		expect(after).toContain(await source.getAttribute('href'));
	});

	test('is black on white when the screen is dark', async () => {
		const on = await printed(richGuides(site)[0]!);
		await on.emulateMedia({ media: 'print', colorScheme: 'dark' });
		const { ink, paper } = await on.evaluate(() => ({
			ink: getComputedStyle(document.querySelector('.guide-body p')!).color,
			paper: getComputedStyle(document.documentElement).backgroundColor,
		}));
		await on.emulateMedia({ colorScheme: null });
		expect({ ink: lightness(ink) < 0.3, paper: lightness(paper) > 0.9 }).toEqual({ ink: true, paper: true });
	});
});

/** Roughly how light a computed colour is, from 0 to 1; a transparent one lets the white sheet through. */
function lightness(colour: string): number {
	const numbers = (colour.match(/[\d.]+/g) ?? []).map(Number);
	if (colour.startsWith('ok')) return numbers[0]!;
	if (numbers[3] === 0) return 1;
	return (numbers[0]! + numbers[1]! + numbers[2]!) / 3 / 255;
}
