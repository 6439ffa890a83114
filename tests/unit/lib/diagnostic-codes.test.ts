import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { diagnosticsText } from '../../../src/cli/manual/diagnostics-text.ts';
import { diagnosticCodes } from '../../../src/lib/diagnostic-codes.ts';
import { sourceFiles, sourceOf } from '../../support/source.ts';
import { root } from '../../support/sites.ts';

interface Mistake {
	told: string;
}

/** Told while a site is built, or of files too large to stand among the mistakes: their own rooms try them. */
const elsewhere = [
	'component-fails',
	'file-too-large',
	'font-unusable',
	'icon-unusable',
	'letters-not-in-font',
	'lock-file-changed',
	'nested-too-deep',
	'no-site-folder',
	'page-not-in-index',
	'picture-too-large',
	'text-too-complex',
];

const codes = Object.values(diagnosticCodes).flatMap(Object.keys).sort();

test('a code stands once in the catalogue, and is a name', () => {
	expect(codes).toEqual([...new Set(codes)]);
	expect(codes.filter((code) => !/^[a-z\d]+(?:-[a-z\d]+)+$/.test(code))).toEqual([]);
});

test('every code of the catalogue is used', () => {
	const used = new Set(
		sourceFiles().flatMap((file) =>
			[...sourceOf(file).matchAll(/'([a-z\d-]+)'/g)].flatMap(([, word = '']) =>
				file.startsWith('src/lib/diagnostic-codes') ? [] : [word],
			),
		),
	);
	expect(codes.filter((code) => !used.has(code))).toEqual([]);
});

test('the manual lists every code with what it means', () => {
	const headings = [...diagnosticsText().matchAll(/^### (\S+)\n\n[^\n.]+\.[^\n]* [^\n]+\.$/gm)].map(
		([, code]) => code,
	);
	expect(headings.sort()).toEqual(codes);
});

test('of every kind that a folder shows before it is built, a mistake stands in tests/unit/mistakes', () => {
	const folder = join(root, 'tests/unit/mistakes');
	const told = readdirSync(folder)
		.filter((file) => file.endsWith('.yaml'))
		.flatMap(
			(file) => parse(readFileSync(join(folder, file), 'utf8'), { customTags: ['binary'] }) as Mistake[],
		)
		.flatMap((mistake) => [...mistake.told.matchAll(/^\S.* \[([a-z\d-]+)\]$/gm)].map(([, code]) => code));
	const { commands, ...groups } = diagnosticCodes;
	const kinds = Object.values(groups).flatMap(Object.keys);
	expect(kinds.filter((code) => !told.includes(code)).sort()).toEqual(elsewhere);
	expect(Object.keys(commands).filter((code) => told.includes(code))).toEqual([]);
});
