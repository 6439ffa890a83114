// What the search of the handbook costs a reader in bytes. How long it takes is measured by `npm run bench`.
import { beforeAll, describe, expect, test } from 'vitest';
import { siteNamed } from '../support/page.ts';
import { ownQueries, readQueries } from './queries.ts';
import { weighQueries } from './weight.ts';

/** Bytes, for the query in the middle of all. */
const gates = { first: 110_000, next: 25_000 };

const handbook = siteNamed('callback');
const all = readQueries(ownQueries).map(({ query }) => query);
const asked = 15;
const at = (place: number) => all[Math.floor(((place % asked) * all.length) / asked)]!;
/** Two queries of each reader: each is the first of one of them, and the second of another. */
const pairs = Array.from({ length: asked }, (_, place): [string, string] => [at(place), at(place + 7)]);

describe('what the search loads', () => {
	let weights: { first: number; next: number }[] = [];
	beforeAll(async () => {
		weights = await weighQueries(handbook, pairs);
	});

	test(`is at most ${gates.first} bytes for a first query`, () => {
		const first = weights.map((weight) => weight.first);
		console.log(`First query: ${middle(first)} bytes, the most of ${asked} ${Math.max(...first)}`);
		expect(first).toHaveLength(asked);
		expect(middle(first)).toBeLessThanOrEqual(gates.first);
	});

	test(`is at most ${gates.next} bytes for a second query`, () => {
		const next = weights.map((weight) => weight.next);
		console.log(`Second query: ${middle(next)} bytes, the most of ${asked} ${Math.max(...next)}`);
		expect(next).toHaveLength(asked);
		expect(middle(next)).toBeLessThanOrEqual(gates.next);
	});
});

function middle(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
