import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desk, htmlOf, kindsOf, newContext, phone, richGuides, siteNamed, sites } from '../support/page.ts';

/** Every rule for levels A and AA up to WCAG 2.2, good practice, and the contrast of 7:1 that we promise. */
const everything: axe.RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	rules: { 'color-contrast-enhanced': { enabled: true } },
};
const contrast: axe.RunOptions = {
	runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
};
/** Rules that one guide may break and another keep: they depend on what an author has written. */
const structure: axe.RunOptions = {
	runOnly: {
		type: 'rule',
		values: [
			...['empty-heading', 'heading-order', 'landmark-unique', 'region', 'link-name', 'duplicate-id-aria'],
			...['list', 'listitem', 'definition-list', 'dlitem', 'empty-table-header', 'th-has-data-cells'],
			...['label', 'select-name', 'summary-name', 'nested-interactive', 'scrollable-region-focusable'],
		],
	},
};

/** How to look at a page. */
interface Look {
	viewport: { width: number; height: number };
	colorScheme: 'light' | 'dark';
	options: axe.RunOptions;
}

/** Both colour schemes, and both of the widths that change what stands on a page. */
const looks: Look[] = [
	{ ...desk, colorScheme: 'light', options: everything },
	{ ...phone, colorScheme: 'dark', options: everything },
];

describe.each(sites)('The site $name', (site) => {
	const page = newContext({ reducedMotion: 'reduce' }).then((context) => context.newPage());

	test.each(kindsOf(site))(
		'has nothing on /%s that axe objects to, light or dark, wide or narrow',
		async (path) => {
			expect(await faultsOn(await page, site.address + path, looks)).toEqual([]);
		},
	);

	test.each(['', richGuides(site)[0]!])('keeps its contrast on /%s in a wide dark window', async (path) => {
		const look: Look = { ...desk, colorScheme: 'dark', options: contrast };
		expect(await faultsOn(await page, site.address + path, [look])).toEqual([]);
	});

	test.each([
		['results', 'salary', 'results'],
		['no result', 'xyzzyq', 'none'],
		['nothing asked', '', 'start'],
	])('has a search dialog with %s that axe does not object to', async (_, words, shown) => {
		const on = await page;
		const open = async () => {
			await on.keyboard.press('Control+k');
			await on.locator('dialog [name=q]').fill(words);
			await on.locator(`dialog [data-shown=${shown}]`).waitFor();
		};
		expect(await faultsOn(on, site.address, looks, open)).toEqual([]);
	});

	test('has a page of search results that axe does not object to', async () => {
		const on = await page;
		const wait = () => on.locator('[data-shown=results]').waitFor();
		expect(await faultsOn(on, `${site.address}search/?q=salary`, looks, wait)).toEqual([]);
	});
});

test('The handbook has no guide whose structure axe objects to', async () => {
	const site = siteNamed('callback');
	const page = await (await newContext({ reducedMotion: 'reduce' })).newPage();
	const look: Look = { ...desk, colorScheme: 'light', options: structure };
	const faults: string[] = [];
	for (const path of htmlOf(site).keys()) {
		if (!/^guides\/./.test(path)) continue;
		const found = await faultsOn(page, site.address + path, [look]);
		faults.push(...found.map((fault) => `${path}: ${fault}`));
	}
	expect(faults).toEqual([]);
}, 180_000);

/** What axe objects to in each look, with everything unfolded, and text whose contrast it cannot tell. */
async function faultsOn(
	page: Page,
	address: string,
	inLooks: readonly Look[],
	prepare?: () => Promise<void>,
): Promise<string[]> {
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
	for (const { viewport, colorScheme, options } of inLooks) {
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
