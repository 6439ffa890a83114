import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { formatDiagnostics, DiagnosticError, type Diagnostic } from '../../../src/lib/diagnostic.ts';
import { nearest, suggest } from '../../../src/lib/suggest.ts';
import { expectLinear } from '../../support/growth.ts';
import { validate } from '../../../src/lib/validate.ts';
import { readYaml } from '../../../src/lib/yaml/yaml.ts';

const long = 'x'.repeat(1_000_000);
const schema = z.strictObject({
	name: z.string(),
	round: z.enum(['one', 'two']).optional(),
	amount: z.number().optional(),
});
const told = (text: string) => {
	const yaml = readYaml(text, 'a.yaml');
	return yaml.diagnostics.length > 0 ? yaml.diagnostics : validate(schema, yaml, 'a.yaml').diagnostics;
};
const printed = (text: string) => formatDiagnostics(told(text));

describe('what is told of a file', () => {
	test.each([
		['a value of a million letters', `name: a\nround: ${long}`],
		['one that is no number', `name: a\namount: ${long}`],
		['a name of a million letters', `name: a\n${long}: b`],
		['a name that is quoted', `name: a\n"${long}": b`],
		['a line that cannot be read', `name: "a" ${long}`],
		['a million brackets', `name: ${'['.repeat(1_000_000)}`],
		['groups in groups', `name: ${'{a: '.repeat(3_000)}`],
		['lists in lists', '- '.repeat(3_000)],
		['a field that is written twice', `name: a\nname: ${long}`],
		['an anchor', `name: &${long} a`],
	])('%s is short', (_, text) => {
		const words = printed(text);
		expect(words).not.toBe('');
		expect(words.length).toBeLessThan(700);
	});

	test('a group of fields with names of JavaScript is no text, and no surprise', () => {
		expect(printed('name: a\nround: { toString: y }')).toContain('which is not one of its values');
		expect(printed('name: { toString: y, valueOf: z }')).toContain('is a group of fields');
		expect(printed('name: a\nround: { toJSON: y }')).toContain('which is not one of its values');
		expect(printed('name: a\n__proto__: { name: b }')).toContain('No field or id can be called "__proto__".');
		expect(printed('name: a\nconstructor: b')).toContain('There is no field "constructor" here.');
	});

	test('signs that nobody sees, and orders to a terminal, stand as boxes', () => {
		const words = { message: 'It is "\u202eb\u0007".', hint: 'Two\nlines.' };
		const diagnostic: Diagnostic = { file: 'a\u001b[2J.md', code: 'empty-file', ...words };
		expect(formatDiagnostics([diagnostic])).toBe('a□[2J.md [empty-file]\n  It is "□b□".\n  Two\n  lines.');
		expect(new DiagnosticError([diagnostic]).diagnostics).toMatchObject([{ file: 'a□[2J.md' }]);
	});

	test('of many faults of one kind, the first few', () => {
		const many = Array.from({ length: 20_000 }, (_, index) => `field-${index}: 1`).join('\n');
		expect(told(`name: a\n${many}`)).toHaveLength(20);
		expect(told(`name: a\n${many}`.replaceAll(/-\d+/g, ''))).toHaveLength(20);
	});
});

test('a name of thousands of letters is not mistyped, and sought without long work', () => {
	expect(nearest('abcd'.repeat(100_000), ['abcd'.repeat(100_000)])).toBe(undefined);
	expect(suggest('ab '.repeat(300_000), ['one', 'two'])).toBe('Use one of: one, two.');
});

test.each<[string, (count: number) => string]>([
	['unknown fields', (count) => Array.from({ length: count }, (_, n) => `field-${n}: 1`).join('\n')],
	['fields written twice', (count) => 'a: 1\n'.repeat(count)],
	['fields on one line', (count) => `{${Array.from({ length: count }, (_, n) => `a${n}: 1`).join(', ')}}`],
	['the same fields on one line', (count) => `{${'a: 1, '.repeat(count)}}`],
	['a long list', (count) => '- a\n'.repeat(count)],
	['notes', (count) => '# a\n'.repeat(count)],
	['tabs', (count) => '\ta: 1\n'.repeat(count)],
	['broken lines', (count) => `a: "b" c\n`.repeat(count)],
	['blanks', (count) => `a:${' '.repeat(count * 10)}b: c`],
	['quotation marks', (count) => `a: ${'": \''.repeat(count)}`],
])('%s take time that grows with their number', (_, make) =>
	expectLinear((count) => printed(make(count)), 2_500),
);
