import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schemaSettings, writeEditorSchemas } from '../../../src/cli/editor-schemas.ts';
import { brandSchema } from '../../../src/schema/brand.ts';

interface JsonSchema {
	properties: Record<string, { description?: string }>;
	required?: string[];
	additionalProperties: boolean;
}

let top: string;

beforeAll(() => {
	top = realpathSync(mkdtempSync(join(tmpdir(), 'callback-schemas-')));
	writeEditorSchemas(top);
});
afterAll(() => rmSync(top, { recursive: true }));

const schema = (path: string) => JSON.parse(readFileSync(join(top, path), 'utf8')) as JsonSchema;

test('every file that the editor is told of is there', () => {
	const paths = Object.keys(schemaSettings());
	expect(paths).toContain('./.callback/schemas/guide.json');
	for (const path of paths) expect(schema(path).additionalProperties, path).toBe(false);
});

test('an editor knows each field of brand.yaml, what it is for, and which are needed', () => {
	const { properties, required } = schema('.callback/schemas/brand.json');
	expect(Object.keys(properties)).toEqual(Object.keys(brandSchema.shape));
	expect(Object.values(properties).filter(({ description }) => !description)).toEqual([]);
	expect(required).toEqual(['name', 'tagline', 'address', 'accent']);
});

test('a firm may change one string alone', () => {
	expect(schema('.callback/schemas/strings.json').required).toBeUndefined();
});
