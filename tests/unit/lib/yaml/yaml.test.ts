import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../../src/lib/yaml/yaml.ts';

const text = `name: Ember
contact:
  name: Rosa
  phone: "+1"
hide: [a, b]
rows:
  - id: one
    place: x
  - id: two
`;

describe('the line of a field', () => {
	const { lineOf } = readYaml(text, 'a.yaml');

	test.each([
		[['name'], 1],
		[['contact'], 2],
		[['contact', 'phone'], 4],
		[['contact', 'missing'], 2],
		[['hide', 1], 5],
		[['rows', 1, 'id'], 9],
		[['rows', 1, 'missing'], 9],
		[['rows', 7], 6],
		[['missing'], 1],
		[['name', 'deeper'], 1],
		[[], 1],
	])('%j is %i', (path, line) => expect(lineOf(path)).toBe(line));

	test('counts from where the text stands in its file', () => {
		const inside = readYaml('a: 1\nb: [', 'a.md', 10);
		expect(inside.diagnostics.map(({ line }) => line)).toEqual([11]);
		expect(readYaml('a: 1\nb: 2', 'a.md', 10).lineOf(['b'])).toBe(11);
	});
});

describe('values', () => {
	test.each([
		['a: 2026-11-22', { a: '2026-11-22' }],
		['a: 2026-06', { a: '2026-06' }],
		['a: no', { a: 'no' }],
		['a: true', { a: true }],
		['a: 010', { a: 10 }],
		['a:', { a: null }],
		['', null],
	])('%j are read as %j', (source, data) => expect(readYaml(source, 'a.yaml').data).toEqual(data));

	test('a text with faults has none', () => expect(readYaml('a: [', 'a.yaml').data).toBeUndefined());
});

describe('a # that ends a value', () => {
	const told = (text: string) =>
		readYaml(text, 'a.yaml').diagnostics.map(({ line, message, hint }) => `${line} ${message} ${hint}`);
	const empty = 'A # starts a note, so nothing is read here. Put the value between quotation marks:';
	const cut =
		'A # after a space starts a note, so what follows it is not read. Put the whole text between quotation marks:';
	const ifNote = 'If a note is meant, write a space after the #.';

	test.each([
		['a: #00543f', [`1 ${empty} a: "#00543f"`]],
		['a: # 00543f', [`1 ${empty} a: "# 00543f"`]],
		['a: #00543f # green', [`1 ${empty} a: "#00543f"`]],
		['b: 1\r\na: #00543f\r\nc: 2', [`2 ${empty} a: "#00543f"`]],
		['- #a\n- b', [`1 ${empty} "#a"`]],
		['a: Firm #1', [`1 ${cut} a: "Firm #1". ${ifNote}`]],
		['a: Firm "A" #1', [`1 ${cut} a: 'Firm "A" #1'. ${ifNote}`]],
		[`a: The firm's "A" #1`, [`1 ${cut} a: 'The firm''s "A" #1'. ${ifNote}`]],
		['a: 1 #2 # a note', [`1 ${cut} a: "1 #2". ${ifNote}`]],
		['a: b # a note', []],
		['a: b#1', []],
		['a: b ## a note', []],
		['a: "b" #1', []],
		['a: # a group\n  b: 1', []],
		['a:\n  # an example\n  #b: 1\nc: 2', []],
		['a: [b, c] #1', []],
		['a: |\n  b #1', []],
	])('%j', (text, expected) => expect(told(text)).toEqual(expected));

	test.each(['a: { b: #c }\nd: 1', 'a: [b, #c]\nd: 1', 'a:\n  - { b: c, d: e #f }\ng: 1'])(
		'is told where it hides a bracket: %j',
		(text) =>
			expect(told(text)).toEqual([
				expect.stringContaining('so the rest of this line is not read, nor the bracket that closes it.'),
			]),
	);
});
