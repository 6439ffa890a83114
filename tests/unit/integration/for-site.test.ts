import { describe, expect, test } from 'vitest';
import { prerendererForSite } from '../../../src/integration/for-site.ts';
import type { Files, Prerenderer } from '../../../src/integration/prerenderer.ts';

const files = (texts: Record<string, string>): Files =>
	new Map(Object.entries(texts).map(([path, text]) => [path, Buffer.from(text)]));

/** Page loads start and search; start and words know each other. */
const prerenderer: Prerenderer = {
	entry: 'entry.mjs',
	modules: files({ 'entry.mjs': 'load("_assets/page.aaaaaaaa.js")', 'chunks/other.mjs': 'other' }),
	assets: files({
		'_assets/page.aaaaaaaa.js': 'import("./start.bbbbbbbb.js"),import("./search.cccccccc.js")',
		'_assets/start.bbbbbbbb.js': 'import{w}from"./words.dddddddd.js"',
		'_assets/words.dddddddd.js':
			'export const w=JSON.parse(`virtual:callback/offline`);import("./start.bbbbbbbb.js")',
		'_assets/search.cccccccc.js': 'find()',
		'_assets/page.eeeeeeee.css': 'a{}',
		'sw.js': 'serve()',
	}),
	styles: new Map(),
};

const told = (saved: string) => prerendererForSite(prerenderer, { 'virtual:callback/offline': { saved } });
const textsOf = (found: Files) => [...found.values()].map(String);

describe('what renders pages, for one site', () => {
	test('tells scripts of the site, as text that can hold whatever it likes', () => {
		const words = 'Saved `here` for "$1", $& <ok>\n';
		const [text] = textsOf(told(words).assets).filter((script) => script.startsWith('export const w='));
		expect(text).toContain(`export const w=${JSON.stringify({ saved: words })};import(`);
	});

	test('names a script anew that is another one, and those that name it, and no other', () => {
		const [here, there] = [told('Saved'), told('Gespeichert')];
		const names = (found: Prerenderer) => [...found.assets.keys()];
		expect(names(here)).not.toEqual(names(there));
		const same = names(here).filter((name) => names(there).includes(name));
		expect(same.toSorted()).toEqual(['_assets/page.eeeeeeee.css', '_assets/search.cccccccc.js', 'sw.js']);
		for (const { assets, modules } of [here, there]) {
			const named = [...textsOf(assets), ...textsOf(modules)].flatMap(
				(text) => text.match(/\w+\.\w{8}\.js/g) ?? [],
			);
			expect(named).toHaveLength(5);
			for (const name of named) expect([...assets.keys()]).toContain(`_assets/${name}`);
		}
	});

	test('keeps the name of a script that is told the same, whatever others are told', () => {
		const assets = files({
			'_assets/plan.aaaaaaaa.js': 'JSON.parse(`virtual:callback/tasks`)',
			'_assets/start.bbbbbbbb.js': 'JSON.parse(`virtual:callback/offline`)',
			'_assets/page.cccccccc.js': 'import("./start.bbbbbbbb.js")',
		});
		const namesWith = (tasks: string) => {
			const told = { 'virtual:callback/offline': { saved: 'Saved' }, 'virtual:callback/tasks': { tasks } };
			return [...prerendererForSite({ ...prerenderer, assets }, told).assets.keys()];
		};
		const [one, other] = [namesWith('Ask'), namesWith('Ask twice')];
		expect(one.filter((name) => !other.includes(name))).toEqual([
			expect.stringMatching(/^_assets\/plan\.\w{8}\.js$/),
		]);
	});

	test('is the same for the same site', () => {
		expect(told('Saved')).toEqual(told('Saved'));
	});
});
