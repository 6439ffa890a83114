import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { merge, type Entry } from '../../../../src/tools/store/entries.ts';

/** Few ids, times and values, so that clashes are common. */
const entry: fc.Arbitrary<Entry<unknown>> = fc.record(
	{ at: fc.nat(3), value: fc.oneof(fc.nat(2), fc.constantFrom('a', 'b'), fc.constant({ text: 'a' })) },
	{ requiredKeys: ['at'] },
);
const entries = fc
	.array(fc.tuple(fc.constantFrom('one', 'two', '__proto__'), entry), { maxLength: 6 })
	.map((pairs) => new Map<string, Entry<unknown>>(pairs));
const sorted = (map: ReadonlyMap<string, unknown>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

describe('merging', () => {
	test('gives the same in either order', () =>
		fc.assert(
			fc.property(entries, entries, (a, b) => {
				expect(sorted(merge(a, b))).toEqual(sorted(merge(b, a)));
			}),
		));

	test('gives the same however three copies are paired', () =>
		fc.assert(
			fc.property(entries, entries, entries, (a, b, c) => {
				expect(sorted(merge(merge(a, b), c))).toEqual(sorted(merge(a, merge(b, c))));
			}),
		));

	test('changes nothing when it is repeated', () =>
		fc.assert(
			fc.property(entries, entries, (a, b) => {
				const once = merge(a, b);
				expect(sorted(merge(once, b))).toEqual(sorted(once));
				expect(sorted(merge(once, a))).toEqual(sorted(once));
			}),
		));

	test('keeps the newest change of every record, and loses none', () =>
		fc.assert(
			fc.property(entries, entries, (a, b) => {
				const merged = merge(a, b);
				expect([...merged.keys()].sort()).toEqual([...new Set([...a.keys(), ...b.keys()])].sort());
				for (const [id, { at }] of merged)
					expect(at).toBe(Math.max(a.get(id)?.at ?? -1, b.get(id)?.at ?? -1));
			}),
		));

	test('keeps a record away that was taken away later', () =>
		expect(merge(new Map([['a', { at: 1, value: 'old' }]]), new Map([['a', { at: 2 }]])).get('a')).toEqual({
			at: 2,
		}));

	test('leaves both copies as they were', () => {
		const [a, b] = [new Map([['a', { at: 1, value: 1 }]]), new Map([['a', { at: 2, value: 2 }]])];
		merge(a, b);
		expect([a.get('a')?.value, b.get('a')?.value]).toEqual([1, 2]);
	});
});
