import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desk, kindsOf, newContext, phone, sites } from '../support/page.ts';

/** Every rule for levels A and AA up to WCAG 2.2, good practice, and the contrast of 7:1 that we promise. */
const options = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	rules: { 'color-contrast-enhanced': { enabled: true } },
} satisfies axe.RunOptions;

/** Both colour schemes, and both of the widths that change what stands on a page. */
const looks = [
	{ ...desk, colorScheme: 'light' },
	{ ...phone, colorScheme: 'dark' },
] as const;

describe.each(sites)('The site $name', (site) => {
	const page = newContext({ reducedMotion: 'reduce' }).then((context) => context.newPage());

	test.each(kindsOf(site))(
		'has nothing on /%s that axe objects to, light or dark, wide or narrow',
		async (path) => {
			expect(await faultsOn(await page, `${site.address}${path}`)).toEqual([]);
		},
	);

	test.each([
		['results', 'salary'],
		['no result', 'xyzzyq'],
		['nothing asked', ''],
	])('has a search dialog with %s that axe does not object to', async (_, words) => {
		const open = async () => {
			await (await page).keyboard.press('/');
			await (await page).locator('dialog [name=q]').fill(words);
			const shown = words === '' ? 'start' : words === 'salary' ? 'results' : 'none';
			await (await page).locator(`dialog [data-shown=${shown}]`).waitFor();
		};
		expect(await faultsOn(await page, site.address, open)).toEqual([]);
	});

	test('has a page of search results that axe does not object to', async () => {
		const wait = () => page.then((on) => on.locator('[data-shown=results]').waitFor());
		expect(await faultsOn(await page, `${site.address}search/?q=salary`, wait)).toEqual([]);
	});
});

/** What axe objects to in each look, with everything unfolded, and text whose contrast it cannot tell. */
async function faultsOn(page: Page, address: string, prepare?: () => Promise<void>): Promise<string[]> {
	await page.setViewportSize(desk.viewport);
	await page.goto(address);
	await prepare?.();
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
		const plain = new CSSStyleSheet();
		// Axe cannot see through drawn marks and the stroke of the marker pen, so it gets plain surfaces.
		plain.replaceSync(`
			:is(.journey li, .stages > li, .search-results [data-main])::before,
			:is(.journey li, .stages > li, .search-results [data-main])::after { display: none !important; }
			mark { background: var(--mark) !important; }
		`);
		document.adoptedStyleSheets.push(plain);
	});
	await page.evaluate(axe.source);
	const faults: string[] = [];
	for (const { viewport, colorScheme } of looks) {
		await page.setViewportSize(viewport);
		await page.emulateMedia({ colorScheme });
		const results = await page.evaluate<axe.AxeResults>(`axe.run(document, ${JSON.stringify(options)})`);
		for (const { id, help, nodes } of [...results.violations, ...results.incomplete.flatMap(unsure)]) {
			const targets = nodes.slice(0, 4).map(({ target }) => target.join(' '));
			faults.push(`${colorScheme}, ${viewport.width} pixels: ${id}: ${help}: ${targets.join(' | ')}`);
		}
	}
	return faults;
}

/** Text of unknown contrast; signs without letters, such as ✓, go by the words beside them. */
function unsure(result: axe.Result): axe.Result[] {
	const isSign = ({ any }: axe.NodeResult) =>
		(any[0]?.data as { messageKey?: string } | null)?.messageKey === 'nonBmp';
	const nodes = result.nodes.filter((node) => !isSign(node));
	return result.id.startsWith('color-contrast') && nodes.length > 0 ? [{ ...result, nodes }] : [];
}
