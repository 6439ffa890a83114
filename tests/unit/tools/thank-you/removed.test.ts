import { expect, test } from 'vitest';
import { longRemoved } from '../../../../src/tools/thank-you/removed.ts';

test('people were removed long ago a day after they were', () => {
	const now = Date.parse('2026-12-03T12:00Z');
	const people = new Map([
		['here', { at: 1, value: {} }],
		['just', { at: now - 23 * 3_600_000 }],
		['long', { at: now - 25 * 3_600_000 }],
	]);
	expect(longRemoved(['here', 'just', 'long', 'unknown'], people, now)).toEqual(['long']);
});
