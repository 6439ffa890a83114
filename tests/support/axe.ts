import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { markAlike } from './alike.ts';
import { desk, phone } from './page.ts';

/** Small, as each page is given all of it. */
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The contrast of 7:1 that we promise, 4.5:1 for large text. Axe asks each text once: whoever meets this meets level AA. */
const contrastOption = {
	'color-contrast': {
		options: {
			ignoreUnicode: true,
			ignoreLength: false,
			ignorePseudo: false,
			boldValue: 700,
			boldTextPt: 14,
			largeTextPt: 18,
			contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
			pseudoSizeThreshold: 0.25,
			shadowOutlineEmMax: 0.1,
			textStrokeEmMin: 0.03,
		},
	},
};

/** Marks what looks like others, so that a long list is not measured to its end in each look. */
const mark = 'data-alike';

/** Contrast is asked of what is not marked; every other rule looks at all of the page. */
const measured = { rules: [{ id: 'color-contrast', selector: `*:not([${mark}])` }] };

/** Axe reads options of checks as well; its types do not tell. */
interface Options extends axe.RunOptions {
	checks: typeof contrastOption;
}

/** Every rule for levels A and AA up to WCAG 2.2, good practice, and our contrast. */
const everything: Options = {
	runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
	checks: contrastOption,
	// No rule of these reads style sheets.
	preload: { assets: ['media'] },
	// Of what is right, the page need not tell each element.
	resultTypes: ['violations', 'incomplete'],
};

/** What hangs on colours alone. */
export const contrast: Options = {
	runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
	checks: contrastOption,
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

/** Opens a page, and what axe objects to in it in each look, with everything unfolded. @see axeFaults */
export async function faultsOn(
	page: Page,
	address: string,
	inLooks: readonly Look[],
	prepare?: () => Promise<void>,
): Promise<string[]> {
	await page.setViewportSize(desk.viewport);
	await page.goto(address);
	await prepare?.();
	return axeFaults(page, inLooks);
}

/**
 * What axe objects to on the page as it stands, with everything unfolded, and text whose contrast it cannot tell. Of what
 * looks alike in every way, the contrast of the first three is measured.
 */
export async function axeFaults(page: Page, inLooks: readonly Look[]): Promise<string[]> {
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
		const plain = new CSSStyleSheet();
		// Axe cannot see through drawn marks and the stroke of the marker pen, so it gets plain surfaces.
		plain.replaceSync(`
			:is(.journey li, .stages > li, .search-results [data-main])::before,
			:is(.journey li, .stages > li, .search-results [data-main])::after { display: none !important; }
			mark { background: var(--mark) !important; }
			/* Nor tell what is behind a bar until somebody scrolls from what is on it. */
			.thumb-bar { position: static !important; }
		`);
		document.adoptedStyleSheets.push(plain);
	});
	await page.evaluate(`${source}; axe.configure(${JSON.stringify(measured)});`);
	const faults: string[] = [];
	for (const { viewport, colorScheme, options } of inLooks) {
		await page.setViewportSize(viewport);
		await page.emulateMedia({ colorScheme });
		await page.evaluate(markAlike, mark);
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
