import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { kept, keptAlone, keptData } from '../../../src/cache/kept.ts';

const made = (text: string) => () => Promise.resolve(Buffer.from(text));

test('of large files only the newest stays, and what another build is writing', async () => {
	const at = mkdtempSync(join(tmpdir(), 'callback-'));
	await keptAlone(join(at, '1.pdf'), made('one'));
	writeFileSync(join(at, '3.pdf.77.part'), 'half');
	expect(String(await keptAlone(join(at, '2.pdf'), made('two')))).toBe('two');
	expect(readdirSync(at).sort()).toEqual(['2.pdf', '3.pdf.77.part']);
	expect(String(await keptAlone(join(at, '2.pdf'), made('three')))).toBe('two');
});

test('a file that is broken or was cut off is made again', async () => {
	const file = join(mkdtempSync(join(tmpdir(), 'callback-')), 'deep', 'one');
	await kept(file, made('one'));
	for (const broken of ['', 'half', readFileSync(file, 'utf8').replace('one', 'two')]) {
		writeFileSync(file, broken);
		expect(String(await kept(file, made('again')))).toBe('again');
	}
});

test('plain data comes back with its buffers', async () => {
	const file = join(mkdtempSync(join(tmpdir(), 'callback-')), 'data');
	const data = { name: 'Émile', weights: [400, 700], files: [{ data: Buffer.from([0, 255]) }] };
	for (const make of [() => Promise.resolve(data), () => Promise.reject(new Error('made twice'))])
		expect(await keptData(file, make)).toEqual(data);
});
