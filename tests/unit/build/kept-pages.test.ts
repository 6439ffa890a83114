import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { KeptPages } from '../../../src/build/kept-pages.ts';
import { WatchedSite } from '../../../src/build/watched-site.ts';
import type { Guide } from '../../../src/library/library.ts';
import { loadSite } from '../../support/load.ts';

const top = mkdtempSync(join(tmpdir(), 'callback-kept-pages-'));
afterAll(() => rmSync(top, { recursive: true }));

const [{ library }] = loadSite('callback');
const [first, second, third] = library.guides as [Guide, Guide, Guide];
const idOf = ({ origin, bodyPath }: Pick<Guide, 'origin' | 'bodyPath'>) => `${origin}/${bodyPath}`;

/** The handbook, in which something of a guide is another way than it is. */
function site(changes: ReadonlyMap<Guide, Partial<Guide>> = new Map(), name = 'Callback') {
	const guides = library.guides.map((guide) => ({ ...guide, ...changes.get(guide) }));
	const data = {
		site: { name, tokens: `:root { --name: “${name}” }` },
		library: { ...library, guides },
	} as WatchedSite['data'];
	const bodies = new Map(library.guides.map((guide) => [idOf(guide), `/somewhere/${guide.id}-body`]));
	return { data, bodies };
}

type Site = Pick<WatchedSite, 'data' | 'bodies'>;

/**
 * Pages of a site: three guides by themselves, a list of all guides, and their titles.
 * @param ahead is done before there is a page
 * @returns the pages that were rendered, and not taken from what was kept
 */
async function rendered(
	file: string,
	site: Site,
	{ renderer = 'Astro', ahead }: { renderer?: string; ahead?: (site: Site) => unknown } = {},
): Promise<string[]> {
	const watched = new WatchedSite(site);
	ahead?.(watched);
	const pages = new KeptPages(file, watched, renderer);
	const made: string[] = [];
	const page = async (path: string, show: (guides: readonly Guide[], bodies: Site['bodies']) => string) => {
		const shown = ({ data, bodies }: Site) =>
			`<style>${data.site.tokens}</style>${data.site.name} – ${show(data.library.guides, bodies)}`;
		const text = await pages.page(path, () => {
			made.push(path);
			return Promise.resolve(shown(watched));
		});
		expect(text).toBe(shown(site));
	};
	for (const at of [0, 1, 2])
		await page(`${at}.html`, (guides, bodies) => {
			const guide = guides[at]!;
			return JSON.stringify([guide.title, guide.headings, basename(bodies.get(idOf(guide))!)]);
		});
	await page('list.html', (guides) => guides.map(({ title, minutes }) => `${title}: ${minutes}`).join());
	await page('titles.html', (guides) => guides.map(({ title }) => title).join());
	expect(pages.rendered).toBe(made.length);
	pages.save();
	return made;
}

const all = ['0.html', '1.html', '2.html', 'list.html', 'titles.html'];

describe('a page is rendered again', () => {
	const heading = { headings: [{ id: 'new', text: 'New', depth: 2 }] };
	const others = site();
	others.bodies.set(idOf(second), '/elsewhere/another-body');
	const moved = site();
	moved.bodies.set(idOf(second), `/elsewhere/${second.id}-body`);

	test.each([
		['nothing', site(), []],
		['a heading', site(new Map([[second, heading]])), ['1.html', 'list.html']],
		['a body', others, ['1.html']],
		['the folder of its body', moved, []],
		[
			'minutes of two guides',
			site(new Map([first, third].map((guide) => [guide, { minutes: 77 }]))),
			['0.html', '2.html', 'list.html'],
		],
		['a title', site(new Map([[second, { title: 'Another' }]])), all],
		['the site', site(new Map(), 'Ember'), all],
	])('after a change of %s', async (what, changed, expected) => {
		const file = join(top, what);
		expect(await rendered(file, site())).toEqual(all);
		expect(await rendered(file, changed)).toEqual(expected);
		expect(await rendered(file, changed)).toEqual([]);
	});

	test('after a change of what every page may have read when its module was loaded', async () => {
		const file = join(top, 'by-all');
		const ahead = ({ data }: Site) => data.library.guides[1]!.minutes;
		expect(await rendered(file, site(), { ahead })).toEqual(all);
		expect(await rendered(file, site(new Map([[first, { minutes: 77 }]])), { ahead })).toEqual([
			'0.html',
			'list.html',
		]);
		expect(await rendered(file, site(new Map([[second, { minutes: 77 }]])), { ahead })).toEqual(all);
	});

	test('after a change of what renders it, and where nothing sound was kept', async () => {
		const file = join(top, 'renderer');
		expect(await rendered(file, site())).toEqual(all);
		expect(await rendered(file, site(), { renderer: 'another' })).toEqual(all);
		writeFileSync(file, readFileSync(file).subarray(0, 400));
		expect(await rendered(file, site(), { renderer: 'another' })).toEqual(all);
	});
});

test('what pages read of a site is plain data: a change of it is seen wherever it is', () => {
	for (const name of ['callback', 'ember', 'nakheel'] as const)
		for (const { library } of loadSite(name)) expect(notPlain(library, name)).toEqual([]);
});

/** Where a value is none that JSON tells whole. */
function notPlain(value: unknown, at: string): string[] {
	if (value === undefined || value === null || ['string', 'boolean'].includes(typeof value)) return [];
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [at];
	if (typeof value !== 'object') return [at];
	const isPlain = Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
	return isPlain ? Object.entries(value).flatMap(([key, one]) => notPlain(one, `${at}.${key}`)) : [at];
}
