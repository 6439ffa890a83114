import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ContentFile } from '../../../src/site/files.ts';
import { readStrings } from '../../../src/site/strings.ts';
import { root } from '../../support/sites.ts';

const english = readFileSync(join(root, 'content/en/strings.yaml'), 'utf8');

function file(text: string, locale = 'en'): ContentFile {
	const path = `${locale}/strings.yaml`;
	return { origin: 'firm', file: path, path, locale, kind: 'data', name: 'strings', text };
}

/** The strings, and what is told, of files laid over the English ones. */
function over(...files: ContentFile[]) {
	const { strings, diagnostics } = readStrings([file(english), ...files]);
	return { strings, told: diagnostics.map(({ line, field, message }) => `${line} ${field}: ${message}`) };
}

test('ours are complete and sound', () => expect(over().told).toEqual([]));

test('a string we leave out is told', () => {
	const { diagnostics } = readStrings([file(english.replace(/^skip:.*\n/m, ''))]);
	expect(diagnostics).toMatchObject([{ field: 'skip', message: '"skip" is missing.' }]);
});

test('a file replaces single strings and leaves the rest', () => {
	const { strings, told } = over(file('nav.guides: Articles'));
	expect(told).toEqual([]);
	expect(strings['nav.guides']).toBe('Articles');
	expect(strings['nav.questions']).toBe(over().strings['nav.questions']);
});

test('an empty string does not replace ours', () => {
	expect(over(file('nav.guides: ""')).told).toEqual(['1 nav.guides: "nav.guides" is too short or empty.']);
});

describe('values', () => {
	test('have to stay in a string that is replaced', () => {
		expect(over(file('skip: Skip\nguide.minutes: minutes')).told).toEqual([
			'2 guide.minutes: The text lacks {n}, where a value is put in.',
		]);
	});

	test('may go from a plural form that says the number itself', () => {
		expect(over(file('journey.count.one: one guide')).told).toEqual([]);
	});
});

describe('plural forms', () => {
	test('of another language go when it writes the string', () => {
		const { strings } = over(file('journey.count: "{n} دليل"\njourney.count.two: دليلان', 'ar'));
		expect(Object.keys(strings).filter((key) => key.startsWith('journey.count'))).toEqual([
			'journey.count',
			'journey.count.two',
		]);
	});

	test('of the same language stay', () => {
		expect(over(file('journey.count: "{n} texts"')).strings).toHaveProperty(['journey.count.one']);
	});

	test('exist for strings with a number alone', () => {
		expect(over(file('skip.one: Skip')).told).toHaveLength(1);
	});
});
