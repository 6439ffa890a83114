import { describe, expect, test } from 'vitest';
import { readContentEntries } from '../../../src/library/content-entries.ts';
import { pageSchema } from '../../../src/schema/page.ts';
import type { ContentFile } from '../../../src/site/files.ts';

const page = (title: string) =>
	`---\ntitle: ${title}\npromise: Words.\nreviewed: 2026-11-22\n---\n\nText of ${title}.\n`;

function file(
	origin: ContentFile['origin'],
	locale: string,
	name: string,
	text: string,
	folder = '',
): ContentFile {
	const path = `${locale}/pages/${folder}${name}.md`;
	return { origin, file: `${origin}/${path}`, path, locale, kind: 'page', name, text };
}

const read = (...files: ContentFile[]) => readContentEntries(files, pageSchema);
const titles = (...files: ContentFile[]) => read(...files).entries.map(({ data }) => data.title);

describe('texts of one name', () => {
	test('the firm’s stands in place of ours', () => {
		expect(
			titles(file('callback', 'en', 'about', page('A')), file('firm', 'en', 'about', page('B'))),
		).toEqual(['B']);
	});

	test('the one in the language of the site stands in place of the fallback', () => {
		expect(
			titles(file('callback', 'en', 'about', page('A')), file('callback', 'ar', 'about', page('B'))),
		).toEqual(['B']);
	});

	test('two in one folder and language are told, and the first counts', () => {
		const { entries, diagnostics } = read(
			file('firm', 'en', 'about', page('A')),
			file('firm', 'en', 'about', page('B'), 'more/'),
		);
		expect(entries.map(({ data }) => data.title)).toEqual(['A']);
		expect(diagnostics).toMatchObject([
			{
				file: 'firm/en/pages/more/about.md',
				message: 'Another file has the same id "about": firm/en/pages/about.md.',
			},
		]);
	});
});

test('a entry knows the lines of its fields and of its text', () => {
	const [entry] = read(file('firm', 'en', 'about', page('A'))).entries;
	expect(entry?.lineOf(['reviewed'])).toBe(4);
	expect(entry?.body).toEqual({
		text: '\nText of A.\n',
		file: 'firm/en/pages/about.md',
		firstLine: 6,
		parts: [],
	});
});

test('a text that cannot be read is told and named, so that links to it are no faults', () => {
	const { entries, unread, diagnostics } = read(file('firm', 'en', 'about', '---\ntitle: A\n---\n'));
	expect({ entries, unread }).toEqual({ entries: [], unread: ['about'] });
	expect(diagnostics.map(({ field }) => field)).toEqual(['promise', 'reviewed']);
});

describe('a text that nobody has reviewed yet', () => {
	const unreviewed = page('B').replace('2026-11-22', 'not yet');
	const files = [file('callback', 'en', 'about', page('A')), file('firm', 'en', 'about', unreviewed)];
	const found = (...args: Parameters<typeof readContentEntries<typeof pageSchema>>) => {
		const { entries, heldBack, diagnostics } = readContentEntries(...args);
		return { titles: entries.map(({ data }) => data.title), heldBack, diagnostics };
	};

	test('is shown while somebody writes', () =>
		expect(found(files, pageSchema)).toEqual({ titles: ['B'], heldBack: [], diagnostics: [] }));

	test('leaves ours in its place when it is held back', () =>
		expect(found(files, pageSchema, 'held back')).toEqual({ titles: ['A'], heldBack: [], diagnostics: [] }));

	test('is named when nothing else stands in its place', () =>
		expect(found(files.slice(1), pageSchema, 'held back')).toEqual({
			titles: [],
			heldBack: ['about'],
			diagnostics: [],
		}));
});
