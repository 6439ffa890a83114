import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { compileAhead } from '../../../src/build/compile-ahead.ts';
import { CompiledTexts } from '../../../src/build/compiled-texts.ts';
import { load } from '../../../src/build/load.ts';
import { startCompiling } from '../../../src/build/start-compiling.ts';
import type { WorkerPool } from '../../../src/build/worker-pool.ts';
import { root } from '../../support/sites.ts';

const home = mkdtempSync(join(tmpdir(), 'callback-ahead-'));
afterAll(() => rmSync(home, { recursive: true }));
let made = 0;
const fresh = () => join(home, String((made += 1)));

/** Loads the handbook with what is kept in a folder. @returns how many texts were compiled */
function compiledWith(cache: string): number {
	const texts = new CompiledTexts(cache);
	load(root, undefined, { unreviewed: 'held back', texts });
	return texts.compiled;
}

test('what another thread has compiled is not compiled again, and it stops where it meets the first', async () => {
	const alone = fresh();
	const all = compiledWith(alone);
	const files = readdirSync(alone).sort();
	const ahead = fresh();
	await compileAhead({ root, folder: undefined, cache: ahead });
	expect(readdirSync(ahead).sort()).toEqual(files);
	for (const file of files) expect(readFileSync(join(ahead, file))).toEqual(readFileSync(join(alone, file)));
	expect(compiledWith(ahead)).toBe(0);
	expect(all).toBeGreaterThan(50);

	// The last one is there: it stops, whatever is missing before it.
	const times = () => readdirSync(ahead).map((file) => statSync(join(ahead, file)).mtimeMs);
	const before = times();
	await compileAhead({ root, folder: undefined, cache: ahead });
	expect(times()).toEqual(before);
});

test('a second thread is asked for only where there are many texts and nothing is kept of them', () => {
	const site = join(home, 'site');
	const guides = join(site, 'content/en/guides');
	mkdirSync(guides, { recursive: true });
	const run = vi.fn(() => Promise.resolve());
	const asked = (cache: string) => {
		run.mockClear();
		const pool = { run } as unknown as WorkerPool;
		startCompiling(pool, { root, folder: site, cache }, new CompiledTexts(cache));
		return run.mock.calls.length;
	};
	const write = (count: number) => {
		for (let at = 0; at < count; at += 1) writeFileSync(join(guides, `guide-${at}.md`), '');
	};
	write(149);
	expect(asked(fresh())).toBe(0);
	write(150);
	const empty = fresh();
	expect(asked(empty)).toBe(1);
	writeFileSync(join(empty, 'kept.facts.json'), '{}');
	expect(asked(empty)).toBe(0);
});
