import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Compressor } from '../../../src/hosting/compress.ts';
import { workerFile } from '../../../src/lib/generated-addresses.ts';
import { choose } from '../../../src/offline/choose.ts';
import { OfflinePacks, writeWorker } from '../../../src/offline/prepare.ts';
import { savedIndex, savedPages } from '../../../src/offline/saved-files.ts';
import { SizeEstimate } from '../../../src/offline/estimate-size.ts';

/** A page that hardly shrinks when it is compressed: 10 kB and the frame. */
const page = (shown = '') =>
	`<html data-locale-base="/"><head><style>p{color:red}</style></head><body>${shown}${randomBytes(7500).toString('base64')}</body></html>`;

const needed = ['index.html', 'offline/index.html', 'search/index.html', 'search/panel/index.html'];
const guides = Array.from({ length: 100 }, (_, at) => `guides/g${String(at).padStart(2, '0')}/index.html`);

let out: string;
beforeAll(() => {
	out = mkdtempSync(join(tmpdir(), 'callback-choose-'));
	const files: Record<string, string | Buffer> = {
		...Object.fromEntries([...needed, ...guides, 'plan/index.html'].map((path) => [path, page()])),
		'guides/g01/index.html': page('<img src="/_assets/large.webp">'),
		'guides/g02/index.html': page('<img src="/_assets/small.webp">'),
		'guides/g03/index.html': page('<img src="/_assets/small.webp">'),
		'_assets/large.webp': randomBytes(400_000),
		'_assets/small.webp': randomBytes(20_000),
		'_assets/page.js': 'export {}',
		'fonts/text.woff2': randomBytes(30_000),
		'pagefind/words.json': JSON.stringify(randomBytes(60_000).toString('base64')),
		[workerFile]: '',
	};
	for (const [path, content] of Object.entries(files)) {
		mkdirSync(join(out, dirname(path)), { recursive: true });
		writeFileSync(join(out, path), content);
	}
});
afterAll(() => rmSync(out, { recursive: true }));

const sheet = Buffer.from('p{color:red}');
const chosen = async (most: number, first: readonly string[] = []) => {
	const all = { ...(await savedPages(out, '/', [])), index: savedIndex(out) };
	const { pages, index, parts, left } = await choose(new SizeEstimate(out, sheet), all, { most, first });
	return { pages: pages.map(({ path }) => path), index, parts, left };
};

test('All of a site is saved as long as it is within the limit', async () => {
	const { pages, index, left } = await chosen(3_000_000);
	expect(pages.toSorted()).toEqual([...needed, ...guides, 'plan/index.html'].sort());
	expect(index).toEqual(['pagefind/words.json']);
	expect(left).toBe(0);
});

describe('Of a larger site', () => {
	test('what every page needs is saved, also where that alone is too much', async () => {
		expect(await chosen(1)).toEqual({
			pages: needed,
			index: [],
			parts: ['_assets/page.js', 'fonts/text.woff2'],
			left: guides.length + 1,
		});
	});

	test('pages are saved in the order that is asked for, then by their path', async () => {
		const first = ['plan/index.html', 'guides/g70/index.html', 'guides/g60/index.html'];
		expect((await chosen(72_000, first)).pages).toEqual([...needed, ...first.slice(0, 1)].sort());
		const { pages } = await chosen(200_000, first);
		expect(pages).toEqual(expect.arrayContaining([...needed, ...first, 'guides/g00/index.html']));
		expect(pages).not.toContain('guides/g50/index.html');
	});

	test('a page with a picture that does not fit keeps no other page out', async () => {
		const { pages } = await chosen(300_000);
		expect(pages).not.toContain('guides/g01/index.html');
		expect(pages).toContain('guides/g02/index.html');
	});

	test('the search index is saved whole, or not at all where it takes more than half of what is left', async () => {
		expect((await chosen(180_000)).index).toEqual([]);
		expect((await chosen(400_000)).index).toEqual(['pagefind/words.json']);
	});

	test('the same is saved each time', async () => {
		expect(await chosen(500_000)).toEqual(await chosen(500_000));
	});

	test.each([200_000, 500_000, 900_000])('no more than %d bytes are sent, and hardly less', async (most) => {
		const site = { localeBase: '/', others: [], opened: undefined, limits: { most, first: [] } };
		const prepared = await new OfflinePacks(out, site).finish();
		await new Compressor().finish(out);
		const { bytes, pages, left } = writeWorker(out, prepared);
		expect(bytes).toBeLessThanOrEqual(most);
		expect(bytes).toBeGreaterThan(most * 0.9);
		expect(pages + left.pages).toBe(needed.length + guides.length + 1);
	});
});

test('Packs of all pages that were written ahead go where there turns out to be too little room with the index', async () => {
	const packs = (most: number) =>
		new OfflinePacks(out, { localeBase: '/', others: [], opened: undefined, limits: { most, first: [] } });
	const saved = async (made: OfflinePacks) => {
		const prepared = await made.finish();
		await new Compressor().finish(out);
		return { ...writeWorker(out, prepared), prepared };
	};
	const whole = await saved(packs(Infinity));
	const most = whole.bytes - 10_000;
	const ahead = packs(most);
	await ahead.begin();
	const { prepared, left } = await saved(ahead);
	expect(left.pages).toBeGreaterThan(0);
	expect(prepared.unused.length).toBeGreaterThan(0);
	for (const path of prepared.unused) expect(existsSync(join(out, path)), path).toBe(false);
	expect(existsSync(join(out, `${prepared.unused[0]}.br`))).toBe(false);
	for (const { path } of prepared.packs) expect(existsSync(join(out, path)), path).toBe(true);
	expect((await saved(packs(most))).prepared.packs).toEqual(prepared.packs);
});

test('All of a site is saved whose pages are long and alike, since together they take hardly more than one of them', async () => {
	const alike = mkdtempSync(join(tmpdir(), 'callback-alike-'));
	const words = Array.from({ length: 3000 }, (_, at) => `w${(at * 7919) % 10_007}`).join(' ');
	const html = (title: string) =>
		`<html data-locale-base="/"><head><style>p{color:red}</style></head><body><h1>${title}</h1>${words}</body></html>`;
	for (const path of [...needed, ...guides]) {
		mkdirSync(join(alike, dirname(path)), { recursive: true });
		writeFileSync(join(alike, path), html(path));
	}
	mkdirSync(join(alike, '_assets'));
	mkdirSync(join(alike, 'pagefind'));
	writeFileSync(join(alike, workerFile), '');
	writeFileSync(join(alike, 'pagefind/words.json'), JSON.stringify(randomBytes(3000).toString('base64')));
	const saved = async (most: number) => {
		const site = { localeBase: '/', others: [], opened: undefined, limits: { most, first: [] } };
		const prepared = await new OfflinePacks(alike, site).finish();
		await new Compressor().finish(alike);
		return prepared;
	};
	const { packs } = await saved(Infinity);
	const weight = packs.reduce((sum, { path }) => sum + statSync(join(alike, `${path}.br`)).size, 0);
	expect((await saved(2 * weight)).left).toEqual({ pages: 0, search: false });
	rmSync(alike, { recursive: true });
});
