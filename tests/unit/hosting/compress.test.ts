import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { Compressor } from '../../../src/hosting/compress.ts';
import { write } from '../../support/overlay.ts';
import { filesIn } from '../../support/sites.ts';

const top = mkdtempSync(join(tmpdir(), 'callback-compress-'));
let folders = 0;

afterAll(() => rmSync(top, { recursive: true }));

function folderWith(files: Record<string, string>): string {
	const folder = join(top, String((folders += 1)));
	write(folder, files);
	return folder;
}

/** Counts what is compressed, and does it. */
function counting() {
	const made: string[] = [];
	return {
		made,
		kept: async (ending: string, _key: string | Buffer, make: () => Promise<Uint8Array>) => {
			made.push(ending);
			return Buffer.from(await make());
		},
	};
}

const long = 'Ask what the team is proud of. '.repeat(200);

describe('compressed copies', () => {
	test('stand beside texts that get smaller, however small they are, and say the same', async () => {
		const out = folderWith({
			'a/index.html': long,
			'b.js': long,
			'c.woff2': long,
			'd.pf_meta': long,
			'e.svg': 'x',
			'f.js': 'small; '.repeat(9),
		});
		await new Compressor().finish(out);
		const files = filesIn(out);
		expect([...files.keys()]).toEqual([
			'a/index.html',
			'a/index.html.br',
			'a/index.html.gz',
			'b.js',
			'b.js.br',
			'b.js.gz',
			'c.woff2',
			'd.pf_meta',
			'e.svg',
			'f.js',
			'f.js.br',
			'f.js.gz',
		]);
		expect(brotliDecompressSync(files.get('b.js.br')!).toString()).toBe(long);
		expect(gunzipSync(files.get('b.js.gz')!).toString()).toBe(long);
	});

	test('are the same bytes each time', async () => {
		const out = folderWith({ 'same.html': 'Words. '.repeat(199) });
		const read = () => readFileSync(join(out, 'same.html.gz'));
		await new Compressor().finish(out);
		const before = read();
		await new Compressor().finish(out);
		expect(read()).toEqual(before);
	});
});

describe('a site that is compressed while it is made', () => {
	test('has each file compressed once, those that change after it was begun with once more', async () => {
		const out = folderWith({ 'a.html': long, 'b.html': long.replaceAll('team', 'firm') });
		const cache = counting();
		const compressor = new Compressor(cache);
		compressor.begin(out);
		await compressor.finish(out);
		expect(cache.made).toHaveLength(4);
		write(out, { 'a.html': `${long} And why.`, 'c.css': 'a { color: red; } '.repeat(99) });
		await compressor.finish(out);
		expect(cache.made).toHaveLength(8);
		expect(brotliDecompressSync(readFileSync(join(out, 'a.html.br'))).toString()).toContain('And why.');
		expect(existsSync(join(out, 'c.css.br'))).toBe(true);
	});

	test('tells at its end what failed on the way', async () => {
		const out = folderWith({ 'a.html': long });
		const compressor = new Compressor({ kept: () => Promise.reject(new Error('no space')) });
		compressor.begin(out);
		await expect(compressor.finish(out)).rejects.toThrow('no space');
	});

	test('writes nothing more once it is stopped', async () => {
		const names = Array.from({ length: 40 }, (_, at) => `${at}.html`);
		const out = folderWith(Object.fromEntries(names.map((name) => [name, long + name])));
		const cache = counting();
		const compressor = new Compressor(cache);
		compressor.begin(out);
		await compressor.stop();
		const then = cache.made.length;
		expect(then).toBeLessThan(80);
		await new Promise((resolve) => setTimeout(resolve, 50));
		expect(cache.made).toHaveLength(then);
	});

	test('is compressed less where its pages are very many', async () => {
		const keys: string[] = [];
		const compressor = new Compressor({
			kept: (_ending, key) => {
				keys.push(String(key).split(' ')[0] ?? '');
				return Promise.resolve(Buffer.alloc(0));
			},
		});
		await compressor.finish(folderWith({ 'a.html': long, 'feed.xml': long }));
		expect(keys).toEqual(expect.arrayContaining(['10', '7']));
		const large = folderWith({ 'a.html': ' '.repeat(14_000_001) });
		keys.length = 0;
		await compressor.finish(large);
		// What is saved of them is made when they stand.
		write(large, { 'offline.1.txt': long });
		await compressor.finish(large);
		expect(keys).toHaveLength(4);
		expect(new Set(keys)).toEqual(new Set(['7']));
	});

	test('is compressed as well as can be in a language that has few pages, whatever comes after it', async () => {
		const levels = new Map<string, string>();
		const compressor = new Compressor({
			kept: (_ending, key) => {
				const [level = '', hash = ''] = String(key).split(' ');
				levels.set(hash, level);
				return Promise.resolve(Buffer.alloc(0));
			},
		});
		const small = folderWith({ 'a.html': long, 'b.html': `${long} And more.` });
		compressor.begin(small);
		compressor.begin(folderWith({ 'large.html': ' '.repeat(14_000_001) }));
		await compressor.finish(small);
		expect([...levels.values()].sort()).toEqual(['10', '10', '7']);
	});
});
