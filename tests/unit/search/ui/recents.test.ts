import { afterEach, describe, expect, test, vi } from 'vitest';
import { RecentSearches } from '../../../../src/search/ui/recents.ts';

function storage(content: Record<string, string> = {}) {
	const kept = new Map(Object.entries(content));
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, text: string) => void kept.set(key, text),
		removeItem: (key: string) => void kept.delete(key),
	});
	return kept;
}

afterEach(() => void vi.unstubAllGlobals());

describe('recent searches', () => {
	test('are kept with the latest first, five at most', () => {
		const kept = storage();
		const recent = new RecentSearches('/');
		for (const query of ['a', 'b', 'c', 'd', 'e', 'f']) recent.add(query);
		expect(recent.read()).toEqual(['f', 'e', 'd', 'c', 'b']);
		expect([...kept.keys()]).toEqual(['callback:/:searches']);
	});

	test('are kept once, however they are written', () => {
		storage();
		const recent = new RecentSearches('/');
		for (const query of ['Panel', 'pay', 'panel']) recent.add(query);
		expect(recent.read()).toEqual(['panel', 'pay']);
	});

	test('of two sites on one host keep apart', () => {
		storage();
		new RecentSearches('/one/').add('pay');
		expect(new RecentSearches('/two/').read()).toEqual([]);
	});

	test('leave nothing behind when they are cleared', () => {
		const kept = storage();
		const recent = new RecentSearches('/');
		recent.add('pay');
		recent.clear();
		expect(recent.read()).toEqual([]);
		expect(kept.size).toBe(0);
	});

	test.each([
		['{', []],
		['null', []],
		['"pay"', []],
		['{"0":"pay"}', []],
		['[1,null,"",{"q":"pay"},"pay"]', ['pay']],
		['["a","b","c","d","e","f","g"]', ['a', 'b', 'c', 'd', 'e']],
	])('that hold what is not ours, %s, are read as %j, and written anew', (text, queries) => {
		storage({ 'callback:/:searches': text });
		const recent = new RecentSearches('/');
		expect(recent.read()).toEqual(queries);
		recent.add('salary');
		expect(recent.read()[0]).toBe('salary');
	});

	test.each(['getItem', 'setItem', 'removeItem'])('do no harm where %s is blocked', (method) => {
		const blocked = () => {
			throw new DOMException('blocked', 'SecurityError');
		};
		vi.stubGlobal('localStorage', {
			...{ getItem: () => '["pay"]', setItem: () => undefined, removeItem: () => undefined },
			[method]: blocked,
		});
		const recent = new RecentSearches('/');
		recent.add('panel');
		recent.clear();
		expect(recent.read()).toEqual(method === 'getItem' ? [] : ['pay']);
	});

	test('are none where there is no storage at all', () => {
		vi.stubGlobal('localStorage', undefined);
		const recent = new RecentSearches('/');
		recent.add('panel');
		expect(recent.read()).toEqual([]);
	});
});
