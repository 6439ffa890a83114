import { describe, expect, test } from 'vitest';
import { askFor, standsIn } from '../../../../src/search/ui/ask-index.ts';
import type { Found, Pagefind } from '../../../../src/search/ui/pagefind.ts';

/** A Pagefind that has these records for these words. */
function pagefind(answers: Record<string, Partial<Found>[]>): Pagefind & { asked: string[] } {
	const asked: string[] = [];
	return {
		asked,
		search: async (words) => {
			asked.push(words ?? '');
			return (answers[words ?? ''] ?? []).map((found) => ({
				id: '0000000',
				score: 1,
				locations: [],
				fields: [],
				load: async () => ({ url: '/', content: '', meta: {}, anchors: [] }),
				...found,
			}));
		},
	};
}

describe('a word', () => {
	test('counts in each record as its forms together', async () => {
		const index = pagefind({
			שכר: [{ id: 'a', score: 1, locations: [3], fields: ['title'] }],
			השכר: [{ id: 'a', score: 2, locations: [1] }],
		});
		const { found } = await askFor(index, 'השכר');
		expect(Object.fromEntries(found)).toEqual({ a: { score: 3, fields: ['title'], locations: [1, 3] } });
	});

	test('that nothing is found for is asked for without what may stand before it', async () => {
		const { found } = await askFor(pagefind({ שכר: [{ id: 'a' }] }), 'בשכר');
		expect([...found.keys()]).toEqual(['a']);
		expect(await standsIn(pagefind({ '"שכר"': [{ id: 'a' }] }), 'בשכר')).toBe(true);
		expect(await standsIn(pagefind({}), 'בשכר')).toBe(false);
	});

	test('without blanks is asked for by pairs in a row, and marked whole', async () => {
		const row = '"012487012540 012540012479"';
		const index = pagefind({ [row]: [{ id: 'a', locations: [4, 5] }] });
		const { found } = await askFor(index, 'データ');
		expect(index.asked).toEqual([row]);
		expect(found.get('a')?.locations).toEqual([4, 5, 6]);
	});

	test('without blanks that stands nowhere is found by most of it', async () => {
		const index = pagefind({
			'"012487012540"': [
				{ id: 'a', locations: [4] },
				{ id: 'b', locations: [1] },
			],
			'"012540012479"': [{ id: 'a', locations: [5] }],
			'"012479012399"': [],
		});
		const { found } = await askFor(index, 'データは');
		expect([...found.keys()]).toEqual(['a']);
		expect(found.get('a')).toMatchObject({ locations: [4, 5, 6] });
	});
});
