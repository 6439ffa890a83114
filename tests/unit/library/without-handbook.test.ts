import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { searchable } from '../../../src/build/searchable.ts';
import { feedFiles } from '../../../src/build/feeds.ts';
import { routesOf } from '../../../src/integration/routes.ts';
import { contactPlaces } from '../../../src/library/calls-to-action.ts';
import { footerOf } from '../../../src/library/footer.ts';
import { homeRows } from '../../../src/library/home-page.ts';
import { menuOf } from '../../../src/library/menu.ts';
import { searchFilters } from '../../../src/library/search-filters.ts';
import type { Loaded } from '../../../src/build/load.ts';
import { brand, world, type Files, type World } from '../../support/overlay.ts';
import { root } from '../../support/sites.ts';

const article = '---\ntitle: Your first shift\npromise: You know where to go.\n---\n\nAsk for Rosa.\n';
const own: Files = {
	'content/brand.yaml': `${brand}interviews: false\n`,
	'content/en/sections.yaml': `sections:
  - { id: working-with-us, name: Working with us, summary: Shifts and pay., kind: articles }
`,
	'content/en/guides/working-with-us/first-shift.md': article,
};

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

function loaded(firm: Files = {}): Loaded {
	made = world({ ...own, ...firm });
	return made.load();
}

describe('a site without our handbook', () => {
	let all: Loaded;
	beforeEach(() => (all = loaded()));

	test('shows the people of the firm on its home page and in each of its sections', () => {
		expect(contactPlaces(all.library)).toEqual(['home', 'working-with-us']);
		expect(contactPlaces(world().load().library)).toEqual(['home', 'salary', 'follow-up', 'situations']);
	});

	test('holds the texts of the firm and none of ours', () => {
		const { guides, pages, sections, stages, questions, claims, sources, laws, glossary, roles } =
			all.library;
		expect(guides.map(({ id }) => id)).toEqual(['first-shift']);
		expect(sections.map(({ id }) => id)).toEqual(['working-with-us']);
		expect([pages, stages, questions, claims, sources, laws.rows, glossary, roles]).toEqual(
			Array.from({ length: 8 }, () => []),
		);
	});

	test('leads to none of our pages from menu and foot', () => {
		const { t } = all.site;
		const menu = menuOf({ navigation: undefined }, all.library, t).map(({ to }) => to);
		expect(menu).toEqual(['/guides/', '/working-with-us/']);
		expect(footerOf(all.site.brand, all.library, t).flat()).toEqual([
			{ text: 'Print or download', to: '/handbook/' },
		]);
	});

	test('has a home page of its own texts', () => {
		const rows = homeRows({ home: undefined, contactPlaces: ['home'] }, all.library);
		expect(rows.flat().map(({ block }) => block)).toEqual(['search', 'sections', 'people']);
	});

	test('is searched alone, and has no filter for what it has not', () => {
		expect(searchable(all)).toEqual(['/guides/first-shift/', '/handbook/']);
		const filters = searchFilters(all.library, { name: 'Ember' }, all.site.t);
		expect(filters.map(({ name, options }) => [name, options.map(({ id }) => id)])).toEqual([
			['section', ['working-with-us']],
		]);
	});

	test('tells programs of nothing else', () => {
		const llms = feedFiles(all, [], [all], '2026-11-28').find(({ path }) => path === 'llms.txt');
		expect(String(llms?.data).match(/https:\S+(?=\))/g)).toEqual([
			'https://ember.example/guides/first-shift/index.md',
		]);
	});

	test('builds no page of tools, questions, evidence or words explained', () => {
		expect(routesOf(all.library.features, root)).toEqual([]);
	});
});

test('a section may stand where a tool of ours would', () => {
	const { library } = loaded({
		'content/en/sections.yaml': `sections:
  - { id: plan, name: Plan, summary: Shifts and pay., kind: articles }
`,
		'content/en/guides/working-with-us/first-shift.md': article.replace('---\n', '---\nsection: plan\n'),
	});
	expect(library.sections.map(({ id }) => id)).toEqual(['plan']);
});

test('a glossary of the firm has its page', () => {
	const { library } = loaded({
		'content/en/glossary.yaml': 'terms:\n  - { id: rota, term: rota, meaning: Who works when. }\n',
	});
	expect(routesOf(library.features, root).map(({ pattern }) => pattern)).toEqual(['/glossary']);
});

test('every page that only some sites have is built where the handbook is', () => {
	made = world();
	const { library } = made.load();
	const patterns = routesOf(library.features, root).map(({ pattern }) => pattern);
	expect(patterns).toEqual(
		expect.arrayContaining(['/questions', '/questions/ask', '/evidence', '/tools', '/plan']),
	);
	expect(patterns).not.toContain('/glossary');
});
