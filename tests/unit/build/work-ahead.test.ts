import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { CompiledTexts } from '../../../src/build/compiled-texts.ts';
import { fontRequest } from '../../../src/build/font-request.ts';
import { load } from '../../../src/build/load.ts';
import { startAhead } from '../../../src/build/start-ahead.ts';
import { workAhead } from '../../../src/build/work-ahead.ts';
import { makeFonts } from '../../../src/site/fonts/fonts.ts';
import { makePaperFonts } from '../../../src/site/fonts/paper-fonts.ts';
import { loadSite } from '../../support/load.ts';
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
	const ahead = { root, folder: undefined, cache: fresh(), texts: fresh() };
	await workAhead(ahead);
	expect(readdirSync(ahead.texts).sort()).toEqual(files);
	for (const file of files)
		expect(readFileSync(join(ahead.texts, file))).toEqual(readFileSync(join(alone, file)));
	expect(compiledWith(ahead.texts)).toBe(0);
	expect(all).toBeGreaterThan(50);

	// The last one is there: it stops, whatever is missing before it.
	const times = () => readdirSync(ahead.texts).map((file) => statSync(join(ahead.texts, file)).mtimeMs);
	const before = times();
	await workAhead(ahead);
	expect(times()).toEqual(before);
});

test('the faces that another thread has made are those that the site asks for', async () => {
	const cache = fresh();
	await workAhead({ root, folder: undefined, cache, texts: fresh() });
	const faces = () => readdirSync(join(cache, 'en/fonts')).sort();
	const made = faces();
	const [{ site }] = loadSite('callback');
	const request = fontRequest(site, { root, folder: undefined, cacheDir: join(cache, 'en') });
	await makeFonts(request);
	await makePaperFonts(request);
	expect(faces()).toEqual(made);
	// Of the text, of titles, and of paper.
	expect(made).toHaveLength(3);
});

test('a second thread is asked for only where no text is kept', () => {
	const run = vi.fn(() => Promise.reject(new Error('Nobody waits for it.')));
	const texts = fresh();
	const ahead = { root, folder: undefined, cache: fresh(), texts };
	startAhead({ run }, ahead);
	expect(run).toHaveBeenCalledExactlyOnceWith('workAhead', ahead);
	mkdirSync(texts);
	startAhead({ run }, ahead);
	expect(run).toHaveBeenCalledTimes(2);
	writeFileSync(join(texts, 'kept.facts.json'), '{}');
	startAhead({ run }, ahead);
	expect(run).toHaveBeenCalledTimes(2);
});
