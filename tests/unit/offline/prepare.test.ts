import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { eraser } from '../../../src/offline/eraser.ts';
import { offlineNote, OfflinePacks, writeWorker } from '../../../src/offline/prepare.ts';
import { workerFile } from '../../../src/lib/generated-addresses.ts';
import { keptSize, pack, readKept } from '../../../src/offline/bundle.ts';
import { savedIndex, savedPages } from '../../../src/offline/saved-files.ts';
import { find } from '../../../src/offline/worker/find.ts';
import { hashOf } from '../../../src/offline/worker/hash.ts';
import type { SavedSite } from '../../../src/offline/worker/saved-site.ts';
import { unpack } from '../../../src/offline/worker/unpack.ts';

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

/** Writes a built site. @param files by their path */
function built(files: Record<string, string | Buffer>): string {
	const folder = mkdtempSync(join(tmpdir(), 'callback-offline-'));
	folders.push(folder);
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(join(folder, dirname(path)), { recursive: true });
		writeFileSync(join(folder, path), content);
	}
	return folder;
}

const page = (body: string, base = '/guide/') =>
	`<html data-locale-base="${base}"><head><style>p{color:red}</style></head><body>${body}</body></html>`;

const site = {
	'index.html': page(
		'<img src="/guide/logo.svg" srcset="/guide/_assets/a.webp 1x, /guide/_assets/b.webp 2x">',
	),
	'guides/pay/index.html': page('<a href="/guide/files/leaflet.pdf">Leaflet</a> ü'),
	'search/panel/index.html': '<dialog></dialog>',
	'404.html': page('Not here'),
	'handbook/index.html': page('Everything'),
	'en/index.html': page('English', '/guide/en/'),
	'en/_assets/page.js': '1',
	'old/index.html': '<meta http-equiv="refresh" content="0; url=/guide/">',
	'_assets/page.js': 'export {}',
	'_assets/a.webp': 'a',
	'_assets/b.webp': 'b',
	'_assets/share.png': 'shared',
	'_assets/page.js.br': 'small',
	'pagefind/index/en.pf_index': gzipSync('pagefind_dcdwords'),
	'pagefind/words.json': '{}',
	'fonts/text.woff2': 'font',
	'files/leaflet.pdf': '%PDF',
	'logo.svg': '<svg/>',
	'sitemap.xml': '<urlset/>',
	_headers: '/*',
	'.hosting/nginx.conf': 'server {}',
	[workerFile]: 'run(savedSite);',
};

test('What is saved is what pages of this language need, and nothing else', async () => {
	const folder = built(site);
	expect({ ...(await savedPages(folder, '/guide/', ['en'])), index: savedIndex(folder) }).toEqual({
		pages: [
			{ path: 'guides/pay/index.html', shows: [] },
			{ path: 'index.html', shows: ['logo.svg', '_assets/a.webp', '_assets/b.webp'] },
			{ path: 'search/panel/index.html', shows: [] },
		],
		index: ['pagefind/index/en.pf_index', 'pagefind/words.json'],
		parts: ['_assets/page.js', 'fonts/text.woff2'],
	});
});

test('Names of pictures may have any letters, and addresses may be broken', async () => {
	const pictures = { '100%.webp': 'a', 'a b#c.webp': 'b', 'größe.webp': 'c', 'd%20e.webp': 'd' };
	const addresses = ['100%25.webp', 'a%20b%23c.webp', 'gr%C3%B6%C3%9Fe.webp', 'd%2520e.webp', '50%off.png'];
	const body = addresses.map((address) => `<img src="/guide/${address}">`).join('');
	const svg = `<img src="data:image/svg+xml,<svg width='100%'/>">`;
	const folder = built({ 'index.html': page(body + svg), ...pictures });
	const { pages } = await savedPages(folder, '/guide/', []);
	expect(pages).toEqual([{ path: 'index.html', shows: Object.keys(pictures) }]);
});

test('A worker is told of each file, its hash and what it takes; packs hold the files to the byte', async () => {
	const folder = built(site);
	const prepared = await new OfflinePacks(folder, {
		localeBase: '/guide/',
		others: ['/guide/en/'],
		opened: undefined,
		limits: { most: Infinity, first: [] },
	}).finish();
	const { bytes, pages: count, left } = writeWorker(folder, prepared);
	const [told = '', script] = readFileSync(join(folder, workerFile), 'utf8').split('\n');
	const saved = JSON.parse(told.replace(/^const savedSite = (.*);$/, '$1')) as SavedSite;
	expect(script).toBe('run(savedSite);');
	expect(saved.bytes).toBe(bytes);
	expect({ count, left, whole: saved.whole }).toEqual({
		count: 3,
		left: { pages: 0, search: false },
		whole: true,
	});
	expect(saved.others).toEqual(['/guide/en/']);
	expect(saved.files.find(([path]) => path === '_assets/page.js')?.[2]).toBe(100);
	const [pages, index] = saved.packs.map(({ path }) => unpack(readFileSync(join(folder, path))));
	expect(Buffer.from(pages!.get('guides/pay/index.html')!).toString()).toBe(site['guides/pay/index.html']);
	expect(Buffer.from(index!.get('pagefind/index/en.pf_index')!).toString()).toBe('pagefind_dcdwords');
	for (const [path, hash] of saved.packs[0]!.files) expect(await hashOf(pages!.get(path)!)).toBe(hash);
	const kept = [...pages!.values(), ...index!.values()].reduce((sum, { length }) => sum + length, 0);
	const single = saved.files.reduce((sum, [path]) => sum + readFileSync(join(folder, path)).length, 0);
	expect(saved.room).toBe(kept + single);
});

