import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { DiagnosticError, type Diagnostic } from '../lib/diagnostic.ts';
import { decodeText, type Decoded } from './decode.ts';
import { picturesOf } from './find-picture.ts';
import type { FindPicture } from './pictures.ts';
import type { Reading, Source } from './post.ts';
import { readHtml } from './html/read-html.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readWxr } from './wordpress/read-wxr.ts';
import { currentFolder } from '../lib/environment.ts';

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
	'.mdx': readMarkdown,
	'.markdown': readMarkdown,
};

/** Bytes of one file; an export of ten thousand posts has a tenth of it. */
const largest = 200_000_000;
const mostFiles = 5000;

/**
 * Reads a file or a folder that somebody wants to import.
 * @param from folder that paths in messages start from
 * @throws DiagnosticError when it is not there, or cannot be read
 */
export function readExport(name: string, from = currentFolder()): Export {
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
			'It reads files that end in .xml, .html, .md or .mdx.',
		);
	for (const file of files) {
		const shown = relative(from, file) || file;
		try {
			const reading = readFile(file, relative(path, file).split(sep).join('/'), shown);
			posts.push(...reading.posts);
			remarks.push(...reading.remarks.map((remark) => `${shown}: ${remark}`));
		} catch (error) {
			if (!(error instanceof DiagnosticError)) throw error;
			remarks.push(...error.diagnostics.map(({ message }) => `${shown} was left out. ${message}`));
		}
	}
	return { posts, remarks, findPicture };
}

function readFile(absolute: string, path: string, file: string): Reading {
	const ending = extname(absolute).toLowerCase();
	const reader = readers[ending];
	if (!reader) {
		const hint =
			ending === '.zip'
				? 'Unpack it first, and name the .xml file in it.'
				: 'It reads WordPress exports (.xml), HTML (.html) and Markdown (.md).';
		throw fault(file, `Files that end in "${ending}" cannot be imported.`, hint);
	}
	const { size } = statSync(absolute);
	if (size > largest) {
		const hint = 'Export fewer posts at a time: WordPress lets you choose a category or the months.';
		throw fault(file, 'The file is larger than 200 MB.', hint);
	}
	const decoded = decodeText(readFileSync(absolute));
	if (decoded?.text.trim() === '') throw fault(file, 'The file is empty.', 'Export it again.');
	if (!decoded) throw fault(file, 'The file is not text.', 'Export it again, as text in UTF-8.');
	const reading = reader({ file, path, text: decoded.text });
	if (!reading) {
		const hint = 'In WordPress, choose Tools, Export, All content, and name the file that you get.';
		throw fault(file, 'This is not a WordPress export.', hint);
	}
	return { ...reading, remarks: [...reading.remarks, ...remarksOn(decoded)] };
}

function remarksOn({ guessed, damaged = [] }: Decoded): string[] {
	const shown = damaged.slice(0, 10).join(', ') + (damaged.length > 10 ? ' …' : '');
	return [
		...(guessed ? ['The encoding was guessed. Look for signs that are wrong.'] : []),
		...(damaged.length > 0
			? [`Line ${shown}: bytes that are no text. A \uFFFD stands in place of each: write what it should be.`]
			: []),
	];
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

function fault(file: string, message: string, hint: string): DiagnosticError {
	return new DiagnosticError([{ file, code: 'import-source-unusable', message, hint } satisfies Diagnostic]);
}
