// What a firm adds takes part: its guides, its questions, its words. And each country's spelling finds the same.
import { beforeAll, describe, expect, test } from 'vitest';
import { siteNamed } from '../support/page.ts';
import { ask, askInBrowser, idAt } from './ask.ts';

/** Queries and the guide of the firm that answers each, among the first three. */
const theirs: [string, string, string][] = [
	['of the search words of a guide of theirs', 'forklift license', 'what-to-wear-and-bring'],
	['of its text', 'safety shoes warehouse', 'what-to-wear-and-bring'],
	['with its name', 'Ember and Oak', 'call-your-consultant'],
	['that means what a search word of theirs says', 'flt ticket', 'what-to-wear-and-bring'],
	['that is the same to their people', 'ring my booker', 'call-your-consultant'],
	['with a slip, of a word that they brought', 'forklfit', 'what-to-wear-and-bring'],
	['by which their foot calls a page', 'Imprint', '/imprint/'],
	['by which their menu calls one', 'our offices', '/our-offices/'],
	['that says nothing but to their people', 'mate forklift', 'what-to-wear-and-bring'],
];

/** How two countries write one query. */
const spellings = [
	['behavioural questions', 'behavioral questions'],
	['practise answers out loud', 'practice answers out loud'],
	['research the organisation', 'research the organization'],
	['dress code colour', 'dress code color'],
	['competency behaviour examples', 'competency behavior examples'],
	['assessment centre group exercise', 'assessment center group exercise'],
];

describe('on the site of a firm', () => {
	let answers = new Map<string, string[]>();
	beforeAll(async () => {
		const queries = [...theirs.map(([, query]) => query), 'shift ends at eleven at night'];
		const found = await ask(siteNamed('ember'), queries);
		answers = new Map(queries.map((query, at) => [query, found[at]!]));
	});

	test.each(theirs)('a query %s (%s) finds %s', (_, query, id) => {
		expect(answers.get(query)!.slice(0, 3).map(idAt).join(' ')).toContain(id);
	});

	test('a question of theirs is found', () => {
		expect(answers.get('shift ends at eleven at night')).toContain(
			'/questions/the-shift-ends-at-eleven-at-night-how/',
		);
	});

	test('a browser shows the same', async () => {
		const shown = await askInBrowser(siteNamed('ember'), [...answers.keys()]);
		expect(shown).toEqual([...answers.values()]);
	});

	test('a guide they hide is not', () => {
		expect([...answers.values()].flat()).not.toContain('/guides/negotiate-the-offer/');
	});
});

test.each([
	['ember', ['Rosa Lindqvist-Amaya', 'teo', 'brandvold', 'Imani Quarshie', 'ferreira lund', 'Sol']],
	['nakheel', ['ليان أبو النور', 'ليان', 'ابو النور']],
] as const)('on %s, the name of a consultant leads to the people first', async (name, asked) => {
	const answers = await ask(siteNamed(name), asked);
	expect(await askInBrowser(siteNamed(name), asked)).toEqual(answers);
	expect(answers.map(([first]) => first)).toEqual(asked.map(() => '/about/'));
});

describe.each(['callback', 'ember'] as const)('American and British forms on %s', (name) => {
	test('find the same guide first', async () => {
		const site = siteNamed(name);
		const british = await ask(
			site,
			spellings.map(([query]) => query!),
		);
		const american = await ask(
			site,
			spellings.map(([, query]) => query!),
		);
		const differ = spellings.flatMap((pair, at) => {
			const [one = '', other = ''] = [british[at]![0], american[at]![0]];
			return one === other ? [] : [`${pair.join(' / ')}: ${idAt(one)} / ${idAt(other)}`];
		});
		expect(differ).toEqual([]);
	});
});