test('A large site comes in packs of the same size, without a small one at the end', async () => {
	const file = (at: number) => [`guides/${at}/index.html`, page('x'.repeat(700_000))] as const;
	const pages = Object.fromEntries(Array.from({ length: 6 }, (_, at) => file(at)));
	const folder = built({ 'index.html': page('Home'), '_assets/page.js': '', ...pages });
	const { packs } = await new OfflinePacks(folder, {
		localeBase: '/guide/',
		others: [],
		opened: undefined,
		limits: { most: Infinity, first: [] },
	}).finish();
	expect(packs.map(({ files }) => files.length)).toEqual([4, 3]);
	expect(packs.flatMap(({ files }) => files.map(([path]) => path))).toEqual([
		...Object.keys(pages),
		'index.html',
	]);
});

describe('a pack', () => {
	const sheet = Buffer.from('p{color:red}');
	const files = ['<style>p{color:red}</style>é', 'no style', ''].map((text, at) => ({
		path: `${at}.html`,
		bytes: Buffer.from(text),
	}));

	test('holds the style sheet once, and gives every file back', () => {
		const bytes = pack(files, sheet);
		expect(bytes.toString().split('p{color:red}').length).toBe(2);
		const texts = [...unpack(bytes)].map(([path, content]) => [path, Buffer.from(content).toString()]);
		expect(texts).toEqual(files.map(({ path, bytes }) => [path, bytes.toString()]));
	});

	test('is weighed without being unpacked', () => {
		const folder = built({ 'a.pf_index': gzipSync('words '.repeat(999)), 'b.html': 'é' });
		for (const path of ['a.pf_index', 'b.html'])
			expect(keptSize(folder, path)).toBe(readKept(folder, path).bytes.length);
	});

	test('that is cut off is none', () => {
		const bytes = pack(files, sheet);
		expect(() => unpack(bytes.subarray(0, -3))).toThrow('cut off');
		expect(() => unpack(bytes.subarray(0, 4))).toThrow();
	});
});

describe('an address', () => {
	const files = new Set(['index.html', 'guides/index.html', 'guides/ü/index.html', 'logo.svg']);
	test.each([
		['/guide/', { file: 'index.html' }],
		['/guide/guides/', { file: 'guides/index.html' }],
		['/guide/guides', { lacksSlash: true }],
		['/guide/guides/%C3%BC/', { file: 'guides/ü/index.html' }],
		['/guide/guides/index.html', { file: 'guides/index.html' }],
		['/guide/logo.svg', { file: 'logo.svg' }],
		['/guide/logo.svg/', undefined],
		['/guide/nowhere/', undefined],
		['/guide/%E0%A4%A', undefined],
		['/guidebook/', undefined],
	])('%s stands for %o', (path, found) => {
		expect(find((file) => files.has(file), path, '/guide/')).toEqual(found);
	});
});

test('A hash is short, fits an address, and is another for other bytes', async () => {
	const [a, b] = await Promise.all(['a', 'b'].map((text) => hashOf(Buffer.from(text))));
	expect(a).toMatch(/^[\w-]{8}$/);
	expect(a).not.toBe(b);
	expect(await hashOf(Buffer.from('a'))).toBe(a);
});

test.each([
	['what was saved', ['callback-offline:/guide/:saved', 'of somebody else'], ['stays', 'next']],
	['nothing, where nothing was saved', ['of somebody else'], []],
])('The eraser erases %s, and goes', async (_, there, shownAnew) => {
	const done: Promise<void>[] = [];
	const shown: string[] = [];
	let gone = false;
	const names = new Set(there);
	const shownTab = (id: string) => ({
		id,
		url: id,
		navigate: async (url: string) => {
			shown.push(url);
			return { id: `${url} anew` };
		},
	});
	// What is shown anew stands among the pages as well, one page was being left, and one more was on its way.
	const looks = [
		['stays', 'left'],
		['stays', 'next'],
		['stays anew', 'next'],
		['stays anew', 'next anew'],
		['stays anew', 'next anew'],
	];
	let look = 0;
	runInNewContext(eraser('/guide/'), {
		addEventListener: (name: string, listener: (event: object) => void) =>
			name === 'activate' && listener({ waitUntil: (work: Promise<void>) => done.push(work) }),
		clearInterval,
		setTimeout: setImmediate,
		caches: { delete: async (name: string) => names.delete(name) },
		clients: { claim: async () => undefined, matchAll: async () => (looks[look++] ?? []).map(shownTab) },
		registration: { unregister: async () => (gone = true) },
	});
	await Promise.all(done);
	if (shownAnew.length > 0) await vi.waitUntil(() => look > looks.length);
	expect({ names: [...names], shown, gone }).toEqual({
		names: ['of somebody else'],
		shown: shownAnew,
		gone: true,
	});
});

test('A build says in one line what readers save', () => {
	const whole = offlineNote({ bytes: 676_075, pages: 90, left: { pages: 0, search: false } });
	expect(whole).toContain(' save the site, 0.7 MB,');
	const part = offlineNote({ bytes: 9_750_000, pages: 400, left: { pages: 2600, search: true } });
	expect(part).toContain(' save the main pages, 9.8 MB (400 of 3000 pages and no search),');
	expect(part).toContain('"offline:" in brand.yaml');
	expect(part + whole).not.toContain('\n');
});
