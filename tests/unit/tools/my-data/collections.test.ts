import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stringsSchema } from '../../../../src/schema/strings.ts';
import { collections } from '../../../../src/tools/my-data/collections.ts';

const folder = new URL('../../../../src/tools/', import.meta.url);

test('Every collection of the store is in the list that My data shows, saves, moves and erases', () => {
	const made = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.ts'))
		.flatMap((file) =>
			[
				...readFileSync(new URL(file, folder), 'utf8').matchAll(/new Collection(?:<\w+>)?\(\s*'([^']+)'/g),
			].map(([, name = '']) => name),
		);
	expect(made.length).toBeGreaterThan(5);
	expect(collections.map(({ name }) => name).sort()).toEqual(made.sort());
});

test('Every one of them has a name in words', () => {
	const missing = collections.filter(({ name }) => !(`my-data.of.${name}` in stringsSchema.shape));
	expect(missing.map(({ name }) => name)).toEqual([]);
});
