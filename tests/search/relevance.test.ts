// How well the search answers what people type, measured on the built handbook with the code that its pages load,
// which a browser runs for some of the queries. To try others, name a table with the same columns (from the repository, or whole):
//   CALLBACK_QUERIES=mine.tsv npm test -- --project search tests/search/relevance.test.ts
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { questionAddress } from '../../src/library/question-address.ts';
import { searchable } from '../../src/build/searchable.ts';
import { toolAddresses } from '../../src/lib/tools.ts';
import { bankAddresses } from '../../src/library/question-bank.ts';
import { siteNamed } from '../support/page.ts';
import { root } from '../support/sites.ts';
import { asking } from '../support/search-site.ts';
import { ask, askInBrowser } from './ask.ts';
import { ownQueries, readQueries } from './queries.ts';
import { report, score, scoreByKind } from './score.ts';
import { loadSite } from '../support/load.ts';

/** Shares that must be reached. */
const gates = { three: 0.97, threeOfEachKind: 0.9, first: 0.85 };

const chosen = process.env['CALLBACK_QUERIES'];
const queries = readQueries(chosen === undefined ? ownQueries : resolve(root, chosen));
const kinds = [...new Set(queries.map(({ kind }) => kind))];

describe('the queries', () => {
	test('name guides of the handbook', () => {
		const [{ site, library }] = loadSite('callback');
		const ids = new Set([
			...library.guides.map(({ id }) => id),
			...bankAddresses(library, site.lang).map(([address]) => address),
			...Object.values(toolAddresses),
			...searchable({ site, library }),
		]);
		const unknown = queries.flatMap(({ query, expected }) =>
			expected.filter((id) => !ids.has(id)).map((id) => `${query}: ${id}`),
		);
		expect(unknown).toEqual([]);
	});

	test('stand there once', () => {
		const asked = queries.map(({ query }) => query.toLowerCase());
		expect(asked.filter((query, at) => asked.indexOf(query) !== at)).toEqual([]);
	});
});

describe('the search of the handbook', () => {
	let answers: string[][] = [];
	beforeAll(async () => {
		answers = await ask(
			siteNamed('callback'),
			queries.map(({ query }) => query),
		);
		console.log(report('Relevance on the handbook', queries, answers));
	}, 120_000);

	test('answers the same whatever was asked before', async () => {
		const typed = queries.map(({ query }) => query).toReversed();
		expect((await ask(siteNamed('callback'), typed)).toReversed()).toEqual(answers);
	});

	test('leads to every question of the bank by its own words, among the first four', async () => {
		const site = siteNamed('callback');
		const [{ library }] = loadSite('callback');
		const answer = await asking(site.address, 'en-GB');
		const missed: string[] = [];
		for (const question of library.questions) {
			const { hits } = await answer(question.question);
			const first = await Promise.all(hits.slice(0, 4).map((hit) => hit.load()));
			const address = questionAddress(question);
			if (!first.some(({ url }) => url.endsWith(address))) missed.push(question.question);
		}
		expect(missed).toEqual([]);
	}, 120_000);

	test('is the same in a browser', async () => {
		const sample = queries
			.map(({ query }, at) => ({ query, answer: answers[at] }))
			.filter((_, at) => at % 12 === 0);
		const inBrowser = await askInBrowser(
			siteNamed('callback'),
			sample.map(({ query }) => query),
		);
		expect(inBrowser).toEqual(sample.map(({ answer }) => answer));
	});

	test(`has a right guide among the first three for ${gates.three * 100} % of the queries`, () => {
		expect(score(queries, answers).three).toBeGreaterThanOrEqual(gates.three);
	});

	test(`has a right guide in the first place for ${gates.first * 100} %`, () => {
		expect(score(queries, answers).first).toBeGreaterThanOrEqual(gates.first);
	});

	test.each(kinds)(
		`has one among the first three for ${gates.threeOfEachKind * 100} % of the kind: %s`,
		(kind) => {
			const { three } = scoreByKind(queries, answers).get(kind)!;
			expect(three).toBeGreaterThanOrEqual(gates.threeOfEachKind);
		},
	);
});
