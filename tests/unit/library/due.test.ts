import { expect, test } from 'vitest';
import { dueForReview } from '../../../src/library/due.ts';
import { unreviewedIds } from '../../../src/library/held-back.ts';
import type { Library } from '../../../src/library/library.ts';

const today = '2026-11-22';

function due(guides: Record<string, string>, rows: Record<string, string> = {}) {
	const library = {
		guides: Object.entries(guides).map(([id, reviewed]) => ({ id, reviewed })),
		laws: {
			places: { us: { name: 'United States' } },
			rows: Object.entries(rows).map(([id, asOf]) => ({ id, asOf, place: 'us' })),
		},
	} as unknown as Pick<Library, 'guides' | 'laws'>;
	return dueForReview(library, today).map(({ what, since }) => `${since} ${what}`);
}

test('a guide is due on the day after 180 days', () => {
	expect(due({ a: '2026-05-26', b: '2026-05-25', c: '2026-11-22' })).toEqual(['2026-05-25 guide b']);
});

test('a month counts from its last day', () => {
	expect(due({}, { new: '2026-05', old: '2026-04' })).toEqual(['2026-04 law old, United States']);
});

test('a row that was read again counts from then', () => {
	const rows = [
		{ id: 'again', asOf: '2024-05', reread: '2026-11', place: 'us' },
		{ id: 'long-ago', asOf: '2024-05', reread: '2025-11', place: 'us' },
	];
	const laws = { places: { us: { name: 'United States' } }, rows };
	const found = dueForReview({ guides: [], laws } as unknown as Library, today);
	expect(found.map(({ what, since }) => `${since} ${what}`)).toEqual(['2025-11 law long-ago, United States']);
});

test('the oldest comes first, then by name', () => {
	expect(due({ b: '2025-01-01', a: '2025-01-01' }, { pay: '2024-12' })).toEqual([
		'2024-12 law pay, United States',
		'2025-01-01 guide a',
		'2025-01-01 guide b',
	]);
});

test('what nobody has reviewed yet is not due, but waits', () => {
	const waiting = {
		guides: [
			{ id: 'b', reviewed: 'not yet' },
			{ id: 'a', reviewed: '2020-01-01' },
		],
		pages: [{ id: 'c', reviewed: 'not yet' }],
	};
	expect(due({ b: 'not yet' })).toEqual([]);
	expect(unreviewedIds(waiting as unknown as Library)).toEqual(['guide b', 'page c']);
});
