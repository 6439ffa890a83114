import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/lib/yaml.ts';

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
		expect(inside.problems.map(({ line }) => line)).toEqual([11]);
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
