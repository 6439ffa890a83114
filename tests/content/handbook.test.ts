import { describe, expect, test } from 'vitest';
import { formatProblems, type Problem } from '../../src/lib/problem.ts';
import { allowedWords, americanWords, excuses, oneWays, sharedPhrases, typedWords } from './exceptions.ts';
import { readHandbook } from './handbook.ts';
import { listProblems, readList } from './lists.ts';
import { americanMisspellings, americanSpeller } from './rules/american-spelling.ts';
import { leftBritish } from './rules/american-words.ts';
import { claimProblems } from './rules/claims.ts';
import { companyProblems } from './rules/companies.ts';
import { guidePartProblems } from './rules/guide-parts.ts';
import { inclusiveProblems } from './rules/inclusive.ts';
import { pictureProblems } from './rules/pictures.ts';
import { gradeProblems } from './rules/reading-grade.ts';
import { relatedProblems } from './rules/related.ts';
import { searchPhraseProblems } from './rules/search-phrases.ts';
import { sizeProblems } from './rules/size.ts';
import { sharedRuns } from './rules/source-runs.ts';
import { americanUses, britishSpeller, misspellings } from './rules/spelling.ts';
import { toAmerican } from './us-wording.ts';
import { typographyProblems } from './rules/typography.ts';
import { unsourcedProblems } from './rules/unsourced.ts';

const { library, guides, pages, data, passages } = readHandbook();
const texts = [...guides, ...pages];
const isBritish = britishSpeller();
const words = readList('words.txt');
const companies = readList('companies.txt');
const sourceRuns = new Set(readList('source-runs.txt'));

/** Their rows carry their sources themselves; pairs of words are no sentences. */
const sourcedByShape = ['claims', 'laws', 'sources', 'wording'];

const rules: [string, () => Problem[]][] = [
	['every claim is treated and every disagreement shown', () => claimProblems(library, guides)],
	['guides that stand close lead to each other', () => relatedProblems(guides, oneWays)],
	['guides are as long as they may be', () => guides.flatMap(sizeProblems)],
	['texts can be read at school age', () => gradeProblems(texts)],
	['no eight words in a row are those of an article', () => sharedRuns(passages, sourceRuns)],
	[
		'no figure, study or law is without a source',
		() => unsourcedProblems([...texts, ...data.filter(({ id }) => !sourcedByShape.includes(id))], excuses),
	],
	[
		'words are spelled the British way',
		() => [...misspellings(passages, isBritish, words, typedWords), ...americanUses(passages)],
	],
	[
		'words for readers in the United States are spelled the American way',
		() => americanMisspellings(passages, americanSpeller(), americanWords),
	],
	[
		'no British word is left for readers in the United States',
		() => leftBritish(passages, toAmerican(), americanSpeller(), [...words, ...americanWords]),
	],
	['words leave nobody out', () => inclusiveProblems(passages, allowedWords)],
	['marks are set as in a book', () => typographyProblems(passages)],
	['pictures have words', () => texts.flatMap(pictureProblems)],
	['no sample bears the name of a real company', () => companyProblems(passages, companies, isBritish)],
	['guides hold something to do, to say and to check', () => guides.flatMap(guidePartProblems)],
	['a search phrase leads to one guide', () => searchPhraseProblems(guides, sharedPhrases)],
	[
		'lists are in order',
		() => [...listProblems('words.txt', words), ...listProblems('companies.txt', companies)],
	],
];

describe('in the whole handbook', () => {
	test('all of it is read', () => {
		const situations = guides.filter(({ data }) => data.section === 'situations');
		expect(situations.length).toBeGreaterThanOrEqual(11);
		expect(guides.length - situations.length).toBeGreaterThanOrEqual(32);
		expect(library.claims.length).toBeGreaterThanOrEqual(163);
		expect(sourceRuns.size).toBeGreaterThan(3000);
		expect(new Set(passages.map(({ file }) => file)).size).toBe(texts.length + data.length);
	});

	test.each(rules)('%s', (_, problems) => expect(formatProblems(problems())).toBe(''));
});
