import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test, vi } from 'vitest';
import type { Drawing } from '../../../src/build/draw-pictures.ts';
import { documentKey, type DocumentRequest } from '../../../src/build/make-document.ts';
import { WorkerPool } from '../../../src/build/worker-pool.ts';
import { derivePalette } from '../../../src/site/palette.ts';
import { book } from '../../support/book.ts';
import { paperFonts } from '../../support/paper.ts';
import { root } from '../../support/sites.ts';

const folder = mkdtempSync(join(tmpdir(), 'callback-pool-'));
const pool = new WorkerPool(pathToFileURL(join(root, 'src/cli/worker.mjs')));
afterAll(async () => {
	await pool.stop();
	rmSync(folder, { recursive: true });
});

const colours = derivePalette({ accent: '#00543f' }).light;
const drawing = async (): Promise<Drawing> => ({
	look: {
		...{ name: 'Fern', logo: undefined, foot: 'fern.example', colours, lang: 'en', dir: 'ltr' },
		fonts: await paperFonts(),
	},
	cache: join(folder, 'cache'),
});
const pages = (...ids: string[]) =>
	ids.map((id) => ({ path: `/guides/${id}/`, title: id, kicker: undefined, lang: undefined }));

test('a thread draws what it is sent, each picture once', async () => {
	const draw = async (...ids: string[]) =>
		pool.run('drawPictures', { ...(await drawing()), pages: pages(...ids), out: join(folder, 'out') });
	const used = await Promise.all([draw('a', 'b'), draw('c')]);
	expect(used.map(({ length }) => length)).toEqual([2, 1]);
	expect(readdirSync(join(folder, 'cache')).sort()).toEqual(used.flat().sort());
	const again = await draw('a', 'b', 'd');
	expect(again.slice(0, 2)).toEqual(used[0]);
	expect(readdirSync(join(folder, 'cache'))).toHaveLength(4);
	expect(readdirSync(join(folder, 'out/share')).sort()).toEqual(
		['a', 'b', 'c', 'd'].map((id) => `guides--${id}.png`),
	);
}, 60_000);

test('a failure comes back with what the system said of it, and the next job is done', async () => {
	writeFileSync(join(folder, 'file'), '');
	const draw = async (out: string) =>
		pool.run('drawPictures', { ...(await drawing()), pages: pages('a'), out });
	await expect(draw(join(folder, 'file'))).rejects.toMatchObject({ code: 'ENOTDIR' });
	expect(await draw(join(folder, 'again'))).toHaveLength(1);
}, 60_000);

test('once no more jobs come, a thread ends when its own is done', async () => {
	const [script, beats] = [join(folder, 'beating.mjs'), join(folder, 'beats')];
	const answer = `parentPort.on('message', ({ id }) => parentPort.postMessage({ id, result: 'done' }));`;
	const beat = `setInterval(() => appendFileSync(${JSON.stringify(beats)}, '.'), 2);`;
	const from = `import { appendFileSync } from 'node:fs';\nimport { parentPort } from 'node:worker_threads';\n`;
	writeFileSync(script, from + answer + beat);
	const other = new WorkerPool(pathToFileURL(script));
	const job = other.run('preparePages', []);
	other.close();
	expect(await job).toBe('done');
	let before = -1;
	const stands = () => {
		const now = statSync(beats, { throwIfNoEntry: false })?.size ?? 0;
		return now === before || void (before = now);
	};
	await vi.waitUntil(stands, { timeout: 10_000, interval: 100 });
	await other.stop();
});

test('a thread whose job is done in pieces does another one meanwhile', async () => {
	const script = join(folder, 'in-pieces.mjs');
	const answers = `let first;
parentPort.on('message', ({ id, name }) => {
	if (name === 'makeAlternates') first = id;
	else for (const one of [id, first]) parentPort.postMessage({ id: one, result: name });
});`;
	writeFileSync(script, `import { parentPort } from 'node:worker_threads';\n${answers}`);
	const other = new WorkerPool(pathToFileURL(script));
	const told: string[] = [];
	const long = other.run('makeAlternates', { alternates: [], cache: '', out: '' });
	expect(other.isFree).toBe(true);
	const jobs = [
		other.run('preparePages', []).then(() => told.push('short')),
		long.then(() => told.push('long')),
	];
	await Promise.all(jobs);
	expect(told).toEqual(['short', 'long']);
	await other.stop();
});

test('documents are kept under a key that changes with all that goes into them', () => {
	const plan = { ...book([]), parts: [{ title: undefined, guides: ['a'] }] };
	const head = {
		id: 'a',
		section: 'salary',
		title: 'A',
		promise: 'P',
		hurry: [],
		lang: 'en',
		dir: 'ltr' as const,
	};
	const heads = [{ ...head, address: '/a/' }];
	const given: Parameters<typeof documentKey>[0] = {
		plan,
		sources: { heads, base: '/', origin: 'https://firm.example' },
		bodies: new Map([
			['a', '/cache/1'],
			['b', '/cache/2'],
		]),
		colours,
		paper: 'a4',
	};
	const logo = (byte: number) => ({ bytes: Buffer.of(byte), type: 'png' as const, holdsName: true });
	const others: Partial<DocumentRequest>[] = [
		{ plan: { ...given.plan, reviewed: '2026-11-23' } },
		{ plan: { ...given.plan, firm: { ...plan.firm, logo: logo(1) } } },
		{ plan: { ...given.plan, firm: { ...plan.firm, logo: logo(2) } } },
		{
			bodies: new Map([
				['a', '/cache/3'],
				['b', '/cache/2'],
			]),
		},
		{ sources: { ...given.sources, heads: [{ ...head, address: '/a/', title: 'B' }] } },
		{ sources: { ...given.sources, origin: 'https://other.example' } },
		{ colours: derivePalette({ accent: '#1f5f8b' }).light },
		{ paper: 'us-letter' },
	];
	const keys = [given, ...others.map((other) => ({ ...given, ...other }))].map((one) =>
		documentKey(one, 'r'),
	);
	expect(new Set([...keys, documentKey(given, 'other')])).toHaveLength(others.length + 2);
	const same = {
		...given,
		bodies: new Map([
			['a', '/elsewhere/1'],
			['b', '/cache/9'],
		]),
	};
	expect(documentKey(same, 'r')).toBe(keys[0]);
});
