import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rank, type WordAnswer, type WordMatch } from '../../../../src/search/ui/rank.ts';

const found = (matches: Record<string, Partial<WordMatch>>): WordAnswer => ({
	found: new Map(
		Object.entries(matches).map(([id, match]) => [id, { score: 1, fields: [], locations: [], ...match }]),
	),
});
const ids = (...answers: WordAnswer[]) => rank(answers, 100).map(({ id }) => id);

describe('of two pages, the first is', () => {
	test('the one that holds more of the words', () => {
		expect(ids(found({ one: {}, both: {} }), found({ both: {} }))).toEqual(['both', 'one']);
	});

	test('the one with the rarer word', () => {
		const everywhere = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`page${at}`, {}]));
		expect(ids(found({ ...everywhere, common: {} }), found({ rare: {} }))[0]).toBe('rare');
	});

	test('the one whose title says it, then the one whose words say the same', () => {
		const answer = found({ text: { score: 2 }, same: { fields: ['same'] }, title: { fields: ['title'] } });
		expect(ids(answer)).toEqual(['title', 'same', 'text']);
	});

	test('the one whose title says all of it, not a part in each of two fields', () => {
		const one = found({ whole: { fields: ['words'] }, parts: { fields: ['words'] } });
		const other = found({ whole: { fields: ['words'] }, parts: { fields: ['title'] } });
		expect(ids(one, other)).toEqual(['whole', 'parts']);
	});

	test('the one that is about one of the words, before one that merely mentions them all', () => {
		const one = found({ about: { fields: ['title'] }, mentions: { score: 4 } });
		expect(ids(one, found({ mentions: { score: 4 } }))).toEqual(['about', 'mentions']);
	});

	test('the one that is worth more, where both say the same', () => {
		const answer = found({ few: { fields: ['words'] }, many: { fields: ['words'] } });
		const worthOf = (id: string) => (id === 'few' ? 0.5 : 1);
		expect(rank([answer], 100, worthOf).map(({ id }) => id)).toEqual(['many', 'few']);
	});

	test('the one with the better text where all else is alike', () => {
		expect(ids(found({ some: { score: 1 }, much: { score: 3 } }))).toEqual(['much', 'some']);
	});

	test('the one whose id comes first where nothing tells them apart', () => {
		expect(ids(found({ b: {}, a: {}, c: {} }))).toEqual(['a', 'b', 'c']);
	});
});

describe('what is told of a page', () => {
	test('is how much of the query it answers, and how much of it it is about', () => {
		const [page] = rank([found({ page: { fields: ['title'] } }), found({ page: {} })], 100);
		expect(page).toMatchObject({ coverage: 1, aboutness: 0.5 });
	});

	test('is not moved by a field that has no weight', () => {
		const scores = (fields: string[]) => rank([found({ page: { fields } })], 100)[0]?.score;
		expect(scores(['elsewhere'])).toBe(scores([]));
	});
});

test('no words find nothing', () => {
	expect(rank([], 100)).toEqual([]);
	expect(rank([found({})], 100)).toEqual([]);
	expect(rank([found({})], 0)).toEqual([]);
});

test('the order of the words does not matter, and no number gets lost', () => {
	const match = fc.record({
		score: fc.double({ min: 0, max: 500, noNaN: true }),
		fields: fc.uniqueArray(fc.constantFrom('title', 'words', 'same')),
	});
	const answer = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), match).map(found);
	fc.assert(
		fc.property(fc.array(answer, { maxLength: 5 }), fc.nat(), (answers, seed) => {
			const ranked = rank(answers, 4);
			const turned = rank(
				answers.toSorted((one, other) => ((one.found.size + seed) % 3) - ((other.found.size + seed) % 3)),
				4,
			);
			const byId = (list: typeof ranked) =>
				Object.fromEntries(list.map(({ id, score }) => [id, Number(score.toPrecision(9))]));
			expect(byId(turned)).toEqual(byId(ranked));
			for (const { score, coverage, aboutness } of ranked) {
				expect(Number.isFinite(score) && score >= 0).toBe(true);
				expect(coverage).toBeLessThanOrEqual(1 + 1e-9);
				expect(aboutness).toBeLessThanOrEqual(coverage + 1e-9);
			}
		}),
	);
});
