import {
	constants,
	copyFileSync,
	existsSync,
	lstatSync,
	mkdirSync,
	realpathSync,
	writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { attempt } from '../lib/attempt.ts';
import { DiagnosticError, type Advice } from '../lib/diagnostic.ts';
import { freeName } from './names.ts';
import type { Plan } from './plan.ts';
import { currentFolder } from '../lib/environment.ts';

/**
 * Writes the planned files and copies their pictures, or nothing at all: no file is ever written over.
 * @param folder site folder
 * @throws DiagnosticError with every file that is in the way, or would stand outside the site folder
 */
export function writePlan({ files }: Plan, folder: string): void {
	const wanted = files.flatMap(({ path, pictures }) =>
		pictures.map(({ from, name }) => ({ from, to: join(folder, dirname(path), name) })),
	);
	// Two guides of ours may show the same picture.
	const copies = wanted.filter(({ from, to }, index) => {
		const first = wanted.findIndex((copy) => copy.to === to);
		return first === index || wanted[first]?.from !== from;
	});
	const texts = files.map(({ path, text }) => ({ to: join(folder, path), text }));
	const top = realPath(resolve(folder));
	const outside = [...texts, ...copies].filter(({ to }) => {
		const real = realPath(resolve(to));
		return top === undefined || !real?.startsWith(top + sep);
	});
	refuse(outside, {
		code: 'outside-folder',
		message: 'This file would be written outside the site folder.',
		hint: 'If a link leads there, put a folder in its place; else take the text out of what you import.',
	});
	const inTheWay = [...texts, ...copies].filter(
		({ to }, index, all) => existsSync(to) || all.findIndex((other) => other.to === to) < index,
	);
	refuse(inTheWay, {
		code: 'file-in-the-way',
		message: 'This file would be written over.',
		hint: 'Rename or delete it first.',
	});
	for (const { to } of [...texts, ...copies]) mkdirSync(dirname(to), { recursive: true });
	for (const { to, text } of texts) writeFileSync(to, text, { flag: 'wx' });
	for (const { from, to } of copies) copyFileSync(from, to, constants.COPYFILE_EXCL);
}

/** @throws DiagnosticError with each of these files, where there are any */
function refuse(files: readonly { to: string }[], why: Advice): void {
	if (files.length === 0) return;
	throw new DiagnosticError(files.map(({ to }) => ({ file: relative(currentFolder(), to), ...why })));
}

/** Where a file would stand, with every link on its way followed; nothing where a link leads nowhere. */
function realPath(path: string): string | undefined {
	if (dirname(path) === path) return path;
	if (!lstatSync(path, { throwIfNoEntry: false })) {
		const above = realPath(dirname(path));
		return above === undefined ? undefined : join(above, basename(path));
	}
	return attempt(() => realpathSync(path));
}

/**
 * Writes the report beside the content, where no check reads it.
 * @returns the name of the file
 */
export function writeReport(report: string, folder: string): string {
	const name = freeName('import-notes', (tried) => existsSync(join(folder, `${tried}.md`)));
	writeFileSync(join(folder, `${name}.md`), report, { flag: 'wx' });
	return `${name}.md`;
}
