import { describe, expect, test } from 'vitest';
import { phraseFinder } from '../../../src/lib/phrases.ts';

/** What is found, as it stands in the text. */
function found(text: string, ...phrases: string[]): string[] {
	return phraseFinder(phrases.map((phrase) => [phrase, phrase]))(text).map(({ start, end }) =>
		text.slice(start, end),
	);
}

describe('a phrase is found', () => {
	test.each([
		['as a whole word', 'panel panels panelled', ['panel'], ['panel']],
		[
			'before and after a mark or a hyphen',
			'(panel) panel, panel-room',
			['panel'],
			['panel', 'panel', 'panel'],
		],
		['before an apostrophe', 'the theatre’s door', ['theatre'], ['theatre']],
		['in every case when it has small letters', 'Panel PANEL', ['panel'], ['Panel', 'PANEL']],
		['as written when it has a capital', 'STAR star Star', ['STAR'], ['STAR']],
		['over the end of a line', 'the job\nadvert', ['job advert'], ['job\nadvert']],
		['beside letters with marks', 'café cafés', ['café'], ['café']],
		['as a whole word in Arabic', 'لجنة ولجنة', ['لجنة'], ['لجنة']],
		['inside a text that has no spaces', '二次面接です', ['面接'], ['面接']],
		['with signs in it', 'C++ and (C)', ['C++', '(C)'], ['C++', '(C)']],
	])('%s', (_, text, phrases, expected) => expect(found(text, ...phrases)).toEqual(expected));
});

test('the longer of two phrases counts, in whatever order they are listed', () => {
	expect(found('a job advert, an advert', 'advert', 'job advert')).toEqual(['job advert', 'advert']);
});

test.each([
	'https://a.example/panel',
	'www.panel.example',
	'me@panel.example',
	'panel.example',
	'#panel',
	'#the-panel',
])('%s holds no phrase', (text) => expect(found(`See ${text} now`, 'panel')).toEqual([]));

test('without phrases nothing is found', () => expect(found('panel')).toEqual([]));
