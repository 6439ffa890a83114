// What the search of the handbook costs a reader in bytes. How long it takes is measured by `npm run bench`.
import { describe, expect, test } from 'vitest';
import { siteNamed } from '../support/page.ts';
import { ownQueries, readQueries } from './queries.ts';
import { weighFirstQueries, weighNextQueries } from './weight.ts';

/** Bytes, for the query in the middle of all. */
const gates = { first: 110_000, next: 25_000 };

const handbook = siteNamed('callback');
const all = readQueries(ownQueries).map(({ query }) => query);
const some = (count: number) =>
	Array.from({ length: count }, (_, at) => all[Math.floor((at * all.length) / count)]!);

describe('what the search loads', () => {
	test(`is at most ${gates.first} bytes for a first query`, async () => {
		const weights = await weighFirstQueries(handbook, some(15));
		console.log(`First query: ${middle(weights)} bytes, the most of 15 ${Math.max(...weights)}`);
		expect(middle(weights)).toBeLessThanOrEqual(gates.first);
	});

	test(`is at most ${gates.next} bytes for a second query`, async () => {
		const weights = await weighNextQueries(handbook, some(15));
		console.log(`Second query: ${middle(weights)} bytes, the most of 15 ${Math.max(...weights)}`);
		expect(middle(weights)).toBeLessThanOrEqual(gates.next);
	});
});

function middle(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
