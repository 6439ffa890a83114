import { describe, expect, test } from 'vitest';
import { TickStore } from '../../../src/tools/store/tick-store.ts';
import { readTicks, writeTicks } from '../../../src/tools/store/ticks.ts';

/** Storage that a test can look into. */
function memory(content: Record<string, string> = {}) {
	const kept = new Map(Object.entries(content));
	return {
		kept,
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, text: string) => void kept.set(key, text),
	};
}

describe('stored ticks', () => {
	const ticks = { 'tomorrow/iron': { done: true, at: 5 } };

	test('are read as they were written', () =>
		expect(readTicks(writeTicks(ticks))).toEqual({ kind: 'sound', ticks }));
	test('are none when nothing is stored', () =>
		expect(readTicks(null)).toEqual({ kind: 'sound', ticks: {} }));

	test.each([
		['', 'broken'],
		['{', 'broken'],
		['null', 'broken'],
		['[]', 'broken'],
		['"text"', 'broken'],
		['{"ticks":{}}', 'broken'],
		['{"version":0,"ticks":{}}', 'broken'],
		['{"version":1}', 'broken'],
		['{"version":1,"ticks":{"a":true}}', 'broken'],
		['{"version":1,"ticks":{"a":null}}', 'broken'],
		['{"version":1,"ticks":{"a":{"done":"yes","at":1}}}', 'broken'],
		['{"version":2,"ticks":"any"}', 'newer'],
	])('%s are %s', (text, kind) => expect(readTicks(text)).toEqual({ kind }));
});

describe('the store', () => {
	const key = 'callback:/:ticks';

	test('keeps a tick and what another tab has written meanwhile', () => {
		const storage = memory();
		const [here, there] = [new TickStore('/', () => storage), new TickStore('/', () => storage)];
		here.set('a', true);
		there.set('b', true);
		here.set('a', false);
		expect(Object.entries(here.read()).map(([id, { done }]) => [id, done])).toEqual([
			['a', false],
			['b', true],
		]);
	});

	test('keeps the sites of one host apart', () => {
		const storage = memory();
		new TickStore('/one/', () => storage).set('a', true);
		expect(new TickStore('/two/', () => storage).read()).toEqual({});
	});

	test('sets broken data aside and goes on', () => {
		const storage = memory({ [key]: '{"version":1' });
		const store = new TickStore('/', () => storage);
		store.set('a', true);
		const aside = [...storage.kept].filter(([name]) => name.startsWith(`${key}:set-aside:`));
		expect(aside.map(([, text]) => text)).toEqual(['{"version":1']);
		expect(store.read()).toMatchObject({ a: { done: true } });
	});

	test('leaves data of a newer version as they are, and ticks for this page', () => {
		const newer = '{"version":2,"ticks":{}}';
		const storage = memory({ [key]: newer });
		const store = new TickStore('/', () => storage);
		store.set('a', true);
		expect(storage.kept.get(key)).toBe(newer);
		expect(store.read()).toMatchObject({ a: { done: true } });
	});

	test.each([
		[
			'cannot be reached',
			() => {
				throw new Error('blocked');
			},
		],
		[
			'is full',
			() => ({
				getItem: () => null,
				setItem: () => {
					throw new Error('full');
				},
			}),
		],
	])('ticks for this page where storage %s', (_, storage) => {
		const store = new TickStore('/', storage);
		store.set('a', true);
		store.set('b', true);
		expect(Object.keys(store.read())).toEqual(['a', 'b']);
	});
});
