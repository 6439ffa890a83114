import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesBelow } from '../../../src/site/files-below.ts';
import { readContent } from '../../../src/site/files.ts';
import { write, type Files } from '../../support/overlay.ts';

let folder = '';
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'callback-files-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function read(files: Files) {
	write(folder, files);
	return readContent(folder, 'firm', (path) => path.slice(folder.length + 1));
}

describe('a content folder', () => {
	test('is read in the same order on every machine, with the kind and language of each file', () => {
		const { files, diagnostics } = read({
			'en/questions/night-shifts.yaml': 'a',
			'en/pages/about.md': 'b',
			'en/guides/salary/pay.mdx': 'c',
			'brand.yaml': 'd',
			'evidence/claims.yaml': 'e',
			'ar/guides/pay.md': 'f',
		});
		expect(diagnostics).toEqual([]);
		expect(files.map(({ path, kind, locale, name, text }) => [path, kind, locale, name, text])).toEqual([
			['ar/guides/pay.md', 'guide', 'ar', 'pay', 'f'],
			['brand.yaml', 'data', undefined, 'brand', 'd'],
			['en/guides/salary/pay.mdx', 'guide', 'en', 'pay', 'c'],
			['en/pages/about.md', 'page', 'en', 'about', 'b'],
			['en/questions/night-shifts.yaml', 'topic', 'en', 'night-shifts', 'a'],
			['evidence/claims.yaml', 'data', undefined, 'claims', 'e'],
		]);
	});

	test('may hold hidden files and files of other kinds', () => {
		expect(
			read({ '.notes.md': 'a', '.git/x.md': 'b', 'en/guides/draft.txt': 'c', 'brand.yaml~': 'd' }),
		).toEqual({
			files: [],
			diagnostics: [],
		});
	});

	test('has letters whole in the names of its files and in its texts, as readers ask for them', () => {
		const { files } = read({ 'en/guides/a.md': 'See Übersicht.pdf'.normalize('NFD') });
		expect(files.map(({ text }) => text)).toEqual(['See Übersicht.pdf']);
		write(folder, { [`public/${'Übersicht.pdf'.normalize('NFD')}`]: 'x' });
		const [found] = filesBelow(join(folder, 'public'));
		expect(found?.path).toBe('Übersicht.pdf');
		expect(readFileSync(found?.absolute ?? '', 'utf8')).toBe('x');
	});

	test('may be missing', () => {
		expect(readContent(join(folder, 'nowhere'), 'firm', String)).toEqual({ files: [], diagnostics: [] });
	});
});

describe('a file that cannot be meant is told and left out:', () => {
	const messages = (files: Files) => {
		const { files: sound, diagnostics } = read(files);
		expect(sound).toEqual([]);
		return diagnostics.map(({ file, message }) => `${file}: ${message}`);
	};

	test.each([
		['en/guides/pay.md', '', 'The file is empty.'],
		['en/guides/pay.md', 'a'.repeat(2_000_001), 'The file is larger than 2 MB.'],
		['en/guides/pay.md', Uint8Array.of(0xff, 0xfe, 0x41, 0x00), 'The file is not UTF-8 text.'],
		['en/pay.md', 'a', 'Nothing reads a file at this place.'],
		['en/guides/pay.md', 'a\0b', 'The file is not UTF-8 text.'],
		['en/guides/PAY.MD', 'a', 'Nothing reads a file at this place.'],
		['en/parts/pay.md', 'a', 'Nothing reads a file at this place.'],
		['en/strings.yml', 'a', 'Nothing reads a file at this place.'],
		['english/guides/pay.md', 'a', 'Nothing reads a file at this place.'],
		['en/evidence/claims.yaml', 'a', 'Nothing reads a file at this place.'],
	])('%s', (path, text, message) => expect(messages({ [path]: text })).toEqual([`${path}: ${message}`]));

	test('a folder that is a link, and would be left out in silence', () => {
		write(folder, { 'elsewhere/pay.md': 'a' });
		mkdirSync(join(folder, 'en'));
		symlinkSync(join(folder, 'elsewhere'), join(folder, 'en', 'guides'));
		expect(readContent(join(folder, 'en'), 'firm', String).diagnostics.map(({ message }) => message)).toEqual(
			['The folder is a link to another one.'],
		);
	});

	test('a link that leads out of the folder, and one that leads nowhere', () => {
		mkdirSync(join(folder, 'en', 'guides'), { recursive: true });
		symlinkSync('/etc/hostname', join(folder, 'en', 'guides', 'out.md'));
		symlinkSync(join(folder, 'nowhere.md'), join(folder, 'en', 'guides', 'lost.md'));
		expect(messages({})).toEqual([
			'en/guides/lost.md: The file is a link that leads nowhere.',
			'en/guides/out.md: The file is a link that leaves the content folder.',
		]);
	});
});
