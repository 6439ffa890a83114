import type { Instance } from 'virtual:callback/pagefind';
import { describe, expect, test } from 'vitest';
import { askFor, standsIn, withShortIds } from '../../../../src/search/ui/ask-index.ts';

type Result = Awaited<ReturnType<Instance['search']>>['results'][number];

/** A Pagefind that has these records for these words. */
function pagefind(answers: Record<string, Partial<Result>[]>): Instance & { asked: string[] } {
	const asked: string[] = [];
	return {
		asked,
		search: async (words) => {
			asked.push(words ?? '');
			const results = (answers[words ?? ''] ?? []).map((result) => ({
				id: '0000000',
				score: 1,
				words: [],
				data: async () => ({ url: '/', content: '', meta: {}, anchors: [] }),
				...result,
			}));
			return { results };
		},
	};
}

describe('a word', () => {
	test('is found in records whatever the length of their ids, and of the name of the language', async () => {
		const ids = ['en_0123456', 'en_7123456789', 'pt-br_01334567', 'unknown_abc'];
		const asked = withShortIds(pagefind({ pay: ids.map((id) => ({ id })) }), 3);
		const { found, load } = await askFor(asked, 'pay');
		expect([...found.keys()]).toEqual(['012', '712', '013', 'abc']);
		expect([...load.keys()]).toEqual([...found.keys()]);
	});

	test('counts in each record as its forms together', async () => {
		const index = pagefind({
			שכר: [{ id: 'a', score: 1, words: [3], matchedMetaFields: ['title'] }],
			השכר: [{ id: 'a', score: 2, words: [1] }],
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
		const index = pagefind({ [row]: [{ id: 'a', words: [4, 5] }] });
		const { found } = await askFor(index, 'データ');
		expect(index.asked).toEqual([row]);
		expect(found.get('a')?.locations).toEqual([4, 5, 6]);
	});

	test('without blanks that stands nowhere is found by most of it', async () => {
		const index = pagefind({
			'"012487012540"': [
				{ id: 'a', words: [4] },
				{ id: 'b', words: [1] },
			],
			'"012540012479"': [{ id: 'a', words: [5] }],
			'"012479012399"': [],
		});
		const { found } = await askFor(index, 'データは');
		expect([...found.keys()]).toEqual(['a']);
		expect(found.get('a')).toMatchObject({ locations: [4, 5, 6] });
	});
});
