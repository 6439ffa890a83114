import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { desk, phone } from './page.ts';

/** Every rule for levels A and AA up to WCAG 2.2, good practice, and the contrast of 7:1 that we promise. */
const everything: axe.RunOptions = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	rules: { 'color-contrast-enhanced': { enabled: true } },
	// Of what is right, the page need not tell each element.
	resultTypes: ['violations', 'incomplete'],
};

/** How to look at a page. */
export interface Look {
	viewport: { width: number; height: number };
	colorScheme: 'light' | 'dark';
	options: axe.RunOptions;
}

/** Both colour schemes, and both of the widths that change what stands on a page. */
export const looks: Look[] = [
	{ ...desk, colorScheme: 'light', options: everything },
	{ ...phone, colorScheme: 'dark', options: everything },
];

/** What axe objects to in each look, with everything unfolded, and text whose contrast it cannot tell. */
export async function faultsOn(
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
