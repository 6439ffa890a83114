import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PackedCache } from '../../../src/cache/packed-cache.ts';

const made = (text: string) => () => Promise.resolve(Buffer.from(text));
const fresh = () => join(mkdtempSync(join(tmpdir(), 'callback-')), 'packed');
const many = Array.from({ length: 100 }, (_, at) => `thing ${at}`);

/** @returns how many things were made, and not found */
async function fill(at: string, keys: readonly string[], value = (key: string) => key): Promise<number> {
	const cache = new PackedCache(at);
	let count = 0;
	for (const key of keys)
		await cache.kept('txt', key, () => {
			count += 1;
			return made(value(key))();
		});
	cache.save();
	return count;
}

test('what was made before is taken from a few files, and what nobody asked for is thrown away', async () => {
	const at = fresh();
	expect(await fill(at, many)).toBe(100);
	expect(readdirSync(at).length).toBeLessThanOrEqual(16);
	const again = new PackedCache(at);
	for (const key of many.slice(0, 50))
		expect(String(await again.kept('txt', key, made('made again')))).toBe(key);
	again.save();
	expect(await fill(at, many)).toBe(50);
});

test('two kinds of things may be made of the same', async () => {
	const cache = new PackedCache(fresh());
	const kinds = ['br', 'gz'];
	for (const kind of kinds) await cache.kept(kind, 'page', made(kind));
	expect(
		await Promise.all(kinds.map(async (kind) => String(await cache.kept(kind, 'page', made(''))))),
	).toEqual(kinds);
});

test('only files whose content has changed are written', async () => {
	const at = fresh();
	await fill(at, many);
	const times = () => readdirSync(at).map((file) => statSync(join(at, file)).mtimeMs);
	const before = times();
	await fill(at, many);
	expect(times()).toEqual(before);
	await fill(at, [...many, 'one more']);
	expect(times().filter((time, index) => time !== before[index])).toHaveLength(1);
});

test('what lies there broken, or written in a way of its own, is made again', async () => {
	const at = fresh();
	await fill(at, ['one']);
	const [file = ''] = readdirSync(at);
	const whole = readFileSync(join(at, file));
	for (const broken of [
		Buffer.from(''),
		whole.subarray(0, 40),
		Buffer.concat([whole, Buffer.from('more')]),
	]) {
		writeFileSync(join(at, file), broken);
		expect(await fill(at, ['one'], () => 'anew')).toBe(1);
	}
	writeFileSync(join(at, 'left-over'), 'of another version');
	await fill(at, ['one']);
	expect(readdirSync(at)).toEqual([file]);
});
