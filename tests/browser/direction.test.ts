import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desk, guideWith, htmlOf, newContext, phone, siteNamed } from '../support/page.ts';

const site = siteNamed('nakheel');
const page = newContext(desk).then((context) => context.newPage());

describe('A site that is read from right to left', () => {
	test('says so on every page', () => {
		for (const [path, html] of htmlOf(site)) {
			expect([path, /<html [^>]*>/.exec(html)?.[0]]).toEqual([
				path,
				expect.stringMatching(/lang="ar".* dir="rtl"/),
			]);
		}
	});

	test('mirrors the frame: the rail on the right, the contents on the left, the logo first from the right', async () => {
		const on = await page;
		await on.goto(site.address + ownGuide());
		const [rail, text, toc] = await Promise.all(
			['nav.rail', 'article', '.beside'].map((part) => box(on.locator(part))),
		);
		expect(rail!.left).toBeGreaterThan(text!.right);
		expect(toc!.right).toBeLessThan(text!.left);
		const [brand, nav, languages, find] = await Promise.all(
			['.brand', '.site-head nav:not(.languages)', '.languages', '.find'].map((part) =>
				box(on.locator(part)),
			),
		);
		expect(brand!.left).toBeGreaterThan(nav!.right);
		expect(nav!.left).toBeGreaterThan(languages!.right);
		expect(languages!.left).toBeGreaterThan(find!.right);
	});

	test('mirrors its pieces: lines, dots, boxes and fields start on the right', async () => {
		const on = await page;
		await on.goto(site.address + ownGuide());
		const stage = on.locator('.rail li').first();
		const dot = await stage.evaluate((item) => parseFloat(getComputedStyle(item, '::after').right));
		expect(dot).toBe(0);
		expect((await box(stage)).right - (await box(stage.locator('a'))).right).toBeGreaterThan(10);
		const line = await on
			.locator('.say')
			.first()
			.evaluate((say) => getComputedStyle(say).borderRightWidth);
		expect(line).toBe('3px');
		await on.goto(site.address + guideWith(site, 'checklist'));
		await on.goto(site.address);
		const [icon, field, button] = await Promise.all(
			['.search-form .icon', '.search-form input', '.search-form button'].map((part) =>
				box(on.locator(part).first()),
			),
		);
		expect(icon!.left).toBeGreaterThanOrEqual(field!.right);
		expect(button!.right).toBeLessThanOrEqual(field!.left);
	});

	test('puts the first button of the bar of a phone on the right', async () => {
		const narrow = await (await newContext(phone)).newPage();
		await narrow.goto(site.address);
		const links = narrow.locator('.thumb-bar a');
		expect((await box(links.first())).left).toBeGreaterThan((await box(links.last())).right);
	});

	test('has the other language at the end of the header of a phone', async () => {
		const narrow = await (await newContext(phone)).newPage();
		await narrow.goto(site.address);
		expect((await box(narrow.locator('.languages'))).left).toBeLessThan(24);
	});

	test('writes the names of its own pages and dates in its language', async () => {
		const on = await page;
		await on.goto(site.address + ownGuide());
		expect(await on.locator('.meta').innerText()).toMatch(/[\u0600-\u06ff]/);
		expect(await on.locator('article').getAttribute('lang')).toBeNull();
	});
});

describe('A guide that is not translated', () => {
	const fallback = guideWith(site, 'fallback', 'say', 'checklist');

	test('is marked as English from left to right, and so are its contents', async () => {
		const on = await page;
		await on.goto(site.address + fallback);
		const article = on.locator('article');
		expect(await article.getAttribute('lang')).toMatch(/^en/);
		expect(await article.getAttribute('dir')).toBe('ltr');
		expect(await on.locator('.toc ul').getAttribute('lang')).toMatch(/^en/);
	});

	test('stands in the mirrored frame, with its own pieces from the left', async () => {
		const on = await page;
		await on.goto(site.address + fallback);
		const [rail, text] = [await box(on.locator('nav.rail')), await box(on.locator('article'))];
		expect(rail.left).toBeGreaterThan(text.right);
		expect(
			await on
				.locator('.say')
				.first()
				.evaluate((say) => getComputedStyle(say).borderLeftWidth),
		).toBe('3px');
		const tick = on.locator('.checklist label').first();
		expect((await box(tick.locator('input'))).right).toBeLessThan((await box(tick.locator('span'))).left + 1);
	});

	test('keeps the words of the interface in the language of the site', async () => {
		const on = await page;
		await on.goto(site.address + fallback);
		for (const part of ['.crumb', '.meta', '.hurry-title', '.guide-foot']) {
			const { lang, dir } = await on.locator(`article ${part}`).evaluate((element) => {
				const holder = element.closest<HTMLElement>('[lang]')!;
				return { lang: holder.lang, dir: holder.dir };
			});
			expect([part, lang, dir]).toEqual([part, 'ar', 'rtl']);
		}
	});
});

/** A guide that the firm has written in its language. */
function ownGuide(): string {
	const found = [...htmlOf(site)].find(
		([path, html]) =>
			/^guides\/./.test(path) &&
			html.includes('<article class="prose">') &&
			html.includes('<callback-copy-button'),
	);
	return found![0];
}

async function box(locator: Locator): Promise<DOMRect> {
	return locator.evaluate((element) => element.getBoundingClientRect().toJSON() as DOMRect);
}
