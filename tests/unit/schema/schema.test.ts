import { describe, expect, test } from 'vitest';
import type { z } from 'astro/zod';
import { brandSchema } from '../../../src/schema/brand.ts';
import { claimsSchema } from '../../../src/schema/claim.ts';
import { guideSchema } from '../../../src/schema/guide.ts';
import { lawsSchema } from '../../../src/schema/law.ts';
import { pageSchema } from '../../../src/schema/page.ts';
import { questionsSchema } from '../../../src/schema/question.ts';
import { sourcesSchema } from '../../../src/schema/source.ts';
import { stringsSchema } from '../../../src/schema/strings.ts';
import { reviewDay, slug, webAddress } from '../../../src/schema/text.ts';

const schemas = {
	brandSchema,
	claimsSchema,
	guideSchema,
	lawsSchema,
	pageSchema,
	questionsSchema,
	sourcesSchema,
	stringsSchema,
};

describe.each(Object.entries(schemas))('%s', (_, schema: z.ZodType) => {
	test('takes no field it does not know', () => {
		const issues = schema.safeParse({ somethingElse: 1 }).error?.issues ?? [];
		expect(issues.map(({ code }) => code)).toContain('unrecognized_keys');
	});

	test('says of each field what to write, as messages quote it', () => {
		const silent = fieldsOf(schema).filter(({ field }) => !/^[A-Z‘].*\.$/.test(descriptionOf(field)));
		expect(silent.map(({ path }) => path)).toEqual([]);
	});
});

describe('an id', () => {
	test.each(['star-stories', 'a', '2026', 'us-ca'])('can be %j', (id) =>
		expect(slug('').safeParse(id).success).toBe(true),
	);
	test.each(['', 'Star', 'a_b', '-a', 'a-', 'a--b', 'a b', 'é', '../a'])('cannot be %j', (id) => {
		expect(slug('').safeParse(id).success).toBe(false);
	});
});

describe('a day of review', () => {
	test.each(['2026-11-22', '2028-02-29', 'not yet'])('can be %j', (text) =>
		expect(reviewDay('').safeParse(text).success).toBe(true),
	);
	test.each(['2026-2-3', '2026-02-29', '22.11.2026', '2026-11', 'never', ''])('cannot be %j', (text) => {
		expect(reviewDay('').safeParse(text).success).toBe(false);
	});
});

describe('a web address', () => {
	test.each(['https://a.example', 'http://a.example/x?y#z'])('can be %j', (text) => {
		expect(webAddress('').safeParse(text).success).toBe(true);
	});
	test.each(['a.example', 'ftp://a.example', 'javascript:alert(1)', '//a.example', 'data:text/html,x', ''])(
		'cannot be %j',
		(text) => expect(webAddress('').safeParse(text).success).toBe(false),
	);
});

interface Internals {
	type: string;
	shape?: Record<string, z.ZodType>;
	element?: z.ZodType;
	innerType?: z.ZodType;
}

function internals(schema: z.ZodType): Internals {
	return schema.def;
}

function descriptionOf(schema: z.ZodType): string {
	const { innerType } = internals(schema);
	return schema.description ?? (innerType ? descriptionOf(innerType) : '');
}

/** Every field that a person can leave out or get wrong; a group of fields is known by its fields. */
function fieldsOf(schema: z.ZodType, path = ''): { path: string; field: z.ZodType }[] {
	const { type, shape, element, innerType } = internals(schema);
	if (innerType) return fieldsOf(innerType, path);
	if (type === 'array' && element && internals(element).type === 'object')
		return fieldsOf(element, `${path}[]`);
	return Object.entries(shape ?? {}).flatMap(([key, field]) => {
		const here = { path: `${path}.${key}`, field };
		const inner = fieldsOf(field, here.path);
		return inner.length > 0 && internals(field).type === 'object' ? inner : [here, ...inner];
	});
}
