import { describe, expect, test } from 'vitest';
import { formatFindings, type Finding } from './finding.ts';
import { allowedWords, americanWords, excuses, oneWays, sharedPhrases, typedWords } from './exceptions.ts';
import { readHandbook } from './handbook.ts';
import { listDiagnostics, readList } from './lists.ts';
import { americanMisspellings, americanSpeller } from './rules/american-spelling.ts';
import { leftBritish } from './rules/american-words.ts';
import { claimDiagnostics } from './rules/claims.ts';
import { companyDiagnostics } from './rules/companies.ts';
import { guidePartDiagnostics } from './rules/guide-parts.ts';
import { inclusiveDiagnostics } from './rules/inclusive.ts';
import { peopleDiagnostics } from './rules/people.ts';
import { pictureDiagnostics } from './rules/pictures.ts';
import { gradeDiagnostics } from './rules/reading-grade.ts';
import { relatedDiagnostics } from './rules/related.ts';
import { runningProseDiagnostics } from './rules/running-prose.ts';
import { searchPhraseDiagnostics } from './rules/search-phrases.ts';
import { sizeDiagnostics } from './rules/size.ts';
import { sharedRuns } from './rules/source-runs.ts';
import { americanUses, britishSpeller, misspellings } from './rules/spelling.ts';
import { toAmerican } from './us-wording.ts';
import { typographyDiagnostics } from './rules/typography.ts';
import { unsourcedDiagnostics } from './rules/unsourced.ts';

const { library, guides, pages, data, passages } = readHandbook();
const texts = [...guides, ...pages];
const isBritish = britishSpeller();
const words = readList('words.txt');
const companies = readList('companies.txt');
const sourceRuns = new Set(readList('source-runs.txt'));

/** Their rows carry their sources themselves; pairs of words are no sentences. */
const sourcedByShape = ['claims', 'laws', 'sources', 'wording'];

const rules: [string, () => Finding[]][] = [
	['every claim is treated and every disagreement shown', () => claimDiagnostics(library, guides)],
	['guides that stand close lead to each other', () => relatedDiagnostics(guides, oneWays)],
	['guides are as long as they may be', () => guides.flatMap(sizeDiagnostics)],
	['texts can be read at school age', () => gradeDiagnostics(texts)],
	['running prose is neither hard nor chopped', () => runningProseDiagnostics(texts)],
	['no eight words in a row are those of an article', () => sharedRuns(passages, sourceRuns)],
	[
		'no figure, study or law is without a source',
		() => unsourcedDiagnostics([...texts, ...data.filter(({ id }) => !sourcedByShape.includes(id))], excuses),
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
	['words leave nobody out', () => inclusiveDiagnostics(passages, allowedWords)],
	['marks are set as in a book', () => typographyDiagnostics(passages)],
	['pictures have words', () => texts.flatMap(pictureDiagnostics)],
	['no sample bears the name of a real company', () => companyDiagnostics(passages, companies, isBritish)],
	['a name belongs to one person', () => peopleDiagnostics(passages, isBritish)],
	['guides hold something to do, to say and to check', () => guides.flatMap(guidePartDiagnostics)],
	['a search phrase leads to one guide', () => searchPhraseDiagnostics(guides, sharedPhrases)],
	[
		'lists are in order',
		() => [...listDiagnostics('words.txt', words), ...listDiagnostics('companies.txt', companies)],
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

	test.each(rules)('%s', (_, diagnostics) => expect(formatFindings(diagnostics())).toBe(''));
});
