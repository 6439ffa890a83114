import { describe, expect, test } from 'vitest';
import { guideWith, newContext, htmlOf, phone, richGuides, siteNamed, sites } from '../support/page.ts';
import { loadSite } from '../support/load.ts';

describe.each(sites)('The site $name without JavaScript', (site) => {
	const page = newContext({ ...phone, javaScriptEnabled: false }).then((context) => context.newPage());

	test('shows a whole home page, with the way, every section and a search that leads to the search page', async () => {
		const on = await page;
		await on.goto(site.address);
		expect(await on.locator('h1').isVisible()).toBe(true);
		expect(await on.locator('.journey a:visible').count()).toBe(5);
		expect(await on.locator('.when a:visible').count()).toBe(5);
		expect(await on.locator('.parts h2 a:visible').count()).toBeGreaterThanOrEqual(4);
		await on.locator('.ask [name=q]').fill('salary');
		await on.locator('.ask button').click();
		await on.waitForURL(`${site.address}search/?q=salary`);
	});

	test('leads from every search link to the search page', async () => {
		const on = await page;
		await on.goto(site.address + richGuides(site)[0]!);
		for (const link of await on.locator('a[data-search]:visible').all()) {
			expect(await link.evaluate((anchor) => (anchor as HTMLAnchorElement).href)).toBe(
				`${site.address}search/`,
			);
		}
		await on.locator('.thumb-bar [data-search]').click();
		await on.waitForURL(`${site.address}search/`);
	});

	test('says on the search page what is off, and lists every guide and every question there', async () => {
		const on = await page;
		await on.goto(`${site.address}search/?q=salary`);
		expect(await on.locator('.search-note').isVisible()).toBe(true);
		const guides = [...htmlOf(site).keys()].filter((path) => /^guides\/./.test(path));
		expect(await on.locator('.stages .guide-list a:visible').count()).toBe(guides.length);
		const { library } = loadSite(site.name)[0];
		const shown = await on.locator('main noscript a:visible').allTextContents();
		expect(shown.map((text) => text.trim())).toEqual(library.questions.map(({ question }) => question));
	});

	test.each(richGuides(site))('shows every word of %s', async (path) => {
		const on = await page;
		await on.goto(site.address + path);
		const closed = on.locator('details:not([open]) > summary');
		for (const summary of await closed.elementHandles()) await summary.click();
		const unseen = await on.evaluate(() =>
			[...document.querySelectorAll('article :is(h1, h2, h3, p, li, dt, dd, td, th, blockquote)')]
				.filter(
					(element) => !element.closest('[hidden], [data-scripted], [data-tone=warmer], .tone, .print-only'),
				)
				.filter((element) => !element.checkVisibility() || element.getBoundingClientRect().height === 0)
				.map((element) => element.outerHTML.slice(0, 80)),
		);
		expect(unseen).toEqual([]);
	});

	test('keeps what only a script could use out of sight on every kind of page', async () => {
		const on = await page;
		for (const path of ['', 'search/', 'questions/', ...richGuides(site)]) {
			await on.goto(site.address + path);
			expect(await on.locator('[hidden]:visible').count()).toBe(0);
			expect(
				await on
					.locator('[data-copy]:visible, [data-share-page]:visible, .law-choice:visible, dialog:visible')
					.count(),
			).toBe(0);
		}
	});
});

describe('A guide without JavaScript', () => {
	const site = siteNamed('callback');
	const page = newContext({ ...phone, javaScriptEnabled: false }).then((context) => context.newPage());

	test('switches the tone of words to say, each on its own', async () => {
		const on = await page;
		await on.goto(`${site.address}guides/answer-salary-questions/`);
		const says = on.locator('.say:has([value=warmer])');
		const [first, second] = [says.nth(0), says.nth(1)];
		const shown = (say: typeof first) =>
			say.locator('[data-tone]:visible').evaluateAll((all) => all.map((one) => one.dataset['tone']));
		expect(await shown(first)).toEqual(['plain']);
		await first.locator('[value=warmer]').check();
		expect(await shown(first)).toEqual(['warmer']);
		expect(await shown(second)).toEqual(['plain']);
	});

	test('lets a reader tick, and shows no count that could be wrong', async () => {
		const on = await page;
		await on.goto(site.address + guideWith(site, 'checklist'));
		const box = on.getByRole('checkbox').first();
		await on.locator('.checklist label').first().click();
		expect(await box.isChecked()).toBe(true);
		expect(await on.locator('.checklist output:visible').count()).toBe(0);
	});

	test('opens a question and the rule of a place', async () => {
		const on = await page;
		for (const [piece, body] of [
			['question', '.question dl'],
			['places', '.law details > p'],
		] as const) {
			await on.goto(site.address + guideWith(site, piece));
			const details = on
				.locator(`details:has(> ${body.split(' ').at(-1)!})`)
				.and(on.locator('.question, .law details'))
				.first();
			expect(await details.locator('dl, p').first().isVisible()).toBe(false);
			await details.locator('summary').click();
			expect(await details.locator('dl, p').first().isVisible()).toBe(true);
		}
	});
});
