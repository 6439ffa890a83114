import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode, encode, type Shape } from '../../../../src/tools/storage/codec.ts';
import { textUpTo } from '../../../../src/tools/storage/guards.ts';

const texts: Shape<string> = { guard: textUpTo(5) };
const read = (records: Record<string, unknown>, broken = false) => ({
	kind: 'read',
	entries: new Map(Object.entries(records)),
	broken,
});

describe('stored records', () => {
	test('are read as they were written, whatever their ids', () =>
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string(), fc.nat(), fc.string({ maxLength: 5 }))), (all) => {
				const entries = new Map(all.map(([id, at, value]) => [id, { at, value }]));
				expect(decode(encode(entries, texts), texts)).toEqual({ kind: 'read', entries, broken: false });
			}),
		));

	test('are written the same whoever wrote them first', () => {
		const [a, b] = [{ at: 1, value: 'a' }, { at: 2 }] as const;
		expect(
			encode(
				new Map<string, typeof a | typeof b>([
					['a', a],
					['b', b],
				]),
				texts,
			),
		).toBe(
			encode(
				new Map<string, typeof a | typeof b>([
					['b', b],
					['a', a],
				]),
				texts,
			),
		);
	});

	test('remember what was taken away', () =>
		expect(decode('{"version":1,"records":{"a":{"at":3}}}', texts)).toEqual(read({ a: { at: 3 } })));

	test.each([
		'',
		'{',
		'null',
		'[]',
		'"text"',
		'{"records":{}}',
		'{"version":0,"records":{}}',
		'{"version":0.5,"records":{}}',
		'{"version":"1","records":{}}',
		'{"version":1}',
		'{"version":1,"records":[]}',
		'{"version":1,"records":null}',
	])('%j are broken', (text) => expect(decode(text, texts)).toEqual(read({}, true)));

	test.each([
		'true',
		'null',
		'{}',
		'{"at":"1"}',
		'{"at":1.5}',
		'{"at":1e300}',
		'{"at":1,"value":7}',
		'{"at":1,"value":null}',
		'{"at":1,"value":"too long"}',
	])('of which one is %s are broken, and the others are read', (one) => {
		const text = `{"version":1,"records":{"a":${one},"b":{"at":1,"value":"sound"}}}`;
		expect(decode(text, texts)).toEqual(read({ b: { at: 1, value: 'sound' } }, true));
	});

	test('of a newer version are told apart from broken ones', () =>
		expect(decode('{"version":2,"records":"any"}', texts)).toEqual({ kind: 'newer' }));
});

describe('records of an older version', () => {
	/** An invented collection: version 1 kept bare minutes, version 2 named them, version 3 keeps them as text. */
	const shape: Shape<string> = {
		guard: textUpTo(10),
		migrations: [
			(records) =>
				Object.fromEntries(Object.entries(records).map(([id, value]) => [`minutes-${id}`, { at: 1, value }])),
			(records) =>
				Object.fromEntries(
					Object.entries(records as Record<string, { at: number; value: number }>).map(
						([id, { at, value }]) => [id, { at, value: `${value} min` }],
					),
				),
		],
	};

	test.each([
		['{"version":1,"records":{"a":5}}', { 'minutes-a': { at: 1, value: '5 min' } }],
		['{"version":2,"records":{"a":{"at":7,"value":5}}}', { a: { at: 7, value: '5 min' } }],
		['{"version":3,"records":{"a":{"at":7,"value":"5 min"}}}', { a: { at: 7, value: '5 min' } }],
	])('%s become those of today', (text, expected) => expect(decode(text, shape)).toEqual(read(expected)));

	test('are written in the version of today', () =>
		expect(encode(new Map(), shape)).toBe('{"version":3,"records":{}}'));

	test('that a step cannot take are broken, not lost in a crash', () =>
		expect(decode('{"version":2,"records":{"a":null}}', shape)).toEqual(read({}, true)));
});
