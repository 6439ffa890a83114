import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, inject, test } from 'vitest';
import { workerFile } from '../../src/lib/generated-addresses.ts';
import type { SavedSite } from '../../src/offline/worker/saved-site.ts';
import { pagesOf, partial } from '../support/pages.ts';
import { filesIn } from '../support/sites.ts';
import { sent } from '../support/weight.ts';

/** Bytes with Brotli that saving a site in one language may take. */
const budget = 1_500_000;

/** The same for what tells the worker of each file: browsers ask for it with every page. */
const workerBudget = 20_000;

/** Every site in each of its languages. */
const languages = inject('sites').flatMap(({ name, dist }) => {
	const folders = ['', ...(name === 'nakheel' ? ['en'] : [])];
	return folders.map((folder) => ({ name: join(name, folder), folder: join(dist, folder) }));
});

describe.each(languages)('what readers save of $name', ({ folder }) => {
	const all = filesIn(folder);
	const worker = readFileSync(join(folder, workerFile), 'utf8');
	const told = /^const savedSite = (\{.*\});$/m.exec(worker)?.[1] ?? '';
	const { localeBase, bytes, files, packs } = JSON.parse(told) as SavedSite;
	const saved = [...files, ...packs.flatMap((pack) => pack.files)].map(([path]) => path);

	test(`takes at most ${budget} bytes`, () => {
		const fetched = [...files.map(([path]) => path), ...packs.map(({ path }) => path)];
		const total = fetched.reduce((sum, path) => sum + sent(all, path), 0);
		expect(total).toBeLessThanOrEqual(budget);
		// What readers are told.
		expect(Math.abs(bytes - total) / total).toBeLessThan(0.05);
	});

	test(`is listed in at most ${workerBudget} bytes`, () => {
		expect(sent(all, workerFile)).toBeLessThanOrEqual(workerBudget);
	});

	test('is saved by a script that needs no other', () => {
		// A classic script with an import or export in it is no script at all.
		expect(() => new Script(worker)).not.toThrow();
		expect(worker.match(/\bimport(?:Scripts)?\s*\(|\bimport\.meta\b/g)).toBeNull();
	});

	test('is every page in that language, and the search dialog', () => {
		const pages = pagesOf({ dist: folder })
			.filter(({ html }) => html.includes(`data-locale-base="${localeBase}"`))
			.map(({ file }) => file)
			.filter((file) => !/^(?:404\.html$|handbook\/|embed\/)/.test(file));
		expect(pages.length).toBeGreaterThan(50);
		expect([...pages, partial].filter((file) => !saved.includes(file))).toEqual([]);
	});

	test('is no document, feed, share image or other language', () => {
		expect(
			saved.filter((path) => /\.(?:pdf|epub|xml|txt|md|br|gz)$|^(?:en|\.hosting)\/|^_[a-z]+$/.test(path)),
		).toEqual([]);
	});
});
