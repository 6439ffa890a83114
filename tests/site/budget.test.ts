import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, pagesOf } from '../support/pages.ts';
import { mainFilesIn } from '../support/sites.ts';
import { compressed } from '../support/weight.ts';

/** Bytes over the wire with Brotli; a font is compressed as it is. */
const budget = { htmlAndCss: 18_000, script: 3_000, whole: 90_000, tool: 25_000, embed: 2_000 };

describe.each(inject('sites'))('a first visit to the heaviest guide of $name', ({ name, dist, base }) => {
	const files = mainFilesIn(dist);
	const guides = pagesOf({ dist }).filter(({ path }) => /^\/guides\/[^/]+\/$/.test(path));
	const heaviest = guides
		.map((page) => ({ page, bytes: compressed(Buffer.from(page.html)) }))
		.sort((a, b) => b.bytes - a.bytes)[0]!;
	const linked = (pick: (tag: string, rel: string | undefined) => string | undefined) =>
		heaviest.page.elements.flatMap((element) => {
			const from = pick(element.tagName, attribute(element, 'rel'));
			const address = from === undefined ? undefined : attribute(element, from);
			return address === undefined ? [] : [address.slice(base.length)];
		});
	const size = (file: string) => {
		const bytes = files.get(file);
		if (!bytes) throw new Error(`${name} has no file ${file}.`);
		return file.endsWith('.woff2') ? bytes.length : compressed(bytes);
	};
	const total = (list: readonly string[]) => list.reduce((sum, file) => sum + size(file), 0);

	const sheets = linked((tag, rel) => (tag === 'link' && rel === 'stylesheet' ? 'href' : undefined));
	const scripts = withImports(
		files,
		linked((tag, rel) => (tag === 'script' ? 'src' : rel === 'modulepreload' ? 'href' : undefined)),
	);
	const others = linked((tag, rel) =>
		tag === 'img' ? 'src' : rel === 'preload' || rel === 'icon' ? 'href' : undefined,
	);

	test(`takes at most ${budget.htmlAndCss} bytes of HTML and CSS`, () => {
		expect(heaviest.bytes + total(sheets), heaviest.page.path).toBeLessThanOrEqual(budget.htmlAndCss);
	});

	test(`takes at most ${budget.script} bytes of JavaScript before the reader does anything`, () => {
		expect(total(scripts), scripts.join(' ')).toBeLessThanOrEqual(budget.script);
	});

	test(`takes at most ${budget.whole} bytes in all, fonts included`, () => {
		const all = [...sheets, ...scripts, ...new Set(others)];
		expect(heaviest.bytes + total(all), all.join(' ')).toBeLessThanOrEqual(budget.whole);
	});
});

test.each(inject('sites'))(
	`another website takes at most ${budget.embed} bytes of script from $name`,
	({ dist }) => {
		expect(compressed(mainFilesIn(dist).get('embed/embed.js')!)).toBeLessThanOrEqual(budget.embed);
	},
);

describe.each(inject('sites'))('the tools of $name', ({ dist, base }) => {
	const files = mainFilesIn(dist);
	const tools = pagesOf({ dist }).filter(({ html }) => html.includes('class="wrap tool-page"'));

	test.each(tools.map(({ path }) => path))(
		`load at most ${budget.tool} bytes of JavaScript on %s`,
		(path) => {
			const page = tools.find((tool) => tool.path === path)!;
			const entries = page.elements.flatMap((element) =>
				element.tagName === 'script' ? (attribute(element, 'src')?.slice(base.length) ?? []) : [],
			);
			// What an element needs loads as soon as the element stands in the page.
			const own = [...files].flatMap(([file, bytes]) =>
				[...(file.endsWith('.js') ? bytes.toString() : '').matchAll(elementScript)]
					.filter(([, name = '']) => page.html.includes(`<${name}`))
					.map(([, , script = '']) => join(file, '..', script)),
			);
			expect(own.length).toBeGreaterThan(0);
			const scripts = withImports(files, [...entries, ...own]);
			expect(scripts.length).toBeGreaterThan(1);
			const total = scripts.reduce((sum, file) => sum + compressed(files.get(file)!), 0);
			expect(total, scripts.join(' ')).toBeLessThanOrEqual(budget.tool);
		},
	);

	test('are there', () => expect(tools.length).toBeGreaterThan(0));
});

/** In the script of tools' pages: the name of an element, and the script that it comes in. */
const elementScript =
	/["'`](callback-[\w-]+)["'`]\s*:\s*async\s*\(\)\s*=>\s*\(\s*await\s.*?import\(["'`](\.[^"'`]+)["'`]\)/g;

/** Scripts with what they import at once; what they import later is not fetched yet. */
function withImports(files: ReadonlyMap<string, Buffer>, entries: readonly string[]): string[] {
	const found = new Set(entries);
	for (const file of found) {
		const text = files.get(file)?.toString('utf8') ?? '';
		for (const [, to = ''] of text.matchAll(
			/(?:^|[;}])\s*(?:import|export)\s*(?:[^'"();]*?from\s*)?["'](\.[^"']+)["']/g,
		)) {
			found.add(join(file, '..', to));
		}
	}
	return [...found];
}
