import { describe, expect, test } from 'vitest';
import { asWritten, wordingOf } from '../../../src/lib/wording.ts';

const pairs = [
	{ uk: 'CV', us: 'résumé' },
	{ uk: 'advert', us: 'ad' },
	{ uk: 'job advert', us: 'job posting' },
	{ uk: 'holiday', us: 'vacation' },
	{ uk: 'ring', us: 'call' },
	{ uk: 'ring the bell', us: 'ring the bell' },
	{ uk: 'Ms', us: 'Ms.' },
];
const us = wordingOf('us', pairs);

describe('an American text', () => {
	test.each([
		['a holiday already booked', 'a vacation already booked'],
		['Holiday and pay', 'Vacation and pay'],
		['HOLIDAY', 'VACATION'],
		['holidays and holidaying', 'holidays and holidaying'],
		['the job advert, the advert', 'the job posting, the ad'],
		['Ring the bell. Ring us.', 'Ring the bell. Call us.'],
		['two lines of your CV', 'two lines of your résumé'],
		['CV and card. “CV?” Your CV.', 'Résumé and card. “Résumé?” Your résumé.'],
		['Dear Ms Lund,', 'Dear Ms. Lund,'],
		['- [ ] Book it #holiday-form', '- [ ] Book it #holiday-form'],
		['https://a.example/holiday', 'https://a.example/holiday'],
	])('says %j as %j', (text, expected) => expect(us.reword(text)).toBe(expected));

	test('knows from the words before it whether a sentence starts', () => {
		expect([us.reword('CV', 'Bring your '), us.reword('CV', 'Come early. ')]).toEqual(['résumé', 'Résumé']);
	});
});

test('a British text stays as it is written', () => {
	expect(wordingOf('uk', pairs).reword('Your vacation, your CV.')).toBe('Your vacation, your CV.');
});

test.each([wordingOf('uk', pairs), us])('a search finds both words in either region', ({ inEvery }) => {
	expect(inEvery(['gap in CV', 'CV', 'pay'])).toEqual(['gap in CV', 'CV', 'pay', 'gap in résumé', 'résumé']);
});

test('a text that is not ours keeps its words and its search phrases', () => {
	expect([asWritten.reword('CV'), asWritten.inEvery(['CV'])]).toEqual(['CV', ['CV']]);
});
