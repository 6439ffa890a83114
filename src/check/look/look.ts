import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type axe from 'axe-core';
import type * as playwrightCore from 'playwright-core';
import { attempt } from '../../lib/attempt.ts';
import { DiagnosticError, type Diagnostic } from '../../lib/diagnostic.ts';
import { serve } from '../../hosting/serve.ts';
import type { Section } from '../section.ts';
import { tellFaults, type ContrastFault } from './faults.ts';

/** What is looked at, and with what. */
export interface Looking {
	/** Folder of the finished site. */
	dist: string;
	/** Path under which it lives. */
	base: string;
	/** Addresses below the home page. */
	pages: readonly string[];
	/** The program of a browser, if one was found. */
	browser: string | undefined;
	/** Folders from which packages are looked for, the site folder first. */
	from: readonly string[];
}

/** Both colour schemes, each at one of the widths that change what stands on a page. */
const looks = [
	{ scheme: 'light', viewport: { width: 1440, height: 900 } },
	{ scheme: 'dark', viewport: { width: 1440, height: 900 } },
	{ scheme: 'dark', viewport: { width: 360, height: 780 } },
	{ scheme: 'light', viewport: { width: 360, height: 780 } },
] as const;

/** The contrast that all of ours reaches. The second rule passes over what breaks the first. */
const options: axe.RunOptions = {
	runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] },
	resultTypes: ['violations'],
};

/**
 * Opens the finished site in a browser and asks axe for words that are hard to read, on light and dark screens, wide
 * and narrow.
 * @throws DiagnosticError when there is no browser, or what drives it is not installed
 */
export async function lookSection({ dist, base, pages, browser: program, from }: Looking): Promise<Section> {
	const { chromium, source } = await tools(from);
	if (program === undefined) throw new DiagnosticError([noBrowser]);
	const { server, address } = await serve(dist, base, 0);
	let browser: playwrightCore.Browser | undefined;
	try {
		// As root, Chromium cannot have the sandbox that it has otherwise.
		const args = process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'];
		browser = await chromium.launch({ executablePath: program, args });
		const page = await browser.newPage({ reducedMotion: 'reduce', serviceWorkers: 'block' });
		const faults: ContrastFault[] = [];
		for (const path of pages) faults.push(...(await faultsOn(page, address, path, source)));
		return {
			title: 'Words that are hard to read',
			lines: tellFaults(faults),
			hint: 'Change the colours in content/brand.css or in your components: text has to reach 7:1, large text 4.5:1.',
			strict: true,
		};
	} finally {
		await browser?.close();
		server.close();
	}
}

async function faultsOn(
	page: playwrightCore.Page,
	address: string,
	path: string,
	source: string,
): Promise<ContrastFault[]> {
	const faults: ContrastFault[] = [];
	await page.goto(address + path);
	await page.evaluate(() => {
		for (const details of document.querySelectorAll('details')) details.open = true;
	});
	await page.evaluate(source);
	for (const { scheme, viewport } of looks) {
		await page.setViewportSize(viewport);
		await page.emulateMedia({ colorScheme: scheme });
		const { violations } = await page.evaluate<axe.AxeResults>(
			`axe.run(document, ${JSON.stringify(options)})`,
		);
		for (const { node, id } of violations.flatMap(({ nodes, id }) => nodes.map((node) => ({ node, id })))) {
			const facts = node.any[0]?.data as Partial<Record<string, string | number>> | undefined;
			faults.push({
				page: path,
				scheme,
				element: node.target.join(' '),
				words: textIn(node.html).slice(0, 40),
				text: String(facts?.['fgColor'] ?? ''),
				ground: String(facts?.['bgColor'] ?? ''),
				ratio: Number(facts?.['contrastRatio'] ?? 0),
				least: promised(String(facts?.['expectedContrastRatio'] ?? ''), id),
			});
		}
	}
	return faults;
}

/** What a text has to reach: a rule that asks for less names 4.5:1, and 3:1 for large text. */
function promised(expected: string, rule: string): number {
	const least = Number.parseFloat(expected);
	if (rule === 'color-contrast') return least === 3 ? 4.5 : 7;
	return least;
}

function textIn(html: string): string {
	return html
		.replace(/<[^<>]*>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();
}

const noBrowser: Diagnostic = {
	file: 'This computer',
	code: 'browser-not-found',
	message: 'No browser was found with which the site can be looked at.',
	hint: 'Install Chrome, Chromium or Edge, or name the program: CALLBACK_CHROMIUM=/path/to/chrome npx callback check --look',
};

/** What drives a browser, and what looks for faults. They are not part of Callback: few sites need them. */
async function tools(from: readonly string[]) {
	const found = (name: string) => {
		const places = from.map((folder) => createRequire(join(folder, 'package.json')));
		return places.flatMap((place) => attempt(() => place.resolve(name)) ?? [])[0];
	};
	const [playwright, axeCore] = [found('playwright-core'), found('axe-core')];
	if (playwright === undefined || axeCore === undefined) {
		const lacking = [...(playwright ? [] : ['playwright-core']), ...(axeCore ? [] : ['axe-core'])];
		const message = `To look at the site, ${lacking.join(' and ')} must be installed.`;
		const hint = 'Run "npm install --save-dev playwright-core axe-core" in the site folder.';
		throw new DiagnosticError([{ file: 'package.json', code: 'package-not-installed', message, hint }]);
	}
	const driver = (await import(pathToFileURL(playwright).href)) as {
		default: typeof playwrightCore;
	};
	const checker = (await import(pathToFileURL(axeCore).href)) as { default: typeof axe };
	return { chromium: driver.default.chromium, source: checker.default.source };
}
