import { describe, expect, test } from 'vitest';
import type { Stored } from '../../../../src/search/shared/stored.ts';
import { headOf, resultOf } from '../../../../src/search/ui/results.ts';
import type { Hit } from '../../../../src/search/ui/search.ts';

const names: Record<string, string> = { salary: 'Salary talks', guide: 'Guide', situation: 'Salary talks' };
const nameOf = (_filter: string, value: string) => names[value];

const pay: Stored = {
	url: '/guides/pay/',
	content: 'What do I ask for? First. The range here. Second. The salary and the range. Third. The range.',
	meta: { title: 'What do I ask for?' },
	anchors: [
		{ element: 'h2', id: 'first', text: 'First', location: 5 },
		{ element: 'h2', id: 'second', text: 'Second', location: 9 },
		{ element: 'h2', id: 'third', text: 'Third', location: 15 },
	],
};
const range = [7, 14, 17].map((location) => ({ location, term: 0 }));
const salary = { location: 11, term: 1 };

function result(hit: Partial<Hit> = {}, stored: Partial<Stored> = {}, base = '/') {
	const page = { ...pay, ...stored };
	const found: Hit = {
		...{ id: '0000000', score: 1, coverage: 1, aboutness: 0 },
		...{ section: 'salary', stage: 'the-offer', kind: 'guide', lang: 'en' },
		places: [...range, salary].sort((a, b) => a.location - b.location),
		load: async () => page,
		page: undefined,
		...hit,
	};
	return resultOf(found, page, base, nameOf);
}

describe('a result', () => {
	test('leads to the section that answers best, and says which', () => {
		expect(result()).toMatchObject({
			href: '/guides/pay/#second',
			title: 'What do I ask for?',
			heading: 'Second',
		});
	});

	test('leads to the page itself where the page is about the whole query', () => {
		expect(result({ aboutness: 0.8 })).toMatchObject({ href: '/guides/pay/', heading: undefined });
	});

	test('leads to the page itself where nothing of its text was found', () => {
		expect(result({ places: [] })).toMatchObject({ href: '/guides/pay/', heading: undefined, parts: [] });
	});

	test('leads to the anchor that a record has', () => {
		const entry = { url: '/questions/fit/#q-q001', anchors: [], content: 'Why us? A reason.' };
		expect(result({ places: [{ location: 3, term: 0 }] }, entry)).toMatchObject({
			href: '/questions/fit/#q-q001',
			heading: undefined,
			parts: [],
		});
	});

	test('names its section and its kind, each once', () => {
		expect(result()?.place).toEqual(['Salary talks', 'Guide']);
		expect(result({ kind: 'situation' })?.place).toEqual(['Salary talks']);
		expect(result({ section: 'elsewhere', kind: 'guide' })?.place).toEqual(['Guide']);
		expect(result({ section: '', kind: '' })?.place).toEqual([]);
	});

	test('names the language of a page where the index does', () => {
		expect(result()?.lang).toBe('en');
		expect(result({ lang: '' })?.lang).toBeUndefined();
	});

	test('without a title has its address', () => {
		expect(result({}, { meta: {} })?.title).toBe('/guides/pay/');
	});

	test('knows the words as they stand on the page', () => {
		expect(result()?.words).toEqual(['range', 'salary']);
	});

	test.each([
		['https://elsewhere.example/guides/pay/', '/'],
		['//elsewhere.example/', '/'],
		['/\\elsewhere.example/', '/'],
		['javascript:alert(1)', '/'],
		['data:text/html,<script>alert(1)</script>', '/'],
		['/other/site/', '/guide/'],
		['/guide/../other/', '/guide/'],
		['/guide', '/guide/'],
		['http://[', '/'],
	])('never leads to %s from a site at %s', (url, base) => {
		expect(result({}, { url }, base)).toBeUndefined();
	});

	test('keeps the path of the site', () => {
		expect(result({ aboutness: 1 }, { url: '/guide/guides/pay/' }, '/guide/')?.href).toBe(
			'/guide/guides/pay/',
		);
	});
});

describe('what can be shown before the text is there', () => {
	const found = (page: Hit['page'], base = '/') =>
		headOf(
			{
				...{ id: '0000000', score: 1, coverage: 1, aboutness: 0, places: [], page },
				...{ section: 'salary', stage: '', kind: 'situation', lang: '', load: async () => pay },
			},
			base,
			nameOf,
		);

	test('is a page by its title, with its address below the base and the names of its place', () => {
		expect(found({ title: 'Pay', address: 'guides/pay/' }, '/help/')).toEqual({
			...{ href: '/help/guides/pay/', title: 'Pay', place: ['Salary talks'], lang: undefined },
			...{ heading: undefined, passage: [], parts: [], words: [] },
		});
	});

	test('is the home page, too', () => {
		expect(found({ title: 'Home', address: '' })?.href).toBe('/');
	});

	test('is nothing of a single entry', () => {
		expect(found(undefined)).toBeUndefined();
	});
});

describe('other headings of the page', () => {
	test('are two at most, the best first, without the one it leads to', () => {
		expect(result()?.parts).toEqual([
			{ href: '/guides/pay/#first', title: 'First' },
			{ href: '/guides/pay/#third', title: 'Third' },
		]);
	});

	test('are the best ones where the page itself is the answer', () => {
		expect(result({ aboutness: 1 })?.parts.map(({ href }) => href)).toEqual([
			'/guides/pay/#second',
			'/guides/pay/#first',
		]);
	});

	test('are left out where nothing was found below them', () => {
		expect(result({ places: [salary] })?.parts).toEqual([]);
	});
});

test('a passage that looks like code is text', () => {
	const content = `${pay.content} <img onerror=alert(1)>`;
	const text = result({ places: [{ location: 19, term: 0 }] }, { content })?.passage.map(
		(piece) => piece.text,
	);
	expect(text?.join('')).toContain('<img onerror=alert(1)>');
});
