import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byField } from '../../../../src/tools/storage/by-field.ts';
import { merge, type Entry } from '../../../../src/tools/storage/entries.ts';

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

describe('records with fields', () => {
	type Copy = ReadonlyMap<string, Entry<object>>;
	const put = (one: Copy, other: Copy) => merge(one, other, byField);
	/** A record whose fields were changed at different times, as the store makes it. */
	const told = fc
		.array(
			fc.record({
				at: fc.nat(6),
				value: fc.dictionary(
					fc.constantFrom('title', 'text', 'note', '__proto__'),
					fc.constantFrom('a', 'b'),
				),
			}),
			{ minLength: 1, maxLength: 4 },
		)
		.map((changes) =>
			changes
				.toSorted((a, b) => a.at - b.at)
				.reduce<Entry<object>>((before, after) => byField.follow(after, before), { at: 0 }),
		)
		.map((entry) => new Map([['one', entry]]));

	test('are the same in whatever order three copies are merged, and however often', () =>
		fc.assert(
			fc.property(told, told, told, (a, b, c) => {
				const all = put(put(a, b), c);
				for (const other of [put(a, put(b, c)), put(put(c, b), a), put(all, b)])
					expect(sorted(other)).toEqual(sorted(all));
			}),
		));

	const start: Entry<object> = { at: 1, value: { title: 'A day', result: '', note: 'draft' } };
	const changed = (value: object, at: number) => byField.follow<object>({ at, value }, start);
	const both = (one: Entry<object>, other: Entry<object>) =>
		put(new Map([['a', one]]), new Map([['a', other]])).get('a')!;

	test.each([5, 6])('keep both of two changes in the same instant, or one of them at %d', (at) => {
		const title = changed({ title: 'A long day', result: '', note: 'draft' }, 5);
		const result = changed({ title: 'A day', result: 'Done', note: 'draft' }, at);
		const merged = { title: 'A long day', result: 'Done', note: 'draft' };
		expect(both(title, result).value).toEqual(merged);
		expect(both(result, title).value).toEqual(merged);
	});

	test('lose a field that was taken out later, and keep one that was changed after that', () => {
		const without = changed({ title: 'A day', result: '' }, 5);
		const edited = changed({ title: 'B day', result: '', note: 'draft' }, 4);
		expect(both(without, edited).value).toEqual({ title: 'B day', result: '' });
		const later = changed({ title: 'A day', result: '', note: 'better' }, 6);
		expect(both(without, later).value).toEqual({ title: 'A day', result: '', note: 'better' });
	});

	test('stay away when they were taken away later than any field was changed', () => {
		const edited = changed({ title: 'B day', result: '', note: 'draft' }, 4);
		expect(both(edited, { at: 5 })).toEqual({ at: 5 });
		expect(both({ at: 3 }, edited)).toEqual(edited);
	});
});
