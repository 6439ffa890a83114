import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/lib/front-matter.ts';

describe('cutting front matter', () => {
	test.each([
		['---\na: 1\nb: 2\n---\nText', { yaml: 'a: 1\nb: 2', body: 'Text', bodyLine: 5 }],
		['---\na: 1\n---\n\nText', { yaml: 'a: 1', body: '\nText', bodyLine: 4 }],
		['---\n---\nText', { yaml: '', body: 'Text', bodyLine: 3 }],
		['---\na: 1\n---', { yaml: 'a: 1', body: '', bodyLine: 3 }],
		['--- \na: 1\n---\t\nText', { yaml: 'a: 1', body: 'Text', bodyLine: 4 }],
		['---\na: "x --- y"\n---\nText', { yaml: 'a: "x --- y"', body: 'Text', bodyLine: 4 }],
		['---\na: 1\n---\nText\n\n---\n\nMore', { yaml: 'a: 1', body: 'Text\n\n---\n\nMore', bodyLine: 4 }],
	])('cuts %j', (text, expected) => expect(splitFrontMatter(text)).toEqual({ yamlLine: 2, ...expected }));

	test.each(['Text', '', '\n---\na: 1\n---\n', '---\na: 1\n', ' ---\na: 1\n---\n'])(
		'finds none in %j',
		(text) => {
			expect(splitFrontMatter(text)).toEqual({ yaml: undefined, yamlLine: 1, body: text, bodyLine: 1 });
		},
	);

	test('takes a byte order mark and Windows line ends as they come', () => {
		expect(splitFrontMatter('\uFEFF---\r\na: 1\r\n---\r\nText\r\n')).toMatchObject({
			yaml: 'a: 1',
			body: 'Text\n',
		});
	});
});
