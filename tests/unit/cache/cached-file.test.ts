import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Cache } from '../../../src/cache/cache.ts';
import { kept, cachedData, writerOf, writeWhole } from '../../../src/cache/cached-file.ts';

const made = (text: string) => () => Promise.resolve(Buffer.from(text));

test('of what a cache holds, that stays which was asked for, and what another build is writing', async () => {
	const at = mkdtempSync(join(tmpdir(), 'callback-'));
	const before = new Cache(at);
	for (const text of ['one', 'two']) await before.kept('pdf', text, made(text));
	writeFileSync(join(at, '3.pdf.77-0.part'), 'half');
	const cache = new Cache(at);
	expect(String(await cache.kept('pdf', 'two', made('made again')))).toBe('two');
	expect(String(await cache.kept('pdf', 'three', made('three')))).toBe('three');
	expect([before.made, cache.made]).toEqual([2, 1]);
	cache.prune();
	expect(readdirSync(at)).toHaveLength(3);
	expect(readdirSync(at)).toContain('3.pdf.77-0.part');
	expect(String(await new Cache(at).kept('pdf', 'one', made('made again')))).toBe('made again');
});

test('a file that is broken or was cut off is made again', async () => {
	const file = join(mkdtempSync(join(tmpdir(), 'callback-')), 'deep', 'one');
	await kept(file, made('one'));
	for (const broken of ['', 'half', readFileSync(file, 'utf8').replace('one', 'two')]) {
		writeFileSync(file, broken);
		expect(String(await kept(file, made('again')))).toBe('again');
	}
});

test('what is left of a file that was not written to its end names its writer, and no file does', () => {
	const at = mkdtempSync(join(tmpdir(), 'callback-'));
	// Nothing can be put in its place.
	mkdirSync(join(at, 'one', 'below'), { recursive: true });
	expect(() => writeWhole(join(at, 'one'), 'half')).toThrow();
	writeWhole(join(at, 'two'), 'all');
	expect(readFileSync(join(at, 'two'), 'utf8')).toBe('all');
	const left = readdirSync(at).filter((name) => !['one', 'two'].includes(name));
	expect(left.map(writerOf)).toEqual([process.pid]);
	expect(['one', 'two', '3.pdf', 'notes.7.part'].map(writerOf)).toEqual(Array(4).fill(undefined));
});

test('plain data comes back with its buffers', async () => {
	const file = join(mkdtempSync(join(tmpdir(), 'callback-')), 'data');
	const data = { name: 'Émile', weights: [400, 700], files: [{ data: Buffer.from([0, 255]) }] };
	for (const make of [() => Promise.resolve(data), () => Promise.reject(new Error('made twice'))])
		expect(await cachedData(file, make)).toEqual(data);
});
