import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Stored } from '../../../../src/search/shared/stored.ts';
import { sections, wordsAt, type PassagePart } from '../../../../src/search/ui/passage.ts';
import { joint } from '../../../../src/search/shared/stored.ts';

/** A page of paragraphs below headings, as Pagefind stores it. */
function page(title: string, ...parts: [heading: string, text: string][]): Stored {
	const words = [`${title}.`];
	const anchors = parts.map(([heading, text]) => {
		const location = words.join(' ').split(' ').length;
		words.push(`${heading}.`, text);
		return { element: 'h2', id: heading.toLowerCase().replaceAll(' ', '-'), text: heading, location };
	});
	return { url: '/a/', content: words.join(' '), meta: { title }, anchors };
}

/** Where words stand on a page, one number for each of them. */
function placesOf({ content }: Stored, ...terms: string[]) {
	return content.split(' ').flatMap((word, location) => {
		const term = terms.indexOf(word.toLowerCase().replace(/[.,:?]$/, ''));
		return term === -1 ? [] : [{ location, term }];
	});
}

const textOf = (passage: readonly PassagePart[]) => passage.map(({ text }) => text).join('');
const marksOf = (passage: readonly PassagePart[]) =>
	passage.flatMap(({ text, marked }) => (marked ? [text] : []));
const filling = (count: number) => Array.from({ length: count }, (_, at) => `w${at}`).join(' ');

const pay = page(
	'What do I ask for?',
	['Find the range', 'Look up the range for the job.'],
	['Say a number', 'Say the range first and the salary after it.'],
	['Wait', 'Nothing here.'],
);

describe('the sections of a page', () => {
	test('come with the one first that holds the most words of the query', () => {
		expect(
			sections(pay, placesOf(pay, 'range', 'salary')).map(({ anchor, terms }) => [anchor, terms]),
		).toEqual([
			['say-a-number', 2],
			['find-the-range', 1],
			[undefined, 0],
		]);
	});

	test('that hold as many words go by how often', () => {
		expect(sections(pay, placesOf(pay, 'range')).map(({ anchor }) => anchor)).toEqual([
			'find-the-range',
			'say-a-number',
			undefined,
		]);
	});

	test('are the start of the page alone where its text holds nothing', () => {
		expect(sections(pay, [])).toMatchObject([{ anchor: undefined, title: 'What do I ask for?', terms: 0 }]);
	});

	test('do not begin at other places with an anchor', () => {
		const anchors = [
			{ element: 'p', id: 'in-a-hurry', text: 'In a hurry', location: 5 },
			{ element: 'a', id: 'fnref-1', text: '1', location: 6 },
			{ element: 'h2', id: 'empty', location: 7 },
			{ element: 'h1', id: 'top', text: 'Top', location: 0 },
		];
		const found = sections({ ...pay, anchors }, placesOf(pay, 'range'));
		expect(found.map(({ anchor }) => anchor)).toEqual([undefined]);
	});
});

describe('a passage', () => {
	test('says what stands below the heading, without the heading', () => {
		const [best] = sections(pay, placesOf(pay, 'salary'));
		expect(textOf(best!.passage)).toBe('Say the range first and the salary after it.');
	});

	test('does not repeat the title of the page', () => {
		const [start] = sections(pay, []);
		expect(textOf(start!.passage)).not.toContain('What do I');
		const anchors = [{ element: 'h2', id: 'ask', text: 'Ask', location: 4 }];
		const plain = { ...pay, content: 'Pay. All about it. Ask. Ask early.', meta: { title: 'Pay' }, anchors };
		expect(textOf(sections(plain, [])[0]!.passage)).toBe('All about it.');
	});

	test('marks what was looked for, and two words beside each other as one', () => {
		const [best] = sections(pay, placesOf(pay, 'salary', 'range', 'the'));
		expect(marksOf(best!.passage)).toEqual(['the range', 'the salary']);
	});

	test('is where most words of the query stand together', () => {
		const long = page('Title', ['Part', `range ${filling(60)} salary range ${filling(60)}`]);
		const [best] = sections(long, placesOf(long, 'salary', 'range'));
		expect(textOf(best!.passage)).toMatch(/^… w56 w57 w58 w59 salary range w0 .* w17\u00a0…$/);
		expect(marksOf(best!.passage)).toEqual(['salary range']);
	});

	test('ends with the section, and says so by having no sign', () => {
		const two = page('Title', ['One', 'the salary here'], ['Two', 'more text']);
		const [best] = sections(two, placesOf(two, 'salary'));
		expect(textOf(best!.passage)).toBe('the salary here');
	});

	test('is text, whatever it looks like', () => {
		const odd = page('Title', ['Part', '<img src=x onerror=alert(1)> &lt;b&gt; <mark>salary</mark>']);
		const [best] = sections(odd, placesOf(odd, '<mark>salary</mark>'));
		expect(textOf(best!.passage)).toBe('<img src=x onerror=alert(1)> &lt;b&gt; <mark>salary</mark>');
	});
});

