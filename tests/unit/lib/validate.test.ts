import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { validate } from '../../../src/lib/validate.ts';
import { readYaml } from '../../../src/lib/yaml/yaml.ts';

const schema = z.strictObject({
	name: z.string().trim().min(1).describe('The name.'),
	size: z.int().min(1).max(9).default(3).describe('A whole number.'),
	kind: z.enum(['small', 'large']).optional().describe('Small or large.'),
	tags: z.array(z.string().describe('A tag.')).max(2).default([]).describe('Up to two tags.'),
	deep: z
		.strictObject({ on: z.boolean().describe('True or false.') })
		.optional()
		.describe('Settings.'),
	day: z.string().regex(/-/).optional().describe('A month.'),
	inner: z.string().describe('Said of what is inside.').optional(),
	byId: z
		.record(z.string().regex(/^C\d$/, { error: 'This is no id.\nWrite C and a digit.' }), z.string())
		.default({}),
});

/** What is told of a YAML text. */
function told(text: string) {
	return validate(schema, readYaml(text, 'a.yaml'), 'a.yaml').diagnostics.map(
		({ line, field, message, hint }) => `${line} ${field}: ${message} ${hint}`,
	);
}

describe('a sound text', () => {
	test('is read with its defaults', () => {
		const { value, diagnostics } = validate(schema, readYaml('name: " Ember "', 'a.yaml'), 'a.yaml');
		expect(value).toEqual({ name: 'Ember', size: 3, tags: [], byId: {} });
		expect(diagnostics).toEqual([]);
	});
});

describe('a fault is told with its line, its field, the cause and the cure', () => {
	test.each([
		['size: 1', '1 name: "name" is missing. Write the name.'],
		['name:', '1 name: "name" is missing. Write the name.'],
		['name: null', '1 name: "name" is missing. Write the name.'],
		['name: ~', '1 name: "name" is missing. Write the name.'],
		['name: a\nsize:', '2 size: "size" is empty. Write a whole number. Or delete the line.'],
		['name: a\nkind: ~', '2 kind: "kind" is empty. Write small or large. Or delete the line.'],
		['name: a\ntags:\n#  - b', '2 tags: "tags" is empty. Write up to two tags. Or delete the line.'],
		['name: a\nday: null', '2 day: "day" is empty. Write a month. Or delete the line.'],
		['name: a\ndeep:', '2 deep: "deep" is empty. Write settings. Or delete the line.'],
		['name: a\ndeep:\n  on:', '3 deep.on: "on" is missing. Write true or false.'],
		['name: a\ntags:\n  -', '3 the first tag: An entry of "tags" is missing. Write a tag.'],
		[
			'name: 3',
			'1 name: "name" is 3, which is read as a number and not as text. Put it between quotation marks: name: "3"',
		],
		['name: [3]', '1 name: "name" is a list, but it must be text. Write the name.'],
		['name: a\nday: 2026', '2 day: "day" is a number, but it must be text. Write a month.'],
		['name: ""', '1 name: "name" is too short or empty. Write the name.'],
		['name: a\nnmae: b', '2 nmae: There is no field "nmae" here. Did you mean "name"?'],
		['name: a\nsize: many', '2 size: "size" is text, but it must be a number. Write a whole number.'],
		[
			'name: a\nsize: 1.5',
			'2 size: "size" is a number, but it must be a whole number. Write a whole number.',
		],
		['name: a\nsize: 10', '2 size: "size" is longer than 9. Write a whole number.'],
		[
			'name: a\nkind: tiny',
			'2 kind: "kind" is "tiny", which is not one of its values. Use one of: small, large.',
		],
		[
			'name: a\nkind: smal',
			'2 kind: "kind" is "smal", which is not one of its values. Did you mean "small"?',
		],
		[
			'name: a\ntags: b',
			'2 tags: "tags" is text, but it must be a list. Write up to two tags, as a list: tags: [b]',
		],
		[
			'name: a\ntags:\n  - b\n  - 3',
			'4 the second tag: An entry of "tags" is 3, which is read as a number and not as text. Put it between quotation marks: "3"',
		],
		['name: a\ntags: [a, b, c]', '2 tags: "tags" has more than 2 entries. Write up to two tags.'],
		[
			'name: a\ndeep:\n  on: maybe',
			'3 deep.on: "on" is text, but it must be true or false. Write true or false.',
		],
		['name: a\ndeep:\n  off: true\n  on: true', '3 deep.off: There is no field "off" here. Use one of: on.'],
		[
			'name: a\ninner: 3',
			'2 inner: "inner" is 3, which is read as a number and not as text. Put it between quotation marks: inner: "3"',
		],
		['name: a\nbyId: { D1: x }', '2 byId.D1: This is no id. Write C and a digit.'],
		[
			'[a]',
			'1 undefined: The file is a list, but it must be a group of fields. Start it with a field, such as name:, and write the rest below it.',
		],
	])('%j', (text, expected) => expect(told(text)).toEqual([expected]));

	test('every fault is told at once', () => expect(told('size: x\nkind: y')).toHaveLength(3));
});
