// Long texts without an end: what the search takes apart takes time that grows with their length alone.
import { describe, test } from 'vitest';
import { IndexText } from '../../../../src/search/indexing/index-text.ts';
import { sections, wordsAt } from '../../../../src/search/ui/passage.ts';
import { wordsIn } from '../../../../src/search/shared/words-in.ts';
import { expectLinear } from '../../../support/growth.ts';
import { times } from '../../../support/hostile-texts.ts';

const repeated = {
	'one word': 'a',
	words: 'a ',
	hyphens: 'a-',
	signs: '!',
	'signs behind words': 'a!',
	points: '.',
	brackets: '(',
	'closed brackets': '(a)',
	marks: '\u0301',
	'marked letters': 'a\u0301',
	'letters without blanks': '面',
	'less-than signs': '<',
	'tags left open': '<a ',
	'quotation marks in tags': '<a "',
	comments: '<!--',
	scripts: '<script>',
	entities: '&amp;',
};

describe('the time grows with the length of', () => {
	test.each(Object.entries(repeated))('a query and a page of %s', (_, unit) =>
		expectLinear((size) => {
			const text = times(unit, size / unit.length);
			new IndexText().page(`<p>${text}</p>`);
			wordsIn(`a${text}b`, 'en');
		}, 16_000),
	);

	test.each(Object.entries(repeated))('a passage and a title of %s', (_, unit) =>
		expectLinear((size) => {
			const word = `a${times(unit, size / unit.length)}b`;
			const page = { url: '/a/', content: word, meta: { title: word }, anchors: [] };
			sections(page, [{ location: 0, term: 0 }]);
			wordsAt(page, [{ location: 0, term: 0 }]);
		}, 16_000),
	);
});