test('the pieces of any passage are a part of the text, 24 words at most', () => {
	const word = fc.string({ minLength: 1, unit: fc.constantFrom('a', 'b', '.', 'ع') });
	const given = fc.record({
		words: fc.array(word, { minLength: 1, maxLength: 120 }),
		headings: fc.uniqueArray(fc.nat(119), { maxLength: 4 }),
		places: fc.array(fc.record({ location: fc.nat(119), term: fc.nat(3) }), { maxLength: 30 }),
	});
	fc.assert(
		fc.property(given, ({ words, headings, places }) => {
			const content = words.join(' ');
			const within = (at: number) => at < words.length;
			const anchors = headings
				.filter(within)
				.sort((a, b) => a - b)
				.map((location) => ({ element: 'h2', id: `h${location}`, text: words[location]!, location }));
			const inside = places
				.filter(({ location }) => within(location))
				.sort((a, b) => a.location - b.location);
			for (const { passage } of sections({ url: '/a/', content, meta: { title: 'T' }, anchors }, inside)) {
				const plain = textOf(passage)
					.replace(/^… /, '')
					.replace(/\u00a0…$/, '');
				expect(` ${content} `).toContain(plain);
				expect(plain.split(' ').length).toBeLessThanOrEqual(24);
				for (const mark of marksOf(passage)) expect(content).toContain(mark);
				expect(passage.every((piece, at) => piece.marked !== passage[at + 1]?.marked)).toBe(true);
			}
		}),
	);
});

test('the words that were found are told as they stand, each once, without signs around them', () => {
	const text = page('Title', ['Part', '“Salaries,” they said: salary (salary)!']);
	expect(
		wordsAt(
			text,
			[2, 5, 6].map((location) => ({ location, term: 0 })),
		),
	).toEqual(['Salaries', 'salary']);
	expect(wordsAt(text, [{ location: 999, term: 0 }])).toEqual([]);
});

describe('a text whose words no blanks part', () => {
	const unspaced = (text: string) => Array.from(text).join(joint);
	const content = `${unspaced('面接の準備')}. ${unspaced('給料のデータを見せます。'.repeat(12))} ${unspaced('最後に履歴書です')}.`;
	const text: Stored = {
		url: '/a/',
		content,
		meta: { title: unspaced('面接の準備') },
		anchors: [{ element: 'h2', id: 'pay', text: unspaced('給料'), location: 5 }],
	};
	const places = [8, 9, 10].map((location) => ({ location, term: 0 }));

	test('is shown without blanks, marked as one word, and longer than 24 letters', () => {
		const [best] = sections(text, places);
		expect(best).toMatchObject({ anchor: 'pay', title: '給料' });
		expect(marksOf(best!.passage)).toEqual(['データ']);
		expect(textOf(best!.passage)).toMatch(/^のデータを見せます。給料.{40,}\u00a0…$/);
	});

	test('tells its words whole', () => {
		expect(wordsAt(text, places)).toEqual(['データ']);
	});

	test('does not repeat its title', () => {
		const [start] = sections({ ...text, anchors: [] }, []);
		expect(textOf(start!.passage)).toMatch(/^給料のデータ/);
	});
});
