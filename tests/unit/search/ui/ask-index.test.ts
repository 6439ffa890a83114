import type { Instance } from 'virtual:callback/pagefind';
import { describe, expect, test } from 'vitest';
import { askFor, standsIn } from '../../../../src/search/ui/ask-index.ts';

type Result = Awaited<ReturnType<Instance['search']>>['results'][number];

/** A Pagefind that has these records for these words. */
function pagefind(answers: Record<string, Partial<Result>[]>): Instance & { asked: string[] } {
	const asked: string[] = [];
	return {
		asked,
		init: async () => undefined,
		search: async (words) => {
			asked.push(words ?? '');
			const results = (answers[words ?? ''] ?? []).map((result) => ({
				id: 'en_0000000',
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
		const ids = ['en_0123456', 'en_0123456789', 'pt-br_01234567', 'unknown_abc'];
		const { found, load } = await askFor(pagefind({ pay: ids.map((id) => ({ id })) }), 'pay');
		expect([...found.keys()]).toEqual(['0123456', '0123456789', '01234567', 'abc']);
		expect([...load.keys()]).toEqual([...found.keys()]);
	});

	test('counts in each record as its forms together', async () => {
		const index = pagefind({
			שכר: [{ id: 'he_a', score: 1, words: [3], matchedMetaFields: ['title'] }],
			השכר: [{ id: 'he_a', score: 2, words: [1] }],
		});
		const { found } = await askFor(index, 'השכר');
		expect(Object.fromEntries(found)).toEqual({ a: { score: 3, fields: ['title'], locations: [1, 3] } });
	});

	test('that nothing is found for is asked for without what may stand before it', async () => {
		const { found } = await askFor(pagefind({ שכר: [{ id: 'he_a' }] }), 'בשכר');
		expect([...found.keys()]).toEqual(['a']);
		expect(await standsIn(pagefind({ '"שכר"': [{ id: 'he_a' }] }), 'בשכר')).toBe(true);
		expect(await standsIn(pagefind({}), 'בשכר')).toBe(false);
	});

	test('without blanks is asked for by pairs in a row, and marked whole', async () => {
		const row = '"012487012540 012540012479"';
		const index = pagefind({ [row]: [{ id: 'ja_a', words: [4, 5] }] });
		const { found } = await askFor(index, 'データ');
		expect(index.asked).toEqual([row]);
		expect(found.get('a')?.locations).toEqual([4, 5, 6]);
	});

	test('without blanks that stands nowhere is found by most of it', async () => {
		const index = pagefind({
			'"012487012540"': [
				{ id: 'ja_a', words: [4] },
				{ id: 'ja_b', words: [1] },
			],
			'"012540012479"': [{ id: 'ja_a', words: [5] }],
			'"012479012399"': [],
		});
		const { found } = await askFor(index, 'データは');
		expect([...found.keys()]).toEqual(['a']);
		expect(found.get('a')).toMatchObject({ locations: [4, 5, 6] });
	});
});
