import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { kindsOf, newContext, phone, richGuides, sites } from '../support/page.ts';
import { beyondTheEdge, screens, unfold, wordsBeyondTheEdge, zoomed } from '../support/reflow.ts';
import { root } from '../support/sites.ts';

describe.each(sites)('The site $name', (site) => {
	const page = newContext().then((context) => context.newPage());
	const near = newContext(zoomed).then((context) => context.newPage());

	test('lets nothing stand in front of the text at 400 %', async () => {
		const on = await near;
		for (const path of ['', ...richGuides(site)]) {
			await on.goto(site.address + path);
			await on.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
			const fixed = await on.evaluate(() =>
				[...document.querySelectorAll('body *')]
					.filter((element) => ['fixed', 'sticky'].includes(getComputedStyle(element).position))
					.filter((element) => element.checkVisibility())
					.map((element) => element.className),
			);
			expect(fixed).toEqual([]);
		}
	});

	test.each([
		['a long name', 'Mustermann Personaldienstleistungen GmbH & Co. KG', undefined],
		['a name of one long word', 'Personaldienstleistungsgesellschaft', undefined],
		['a long name beside a wide logo', 'Mustermann Personaldienstleistungen', 144],
		['a name beside a square logo', 'Müller & Söhne Personal', 36],
		['a short name beside a square logo', 'Fern', 36],
	])('shows %s whole on a phone', async (_, name, logo) => {
		const on = await (await newContext({ ...phone, javaScriptEnabled: false })).newPage();
		await on.goto(site.address);
		await on.locator('.brand').evaluate(
			(brand, [words, wide]) => {
				const span = document.createElement('span');
				span.textContent = words;
				const picture = document.createElement('picture');
				const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${wide} 36"/>`;
				picture.innerHTML = `<img alt="" width="${wide}" height="36" src="data:image/svg+xml,${encodeURIComponent(drawing)}">`;
				brand.replaceChildren(...(wide === undefined ? [] : [picture]), span);
			},
			[name, logo] as const,
		);
		expect(await beyondTheEdge(on)).toEqual([]);
		const box = async (of: string) => (await on.locator(of).boundingBox())!;
		const [head, words] = [await box('.site-head'), await box('.brand span')];
		expect(words.y).toBeGreaterThanOrEqual(head.y + 4);
		if (logo !== undefined) {
			const image = await box('.brand img');
			expect(image.width).toBe(logo);
			// What has room beside the logo stands there.
			if (logo === 36) expect(words.y).toBeLessThan(image.y + image.height / 2);
		}
		for (const beside of await on.locator('.site-head .wrap > :not(.brand):visible').all()) {
			const { x, y, width, height } = (await beside.boundingBox())!;
			const isApart =
				x >= words.x + words.width ||
				x + width <= words.x ||
				y >= words.y + words.height ||
				y + height <= words.y;
			expect(isApart).toBe(true);
		}
		await on.context().close();
	});

	test('has a header that leaves the screen of a phone to the page, with five long entries of a menu too', async () => {
		const on = await (await newContext({ ...phone, javaScriptEnabled: false })).newPage();
		await on.goto(site.address);
		const head = on.locator('.site-head');
		const height = () => head.evaluate((element) => element.getBoundingClientRect().height);
		expect(await height()).toBeLessThanOrEqual(112);
		const stylesOf = (name: string) => readFileSync(join(root, `src/styles/${name}.css`), 'utf8');
		const given = [site.dir === 'rtl', stylesOf('menu')] as const;
		await head.locator('nav:not(.languages)').evaluate((menu, [isArabic, styles]) => {
			const words = isArabic ? 'وظائف التمريض المؤقتة هذا الأسبوع' : 'Stellenangebote für Pflegefachkräfte';
			if (!menu.classList.contains('own')) {
				// Only a site with a menu has its styles.
				const sheet = new CSSStyleSheet();
				sheet.replaceSync(styles);
				document.adoptedStyleSheets.push(sheet);
				menu.classList.add('own');
			}
			const link = menu.querySelector('a')!;
			link.textContent = words;
			menu.replaceChildren(link, ...Array.from({ length: 4 }, () => link.cloneNode(true)));
		}, given);
		expect(await height()).toBeLessThanOrEqual(112);
		expect(await beyondTheEdge(on)).toEqual([]);
		for (const entry of await head.locator('.own a').all()) {
			await entry.evaluate((link) => link.scrollIntoView({ block: 'nearest', inline: 'nearest' }));
			const { x, width } = (await entry.boundingBox())!;
			expect([x >= 0, x + width <= phone.viewport.width]).toEqual([true, true]);
		}
		expect(await on.locator('[href$="/search/"]:visible').count()).toBeGreaterThan(0);
		// Two languages more, the same words in the other direction among them.
		await head.locator('.wrap').evaluate((row, styles) => {
			row.querySelector('.languages')?.remove();
			// Only a site in several languages has these.
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(styles);
			document.adoptedStyleSheets.push(sheet);
			const languages = Object.assign(document.createElement('nav'), { className: 'languages' });
			for (const [lang, name, dir] of [
				['pt-BR', 'Português (Brasil)', 'ltr'],
				['ar', 'العربية', 'rtl'],
			] as const) {
				languages.append(
					Object.assign(document.createElement('a'), { href: '/', lang, dir, hreflang: lang }),
				);
				languages.lastElementChild!.textContent = name;
			}
			row.querySelector('nav')!.after(languages);
		}, stylesOf('languages'));
		expect(await height()).toBeLessThanOrEqual(104);
		expect(await beyondTheEdge(on)).toEqual([]);
		for (const link of await head.locator('.languages a').all()) {
			const { height, width } = (await link.boundingBox())!;
			expect(Math.min(height, width)).toBeGreaterThanOrEqual(24);
		}
	});

	test('fits the search dialog with results into 320 pixels and into a window at 400 %', async () => {
		await (await page).setViewportSize({ width: 320, height: 640 });
		for (const on of [await page, await near]) {
			await on.goto(site.address);
			await on.keyboard.press('Control+k');
			await on.locator('dialog [name=q]').fill('salary');
			await on.locator('dialog [data-main]').first().waitFor();
			expect(await beyondTheEdge(on)).toEqual([]);
			const found = on.locator('dialog [data-scroll]');
			expect(await found.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0);
		}
	});

	test('keeps every word on a phone when a reader doubles the size of text', async () => {
		const on = await page;
		await on.setViewportSize(phone.viewport);
		for (const path of kindsOf(site)) {
			await unfold(on, site.address + path);
			await on.evaluate(() => (document.documentElement.style.fontSize = '200%'));
			expect(await wordsBeyondTheEdge(on)).toEqual([]);
			expect(await beyondTheEdge(on)).toEqual([]);
		}
	});

	test('keeps every word when a reader widens the spacing of text', async () => {
		const on = await page;
		for (const path of ['', 'questions/', 'handbook/', ...richGuides(site)]) {
			await unfold(on, site.address + path);
			await on.evaluate(() => {
				const spacing = new CSSStyleSheet();
				// The values of WCAG 1.4.12.
				spacing.replaceSync(`
					* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
					p { margin-block-end: 2em !important; }
				`);
				document.adoptedStyleSheets.push(spacing);
			});
			for (const screen of [screens[0], screens[4]]) {
				await on.setViewportSize(screen);
				expect(await beyondTheEdge(on)).toEqual([]);
				expect(await cutOff(on)).toEqual([]);
			}
		}
	});
});

/** Elements that hold more than they show and do not scroll. */
async function cutOff(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('body *')]
			.filter((element) => element.checkVisibility() && !element.closest('.visually-hidden, .ask label, svg'))
			.filter((element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowY))
			.filter((element) => element.scrollHeight > element.clientHeight + 1)
			.map(({ tagName, className }) => `${location.pathname} at ${innerWidth}: ${tagName} ${className}`),
	);
}
