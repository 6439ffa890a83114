import { lstatSync, type Stats, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { ProblemError, type Problem } from '../lib/problem.ts';
import { decodeText } from './decode.ts';
import type { FindPicture, FoundPicture } from './pictures.ts';
import { folderAddress, type Reading, type Source } from './post.ts';
import { readHtml } from './read-html.ts';
import { readMarkdown } from './read-markdown.ts';
import { readWxr } from './read-wxr.ts';

/** A file or folder that was named, read. */
export interface Export extends Reading {
	findPicture: FindPicture;
}

const readers: Record<string, (source: Source) => Reading | undefined> = {
	'.xml': readWxr,
	'.wxr': readWxr,
	'.html': readHtml,
	'.htm': readHtml,
	'.xhtml': readHtml,
	'.md': readMarkdown,
	'.markdown': readMarkdown,
};

/** Bytes of one file; an export of ten thousand posts has a tenth of it. */
const largest = 200_000_000;
const largestPicture = 5_000_000;
const mostFiles = 5000;

/**
 * Reads a file or a folder that somebody wants to import.
 * @param from folder that paths in messages start from
 * @throws ProblemError when it is not there, or cannot be read
 */
export function readExport(name: string, from = process.cwd()): Export {
	const path = resolve(from, name);
	const stats = statSync(path, { throwIfNoEntry: false });
	if (!stats)
		throw fault(name, 'There is no such file or folder.', 'Give the path of an export, such as posts.xml.');
	const root = realpathSync(stats.isDirectory() ? path : dirname(path));
	const findPicture = picturesOf(root);
	if (!stats.isDirectory()) {
		const { posts, remarks } = readFile(path, basename(path), name);
		return { posts, remarks, findPicture };
	}
	const posts: Reading['posts'] = [];
	const remarks: string[] = [];
	const files = walk(path, remarks, name);
	if (files.length === 0)
		throw fault(
			name,
			'The folder holds nothing to import.',
			'It reads files that end in .xml, .html or .md.',
		);
	for (const file of files) {
		const shown = relative(from, file) || file;
		try {
			const reading = readFile(file, relative(path, file).split(sep).join('/'), shown);
			posts.push(...reading.posts);
			remarks.push(...reading.remarks.map((remark) => `${shown}: ${remark}`));
		} catch (error) {
			if (!(error instanceof ProblemError)) throw error;
			remarks.push(...error.problems.map(({ cause }) => `${shown} was left out. ${cause}`));
		}
	}
	return { posts, remarks, findPicture };
}

function readFile(absolute: string, path: string, file: string): Reading {
	const ending = extname(absolute).toLowerCase();
	const reader = readers[ending];
	if (!reader) {
		const cure =
			ending === '.zip'
				? 'Unpack it first, and name the .xml file in it.'
				: 'It reads WordPress exports (.xml), HTML (.html) and Markdown (.md).';
		throw fault(file, `Files that end in "${ending}" cannot be imported.`, cure);
	}
	const { size } = statSync(absolute);
	if (size > largest) {
		const cure = 'Export fewer posts at a time: WordPress lets you choose a category or the months.';
		throw fault(file, 'The file is larger than 200 MB.', cure);
	}
	const decoded = decodeText(readFileSync(absolute));
	if (decoded?.text.trim() === '') throw fault(file, 'The file is empty.', 'Export it again.');
	if (!decoded) throw fault(file, 'The file is not text.', 'Export it again, as text in UTF-8.');
	const reading = reader({ file, path, text: decoded.text });
	if (!reading) {
		const cure = 'In WordPress, choose Tools, Export, All content, and name the file that you get.';
		throw fault(file, 'This is not a WordPress export.', cure);
	}
	if (!decoded.guessed) return reading;
	return {
		...reading,
		remarks: [...reading.remarks, 'The encoding was guessed. Look for signs that are wrong.'],
	};
}

function walk(folder: string, remarks: string[], shown: string): string[] {
	const files: string[] = [];
	const open = [folder];
	for (let next = open.shift(); next !== undefined; next = open.shift()) {
		const entries = readdirSync(next, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
		for (const entry of entries) {
			const path = join(next, entry.name);
			if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
			if (entry.isSymbolicLink())
				remarks.push(`${relative(folder, path)} is a link to elsewhere and was left out.`);
			else if (entry.isDirectory()) open.push(path);
			else if (extname(entry.name).toLowerCase() in readers) files.push(path);
		}
		if (files.length > mostFiles)
			throw fault(shown, `The folder holds more than ${mostFiles} texts.`, 'Import it in parts.');
	}
	return files.sort();
}

/** Finds pictures below one folder: by the address a file of the folder gives, or by WordPress’ folders of uploads. */
function picturesOf(root: string): FindPicture {
	return (address) => {
		const url = URL.parse(address);
		if (!url || !['http:', 'https:', 'file:'].includes(url.protocol))
			return { missing: 'this address is not used.' };
		const isFile = url.protocol === 'file:';
		if (isFile && !url.href.startsWith(folderAddress))
			return { missing: 'it is outside of the imported folder.' };
		const parts = partsOf(isFile ? url.href.slice(folderAddress.length) : url.pathname.slice(1));
		if (!parts) return { missing: 'it is outside of the imported folder.' };
		const tails = isFile ? [parts] : parts.map((_, index) => parts.slice(index));
		for (const tail of tails) {
			for (const path of [tail.join('/'), tail.join('/').replace(/-\d+x\d+(?=\.\w+$)/, '')]) {
				const found = pictureAt(root, path);
				if (found) return found;
			}
		}
		return { missing: 'it is not in the imported folder.' };
	};
}

/** Parts of a path, or nothing if it could lead anywhere else. */
function partsOf(path: string): string[] | undefined {
	try {
		const parts = decodeURIComponent(path.replace(/[?#].*$/, '')).split('/');
		return parts.some((part) => part === '..' || /[\\\0:]/.test(part)) ? undefined : parts;
	} catch {
		return undefined;
	}
}

function pictureAt(root: string, path: string): FoundPicture | undefined {
	const file = join(root, path);
	const stats = statsOf(file);
	if (!stats || stats.isDirectory()) return undefined;
	if (!stats.isFile() || realpathSync(file) !== file)
		return { missing: 'it is a link, and links are not followed.' };
	if (stats.size > largestPicture) return { missing: 'it is larger than 5 MB. Make it smaller.' };
	const ending = kindOf(readFileSync(file).subarray(0, 16));
	return ending === undefined
		? { missing: 'it is not of a kind that can be used. Save it as PNG.' }
		: { file, ending };
}

/** The kind of a picture by its first bytes, whatever its name says. */
function kindOf(bytes: Uint8Array): string | undefined {
	const start = Buffer.from(bytes).toString('latin1');
	if (start.startsWith('\x89PNG\r\n')) return 'png';
	if (start.startsWith('ÿØÿ')) return 'jpg';
	if (/^RIFF[\s\S]{4}WEBP/.test(start)) return 'webp';
	return /^[\s\S]{4}ftypavi[fs]/.test(start) ? 'avif' : undefined;
}

/** Nothing for a name that no file can have, such as one of a thousand letters. */
function statsOf(file: string): Stats | undefined {
	try {
		return lstatSync(file);
	} catch {
		return undefined;
	}
}

function fault(file: string, cause: string, cure: string): ProblemError {
	return new ProblemError([{ file, cause, cure } satisfies Problem]);
}
