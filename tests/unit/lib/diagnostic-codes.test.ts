import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
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

const codes: string[] = Object.values(diagnosticCodes).flat().sort();

test('a code stands once in the catalogue, and is a name', () => {
	expect(codes).toEqual([...new Set(codes)]);
	expect(codes.filter((code) => !/^[a-z\d]+(?:-[a-z\d]+)+$/.test(code))).toEqual([]);
});

test('every code of the catalogue is used', () => {
	const used = new Set(
		sourceFiles().flatMap((file) =>
			[...sourceOf(file).matchAll(/'([a-z\d-]+)'/g)].flatMap(([, word = '']) =>
				file === 'src/lib/diagnostic-codes.ts' ? [] : [word],
			),
		),
	);
	expect(codes.filter((code) => !used.has(code))).toEqual([]);
});

test('the manual has a section for every code and no other, in order: what is wrong, and what to do', () => {
	const page = sourceOf('content/manual/content/en/guides/reference/diagnostics.md');
	const [, ...groups] = page.split(/^## .*$/m);
	const headings = groups.map((group) => [...group.matchAll(/^### (.*)$/gm)].map(([, code]) => code));
	expect(headings).toEqual(Object.values(diagnosticCodes).map((group) => group.toSorted()));
	const told = [...page.matchAll(/^### (\S+)\n\n[^\n.]+\.[^\n]* [^\n]+\.$/gm)].map(([, code]) => code);
	expect(told.sort()).toEqual(codes);
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
	const kinds: string[] = Object.values(groups).flat();
	expect(kinds.filter((code) => !told.includes(code)).sort()).toEqual(elsewhere);
	expect(commands.filter((code) => told.includes(code))).toEqual([]);
});
