import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { crc32, gunzipSync } from 'node:zlib';
import { decode } from 'cborg';
import type { PagefindIndex } from 'pagefind';
import { readData, writeCached } from '../../cache/cached-file.ts';
import { pathsBelow } from '../../cache/paths-below.ts';
import { indexMark } from '../shared/index-list.ts';
import type { IndexFile } from './index-files.ts';
import { listedFiles } from './index-list.ts';

/** What was noted of a file that was written for an earlier index. */
interface Note {
	/** Checksum of what was in it. */
	sum: number;
	/** What the list of that index said of it. */
	told: string;
}

/**
 * Lets Pagefind write an index into a folder, since it takes a quarter longer to hand it over. Files are named by what is
 * in them, and Pagefind does not write again what is there: the folder may hold what was written for an earlier index.
 * A name is a short hash, which two files may come to have: where one may not be what is meant, all are written anew.
 * @returns the files of this index; no others are left in the folder but our own notes
 * @throws Error when Pagefind cannot write them
 */
export async function pagefindFiles(
	index: Pick<PagefindIndex, 'writeFiles'>,
	folder: string,
): Promise<IndexFile[]> {
	const before = startFrom(folder);
	const first = await writeAndRead(index, folder);
	const isSound = faultIn(first, before) === undefined;
	if (!isSound) rmSync(folder, { recursive: true, force: true });
	const whole = isSound ? first : await writeAndRead(index, folder);
	const fault = isSound ? undefined : faultIn(whole, new Map());
	if (fault !== undefined) throw new Error(`Pagefind has not written ${fault} as it should.`);
	writeCached(join(folder, notesFile), serialize(notesOf(whole)));
	return whole.files;
}

/** An index as it was written. */
interface Written {
	files: IndexFile[];
	/** What its list says of each of the files that it names. */
	listed: ReadonlyMap<string, string>;
}

const notesFile = 'written.cache';

/** Leaves in a folder what an earlier index may share with the next one, and reads what was noted of it. */
function startFrom(folder: string): ReadonlyMap<string, Note> {
	const data = readData(join(folder, notesFile));
	const notes = data instanceof Map ? (data as Map<string, Note>) : new Map<string, Note>();
	if (notes.size === 0) rmSync(folder, { recursive: true, force: true });
	else
		for (const path of pathsBelow(folder))
			if (!notes.has(path) || !mayStay(path)) rmSync(join(folder, path), { force: true });
	return notes;
}

/** The list of an index is named by its content as well, but there may be one alone. */
const mayStay = (path: string) => /^(?:fragment|index)\//.test(path);

async function writeAndRead(index: Pick<PagefindIndex, 'writeFiles'>, folder: string): Promise<Written> {
	await throwOnErrors(index.writeFiles({ outputPath: folder }));
	const files = pathsBelow(folder).map((path) => ({ path, content: readFileSync(join(folder, path)) }));
	const listed = listedFiles(files);
	const isOld = ({ path }: IndexFile) => mayStay(path) && !listed.has(path);
	for (const { path } of files.filter(isOld)) rmSync(join(folder, path));
	return { files: files.filter((file) => !isOld(file)), listed };
}

/** The first file that is not what the list means, if there is one. @param before notes of the files that were there */
function faultIn({ files, listed }: Written, before: ReadonlyMap<string, Note>): string | undefined {
	const contents = new Map(files.map(({ path, content }) => [path, content]));
	return [...listed.keys()].find((path) => {
		const content = contents.get(path);
		return !content || !isMeant(path, content, listed.get(path) ?? '', before.get(path));
	});
}

/** @param told what the list says of the file @param before what was noted of one of this name */
function isMeant(path: string, content: Uint8Array, told: string, before: Note | undefined): boolean {
	if (before === undefined) return unzipped(content) !== undefined;
	if (crc32(content) !== before.sum) return false;
	return told === before.told || (path.startsWith('index/') && holdsWords(content, told));
}

/** Whether a file of words holds those between two. Where its neighbour has changed, the list has another end for it. */
function holdsWords(content: Uint8Array, told: string): boolean {
	const [from = '', to = ''] = told.split(' ');
	const bytes = unzipped(content);
	if (!bytes) return false;
	const [words] = decode(bytes.subarray(indexMark.length)) as [[word: string, ...unknown[]][]];
	return words[0]?.[0].startsWith(from) === true && words.at(-1)?.[0].startsWith(to) === true;
}

/** Nothing of a file that was cut off. */
function unzipped(content: Uint8Array): Buffer | undefined {
	try {
		return gunzipSync(content);
	} catch {
		return undefined;
	}
}

function notesOf({ files, listed }: Written): Map<string, Note> {
	return new Map(
		files.map(({ path, content }) => [path, { sum: crc32(content), told: listed.get(path) ?? '' }]),
	);
}

/** Pagefind tells its errors in the answer. */
export async function throwOnErrors<Answer extends { errors: string[] }>(
	asked: Promise<Answer>,
): Promise<Answer> {
	const answer = await asked;
	if (answer.errors.length > 0)
		throw new Error(`Pagefind could not index the site: ${answer.errors.join('; ')}`);
	return answer;
}
