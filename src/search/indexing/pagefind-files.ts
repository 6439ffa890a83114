import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { serialize } from 'node:v8';
import { crc32, gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import type { PagefindIndex } from 'pagefind';
import { readData, writeCached } from '../../cache/cached-file.ts';
import { indexMark } from '../shared/index-list.ts';
import type { IndexFile } from './index-files.ts';
import { listedFiles } from './index-list.ts';

/** Of a file that was written for an earlier index: what was in it, and what the list of that index said of it. */
interface Written {
	sum: number;
	told: string;
}

/**
 * Lets Pagefind write an index into a folder, since it takes a quarter longer to hand it over. Files are named by what is
 * in them, and Pagefind does not write again what is there: the folder may hold what was written for an earlier index.
 * A name has seven letters, and two files may come to have the same: where one may not be what is meant, all are written anew.
 * @returns the files of this index; no others are left in the folder
 * @throws Error when Pagefind cannot write them
 */
export async function pagefindFiles(index: PagefindIndex, folder: string): Promise<IndexFile[]> {
	const before = startFrom(folder);
	const files = await written(index, folder);
	const isSame = files.every((file) => isMeant(file, before.get(file.path)));
	if (!isSame) rmSync(folder, { recursive: true, force: true });
	const sound = isSame ? files : await written(index, folder);
	writeCached(join(folder, notes), serialize(notesOf(sound)));
	return sound.map(({ path, content }) => ({ path, content }));
}

/** A file of an index, and what the list of it says of the file, if it says anything. */
interface ListedFile extends IndexFile {
	told: string | undefined;
}

/** What is in the files of a folder stands in this one. */
const notes = 'written.cache';

/** Reads what was noted. A folder without notes is emptied; the list is written anew. */
function startFrom(folder: string): ReadonlyMap<string, Written> {
	const known = readData(join(folder, notes)) as Map<string, Written> | undefined;
	if (!known) rmSync(folder, { recursive: true, force: true });
	rmSync(join(folder, notes), { force: true });
	for (const path of known?.keys() ?? [])
		if (!isNamedByContent(path)) rmSync(join(folder, path), { force: true });
	return known ?? new Map<string, Written>();
}

/** The list is named by its content, too, but there may be one alone. */
const isNamedByContent = (path: string) => /^(?:fragment|index)\//.test(path);

async function written(index: PagefindIndex, folder: string): Promise<ListedFile[]> {
	await sound(index.writeFiles({ outputPath: folder }));
	const files = filesIn(folder);
	const listed = listedFiles(files);
	const isOld = ({ path }: IndexFile) => isNamedByContent(path) && !listed.has(path);
	for (const { path } of files.filter(isOld)) rmSync(join(folder, path));
	return files.filter((file) => !isOld(file)).map((file) => ({ ...file, told: listed.get(file.path) }));
}

/** Whether a file is the one that the list means. @param before the file of this name of the earlier index, if it had one */
function isMeant({ path, content, told }: ListedFile, before: Written | undefined): boolean {
	if (told === undefined || before === undefined) return true;
	if (crc32(content) !== before.sum) return false;
	return told === before.told || (path.startsWith('index/') && holdsWords(content, told));
}

/** Whether a file of words holds those between two. Where its neighbour has changed, the list has another end for it. */
function holdsWords(content: Uint8Array, told: string): boolean {
	const [from = '', to = ''] = told.split(' ');
	const [words] = decode(gunzipSync(content).subarray(indexMark.length)) as [[word: string, ...unknown[]][]];
	return words[0]?.[0].startsWith(from) === true && words.at(-1)?.[0].startsWith(to) === true;
}

function notesOf(files: readonly ListedFile[]): Map<string, Written> {
	return new Map(files.map(({ path, content, told = '' }) => [path, { sum: crc32(content), told }]));
}

/** Every file below a folder, in the order of their paths. */
function filesIn(folder: string): IndexFile[] {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((file) => ({
			path: relative(folder, file).split(sep).join('/'),
			content: readFileSync(file),
		}));
}

/** Pagefind tells its errors in the answer. */
export async function sound<Answer extends { errors: string[] }>(asked: Promise<Answer>): Promise<Answer> {
	const answer = await asked;
	if (answer.errors.length > 0)
		throw new Error(`Pagefind could not index the site: ${answer.errors.join('; ')}`);
	return answer;
}
