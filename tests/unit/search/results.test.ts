import { describe, expect, test } from 'vitest';
import { isAnswer, pieces, resultOf, type FoundPage } from '../../../src/search/results.ts';

const names: Record<string, string> = { salary: 'Salary talks', guide: 'Guide' };
const nameOf = (_filter: string, value: string) => names[value];

function page(change: Partial<FoundPage> = {}): FoundPage {
	return {
		url: '/guides/pay/',
		excerpt: '… ask for the <mark>range</mark> first …',
		meta: { title: 'What do I ask for?' },
		filters: { section: ['salary'], kind: ['guide'] },
		sub_results: [],
		...change,
	};
}

function part(url: string, ...scores: number[]) {
	return { url, title: url, weighted_locations: scores.map((balanced_score) => ({ balanced_score })) };
}

const result = (change: Partial<FoundPage>, base = '/') => resultOf(page(change), base, nameOf);
const text = (change: Partial<FoundPage>) =>
	result(change)
		?.excerpt.map((piece) => piece.text)
		.join('');

describe('a result', () => {
	test('has address, title, and the printed names of its section and kind', () => {
		expect(result({})).toMatchObject({
			href: '/guides/pay/',
			title: 'What do I ask for?',
			place: ['Salary talks', 'Guide'],
		});
	});

	test('leaves out what has no printed name', () => {
		expect(result({ filters: { section: ['elsewhere'], kind: ['guide'] } })?.place).toEqual(['Guide']);
		expect(result({ filters: {} })?.place).toEqual([]);
	});

	test('names the language of a page where the index does', () => {
		expect(result({ filters: { lang: ['en'] } })?.lang).toBe('en');
		expect(result({})?.lang).toBeUndefined();
	});

	test.each([
		['https://elsewhere.example/guides/pay/', '/'],
		['//elsewhere.example/', '/'],
		['/\\elsewhere.example/', '/'],
		['javascript:alert(1)', '/'],
		['/other/site/', '/guide/'],
		['/guide/../other/', '/guide/'],
		['http://[', '/'],
	])('never leads to %s from a site at %s', (url, base) => {
		expect(result({ url }, base)).toBeUndefined();
	});

	test('keeps the path of the site', () => {
		expect(result({ url: '/guide/guides/pay/' }, '/guide/')?.href).toBe('/guide/guides/pay/');
	});
});

describe('an excerpt', () => {
	test('is cut into plain pieces', () => {
		expect(pieces('ask for the <mark>range</mark> first')).toEqual([
			{ text: 'ask for the ', marked: false },
			{ text: 'range', marked: true },
			{ text: ' first', marked: false },
		]);
	});

	test('is text, whatever it looks like', () => {
		const [before, marked, rest] = pieces(
			'&lt;img onerror=alert(1)&gt; <mark>&lt;b&gt;</mark> <script>x</script>',
		);
		expect(before).toEqual({ text: '<img onerror=alert(1)> ', marked: false });
		expect(marked).toEqual({ text: '<b>', marked: true });
		expect(rest).toEqual({ text: ' <script>x</script>', marked: false });
	});

	test('keeps its last sign on the line of the last word', () => {
		expect(text({ excerpt: '… the range first …' })).toBe('… the range first\u00a0…');
	});

	test.each([
		['What do I ask for? A sum you can defend', 'A sum you can defend'],
		['What do I <mark>ask</mark> for? A sum', 'A sum'],
		['… <mark>ask</mark> for? A sum', 'A sum'],
		['… for the range', '… for the range'],
		['Whatever do I ask for? A sum', 'Whatever do I ask for? A sum'],
	])('that starts within the title begins after it: %s', (excerpt, rest) => {
		expect(text({ excerpt })).toBe(rest);
	});
});

describe('parts of a page', () => {
	test('are its three best headings, in their order, without the page itself', () => {
		const sub_results = [
			part('/guides/pay/', 90),
			part('/guides/pay/#a', 1),
			part('/guides/pay/#b', 5, 5),
			part('/guides/pay/#c', 4),
			part('/guides/pay/#d', 7),
		];
		expect(result({ sub_results })?.parts.map(({ href }) => href)).toEqual([
			'/guides/pay/#b',
			'/guides/pay/#c',
			'/guides/pay/#d',
		]);
	});

	test('never lead elsewhere', () => {
		expect(result({ sub_results: [part('https://elsewhere.example/#a', 1)] })?.parts).toEqual([]);
	});
});

describe('an answer', () => {
	const marked = (excerpt: string, meta = { title: 'Title' }) => [page({ excerpt, meta })];

	test.each([
		['negotiation', marked('how to <mark>negotiate</mark> it')],
		['cafe', marked('meet in a <mark>café</mark>')],
		['sal', marked('the <mark>salary</mark>')],
		['unheardof salary', marked('the <mark>salary</mark>')],
		['الراتب', marked('<mark>راتب</mark>')],
		['wage', marked('nothing marked', { title: 'Title', words: 'wages and pay' } as never)],
		['', marked('only filters were set')],
	])('to %s has to do with it', (asked, pages) => {
		expect(isAnswer(asked, pages, 'en')).toBe(true);
	});

	test.each([
		['xylophone', marked('spell out the <mark>X”</mark>')],
		['covid', marked('your <mark>co-workers</mark>', { title: 'Rapport' })],
		['references', [] as FoundPage[]],
	])('to %s is none when only the first letters agree', (asked, pages) => {
		expect(isAnswer(asked, pages, 'en')).toBe(false);
	});
});
