import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupText, readBackup, takeIn } from '../../../../src/tools/my-data/backup.ts';
import { Collection } from '../../../../src/tools/storage/collection.ts';
import type { Entry } from '../../../../src/tools/storage/entries.ts';
import { numberWithin, textUpTo } from '../../../../src/tools/storage/guards.ts';

/** A device of its own, with two collections. */
function device(
	content: { notes?: Iterable<[string, Entry<string>]>; sums?: Iterable<[string, Entry<number>]> } = {},
) {
	const kept = new Map<string, string>();
	const storage = { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) };
	const ground = () => ({ storage, base: '/' });
	const notes = new Collection('notes', { guard: textUpTo(20) }, ground);
	const sums = new Collection('sums', { guard: numberWithin(0, 9) }, ground);
	notes.take(content.notes ?? []);
	sums.take(content.sums ?? []);
	return [notes, sums] as const;
}

type Device = ReturnType<typeof device>;
const load = (to: Device, text: string) => {
	const backup = readBackup(text, to);
	if (backup.kind !== 'read') throw new Error(backup.kind);
	return takeIn(backup.parts);
};

const entriesOf = <Value>(value: fc.Arbitrary<Value>) =>
	fc
		.dictionary(
			fc.constantFrom('a', 'b', 'c', '__proto__'),
			fc.record({ at: fc.nat(4), value }, { requiredKeys: ['at'] }),
		)
		.map((records) => Object.entries(records) as [string, Entry<Value>][]);
const content = fc.record({ notes: entriesOf(fc.constantFrom('x', 'y')), sums: entriesOf(fc.nat(3)) });

describe('a copy', () => {
	test('gives an empty device everything, and once is enough', () =>
		fc.assert(
			fc.property(content, (any) => {
				const [from, to] = [device(any), device()];
				load(to, backupText(from));
				expect(backupText(to)).toBe(backupText(from));
				expect(load(to, backupText(from))).toBe(0);
				expect(backupText(to)).toBe(backupText(from));
			}),
		));

	test('makes two devices the same, whichever is loaded first', () =>
		fc.assert(
			fc.property(content, content, (one, other) => {
				const [a, b] = [device(one), device(other)];
				const [textA, textB] = [backupText(a), backupText(b)];
				load(a, textB);
				load(b, textA);
				expect(backupText(a)).toBe(backupText(b));
			}),
		));

	test('counts what is new or newer', () => {
		const to = device({
			notes: [
				['a', { at: 5, value: 'mine' }],
				['b', { at: 1, value: 'old' }],
			],
		});
		const from = device({
			notes: [
				['a', { at: 2, value: 'x' }],
				['b', { at: 3, value: 'y' }],
				['c', { at: 1 }],
			],
		});
		expect(load(to, backupText(from))).toBe(2);
		expect([...to[0].all()]).toEqual([
			['a', 'mine'],
			['b', 'y'],
		]);
	});

	test.each([Date.UTC(2100, 0), Date.UTC(2345, 6), 8.64e15])(
		'of a device whose clock was at %d is taken, and what is changed then is newer',
		(at) => {
			const from = device({ notes: [['a', { at, value: 'x' }]] });
			const to = device();
			expect(load(to, backupText(from))).toBe(1);
			for (const value of ['y', 'z', 'y']) to[0].set('a', value);
			expect(load(to, backupText(to))).toBe(0);
			const third = device();
			expect(load(third, backupText(to))).toBe(1);
			third[0].set('a', 'z');
			expect(third[0].get('a')).toBe('z');
			expect(to[0].get('a')).toBe('y');
		},
	);

	test('may hold what this site does not know', () => {
		const text =
			'{"callback":1,"collections":{"notes":{"version":1,"records":{"a":{"at":1,"value":"x"}}},"drums":{}}}';
		expect(readBackup(text, device())).toMatchObject({ kind: 'read', unknown: ['drums'] });
	});
});

describe('a copy is refused as a whole', () => {
	const record = (entry: unknown) => ({
		callback: 1,
		collections: { notes: { version: 1, records: { a: entry } } },
	});
	test.each([
		['no JSON', 'hello'],
		['another file', '{"version":1,"records":{}}'],
		['a list', '[]'],
		['no number of a version', '{"callback":"1","collections":{}}'],
		['version 0', '{"callback":0,"collections":{}}'],
		['collections of another kind', '{"callback":1,"collections":[]}'],
		['a collection that is none', '{"callback":1,"collections":{"notes":5}}'],
		['a value that the guard refuses', JSON.stringify(record({ at: 1, value: 'x'.repeat(21) }))],
		['a record without a time', JSON.stringify(record({ value: 'x' }))],
		['a time that is none', JSON.stringify(record({ at: Number.MAX_SAFE_INTEGER, value: 'x' }))],
		['a time before all times', JSON.stringify(record({ at: -1, value: 'x' }))],
	])('when it is %s', (_, text) => expect(readBackup(text, device())).toEqual({ kind: 'broken' }));

	test.each([
		['the copy', '{"callback":2,"collections":{}}'],
		[
			'a collection',
			'{"callback":1,"collections":{"sums":{"version":1,"records":{}},"notes":{"version":2,"records":{}}}}',
		],
	])('when %s is of a newer version', (_, text) =>
		expect(readBackup(text, device())).toEqual({ kind: 'newer' }),
	);

	test('whatever it holds, without breaking', () =>
		fc.assert(
			fc.property(fc.json(), (text) => {
				expect(['broken', 'newer', 'read']).toContain(readBackup(text, device()).kind);
			}),
		));
});
