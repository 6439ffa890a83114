import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { readData, writeCached } from '../../../../src/cache/cached-file.ts';
import type { IndexFile } from '../../../../src/search/indexing/index-files.ts';
import { Indexer } from '../../../../src/search/indexing/indexer.ts';
import { pagefindFiles } from '../../../../src/search/indexing/pagefind-files.ts';
import { searchInput } from '../../../support/search-index.ts';
import { filesIn } from '../../../support/sites.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

/** A folder that Pagefind has not written to. */
function newFolder(): string {
	const parent = mkdtempSync(join(tmpdir(), 'callback-index-'));
	folders.push(parent);
	return join(parent, 'pagefind');
}

/** Words that no two pages share, so that there are many files of words; each page has another number of them. */
const words = (page: number) =>
	Array.from({ length: 400 + page }, (_, at) => `w${page}x${at.toString(26)}q`).join(' ');
const texts = [0, 1, 2, 3, 4, 5].map(words);

async function indexed(folder: string, pages: readonly string[] = texts): Promise<IndexFile[]> {
	const indexer = new Indexer(searchInput({ order: pages.map((_, at) => `/${at}/`) }), { folder });
	try {
		for (const [at, text] of pages.entries())
			indexer.add({
				address: `/${at}/`,
				html: `<html><body data-pagefind-body><h1>${at}</h1><p>${text}</p></body></html>`,
			});
		return await indexer.finish();
	} finally {
		await indexer.stop();
	}
}

/** What was written of pages and of words, and when. */
const timesOf = (folder: string) =>
	new Map(
		[...filesIn(folder).keys()]
			.filter((path) => /^(?:fragment|index)\//.test(path))
			.map((path) => [path, statSync(join(folder, path)).mtimeMs]),
	);

type Notes = Map<string, { sum: number; told: string }>;

/** Puts the content of one file into another, as if it had been there under this name all the time. */
function exchange(folder: string, kind: string): void {
	const file = join(folder, 'written.cache');
	const notes = readData(file) as Notes;
	const [one, other] = [...notes.keys()].filter((path) => path.startsWith(kind));
	const content = readFileSync(join(folder, other!));
	writeFileSync(join(folder, one!), content);
	notes.set(one!, { ...notes.get(other!)!, sum: crc32(content) });
	writeCached(file, serialize(notes));
}

describe('A folder that holds an earlier index', () => {
	test('is written where a text has changed, and gives the same index as an empty one', async () => {
		const folder = newFolder();
		await indexed(folder);
		const before = timesOf(folder);
		expect([...before.keys()].filter((path) => path.startsWith('index/')).length).toBeGreaterThan(3);
		const changed = texts.with(2, `${words(2)} zebra`);
		expect(await indexed(folder, changed)).toEqual(await indexed(newFolder(), changed));
		const after = timesOf(folder);
		const anew = [...after].filter(([path, time]) => before.get(path) !== time).map(([path]) => path);
		expect(anew.filter((path) => path.startsWith('fragment/'))).toHaveLength(1);
		// The word has made a file of words longer, or a new one.
		expect(anew.filter((path) => path.startsWith('index/')).length).toBeLessThanOrEqual(2);
		expect(after.size).toBeLessThanOrEqual(before.size + 1);
	});

	test('keeps nothing of a page that is gone', async () => {
		const folder = newFolder();
		await indexed(folder);
		expect(await indexed(folder, texts.slice(1))).toEqual(await indexed(newFolder(), texts.slice(1)));
		expect([...timesOf(folder).keys()].filter((path) => path.startsWith('fragment/'))).toHaveLength(5);
	});

	test.each(['fragment/', 'index/'])(
		'of which a file was cut off in %s gives a whole index',
		async (kind) => {
			const folder = newFolder();
			const whole = await indexed(folder);
			const path = [...timesOf(folder).keys()].find((one) => one.startsWith(kind))!;
			writeFileSync(join(folder, path), readFileSync(join(folder, path)).subarray(0, 40));
			expect(await indexed(folder)).toEqual(whole);
		},
	);

	test.each(['fragment/', 'index/'])(
		'in which another file has a name that is needed in %s',
		async (kind) => {
			const folder = newFolder();
			const whole = await indexed(folder);
			exchange(folder, kind);
			expect(await indexed(folder)).toEqual(whole);
		},
	);

	test('that another Pagefind has written is written anew', async () => {
		const folder = newFolder();
		const whole = await indexed(folder);
		const before = timesOf(folder);
		const file = join(folder, 'written.cache');
		const notes = readData(file) as Notes;
		for (const note of notes.values()) note.told = note.told.replace(/ 1\.\d+\.\d+$/, ' 1.0.0');
		writeCached(file, serialize(notes));
		expect(await indexed(folder)).toEqual(whole);
		expect([...timesOf(folder)].filter(([path, time]) => before.get(path) === time)).toEqual([]);
	});

	test('without notes is not read', async () => {
		const folder = newFolder();
		const whole = await indexed(folder);
		exchange(folder, 'fragment/');
		rmSync(join(folder, 'written.cache'));
		expect(await indexed(folder)).toEqual(whole);
	});

	test('with the list of another index gives its own', async () => {
		const [folder, other] = [newFolder(), newFolder()];
		const whole = await indexed(folder);
		await indexed(other, texts.slice(2));
		const [list] = [...filesIn(other).keys()].filter((path) => path.endsWith('.pf_meta'));
		for (const name of ['pagefind.a.pf_meta', 'pagefind.z.pf_meta'])
			cpSync(join(other, list!), join(folder, name));
		expect(await indexed(folder)).toEqual(whole);
	});

	test('with notes that are none is not read', async () => {
		const folder = newFolder();
		const whole = await indexed(folder);
		writeCached(join(folder, 'written.cache'), serialize({ some: 'thing else' }));
		expect(await indexed(folder)).toEqual(whole);
	});
});

describe('A file of an index that was just written', () => {
	/** Writes an index that stands already, and lets something happen to one of its files, so many times. */
	async function writtenWith(harm: (file: string) => void, kind: string, times: number): Promise<void> {
		const [made, folder] = [newFolder(), newFolder()];
		await indexed(made);
		const path = [...timesOf(made).keys()].find((one) => one.startsWith(kind))!;
		let left = times;
		const writeFiles = async () => {
			const options = { recursive: true, filter: (file: string) => !file.endsWith('.cache') };
			cpSync(made, folder, options);
			if (left > 0) harm(join(folder, path));
			left -= 1;
			return { errors: [], outputPath: folder };
		};
		const files = await pagefindFiles({ writeFiles }, folder);
		const found = files.find((file) => file.path === path)?.content;
		expect(found && Buffer.from(found)).toEqual(readFileSync(join(made, path)));
	}

	const harms = {
		gone: (file: string) => rmSync(file),
		'cut off': (file: string) => writeFileSync(file, readFileSync(file).subarray(0, 40)),
	};

	test.each(
		Object.entries(harms).flatMap(([how, harm]) =>
			['fragment/', 'index/'].map((kind) => [how, kind, harm] as const),
		),
	)('and is %s, in %s, is written once more, and then told', async (_how, kind, harm) => {
		await writtenWith(harm, kind, 1);
		await expect(writtenWith(harm, kind, 2)).rejects.toThrow(`Pagefind has not written ${kind}`);
	});
});
