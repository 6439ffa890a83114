import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../library/library.ts';
import { lawAnchor } from '../lib/anchors.ts';
import { toolAddresses, toolIds } from '../lib/tools.ts';
import { guideAddress } from '../library/links.ts';
import { peopleAddress } from '../library/people-page.ts';
import { questionAddress } from '../library/question-address.ts';
import { toldOf } from '../library/question-bank.ts';
import type { BankQuestion } from '../library/question-files.ts';
import { meantWords } from '../library/search-synonyms.ts';
import type { SearchInput, SearchRecord } from '../search/indexing/search-input.ts';
import type { Loaded } from './load.ts';

/** Addresses of every page of ours that the search must find; a page in public/ may stand in place of one. */
export function searchable({
	site,
	library: { guides, pages, features },
}: Pick<Loaded, 'site' | 'library'>): string[] {
	return [
		...guides.map(({ id }) => guideAddress(id)),
		...pages.map(({ id }) => `/${id}/`),
		...(features.tools ? ['/tools/', ...toolIds.map((id) => toolAddresses[id])] : []),
		...(features.questions ? ['/questions/'] : []),
		...(features.evidence ? ['/evidence/'] : []),
		...(features.glossary ? ['/glossary/'] : []),
		'/handbook/',
	].filter((address) => !isReplaced(site, address));
}

function isReplaced({ isOurs, publicDirs }: Loaded['site'], address: string): boolean {
	// Without the anchor of what shares its page with others.
	const path = address.replace(/#.*/, '');
	return !isOurs && existsSync(join(publicDirs[0] ?? '', path, 'index.html'));
}

/** What the search is given beside the pages. */
export function searchInput({ site, library }: Loaded): SearchInput {
	const { lang } = site;
	const all = [...searchRecords(library), ...peopleRecords(site, library)];
	const records = all.filter(({ address }) => !isReplaced(site, address));
	const order = [...searchable({ site, library }), ...records.map(({ address }) => address)];
	return { records, order, lang, language: library.searchLanguage };
}

/** The people of the firm, found by each of their names. */
function peopleRecords({ brand, lang, strings }: Loaded['site'], { pages }: Library): SearchRecord[] {
	const { consultants } = brand;
	const address = peopleAddress(pages);
	if (consultants.length === 0 || address === undefined) return [];
	return [
		{
			address,
			title: strings['people.title'] ?? '',
			text: consultants.map(({ name, role }) => `${name}, ${role}.`).join(' '),
			words: consultants.map(({ name }) => name).join(' · '),
			kind: 'page',
			lang,
		},
	];
}

/** What can be found by itself though it shares its page with others: questions, terms, rules of places, disagreements. */
function searchRecords(library: Library): SearchRecord[] {
	return [
		...library.questions.map((question) => questionRecord(question, library)),
		...library.glossary.map(({ id, term, also, meaning, lang }) => ({
			address: `/glossary/#${id}`,
			title: term,
			text: meaning,
			words: also.join(' · '),
			kind: 'glossary',
			lang,
		})),
		...library.laws.rows.flatMap(({ id, place, rule, lang, confidence }) => {
			// What says that nobody has looked is for who reads the whole topic.
			if (confidence === 'low') return [];
			const guide = library.guides.find(({ laws }) => laws.includes(id));
			if (!guide) return [];
			return {
				address: `${guideAddress(guide.id)}#${lawAnchor(id, place)}`,
				title: `${library.laws.places[place]?.name}: ${library.laws.topics[id]}`,
				text: rule,
				words: '',
				kind: 'law',
				lang,
			};
		}),
		...library.disagreements.map(({ id, about, position, lang }) => ({
			address: `/evidence/#${id.toLowerCase()}`,
			title: about,
			text: position,
			words: '',
			kind: 'evidence',
			lang,
		})),
	];
}

/** A question of the bank, with everything that is told of it. */
function questionRecord(question: BankQuestion, { roles, searchLanguage }: Library): SearchRecord {
	const names = roles.filter(({ id }) => question.roles.includes(id)).map(({ name }) => name);
	return {
		address: questionAddress(question),
		title: question.question,
		text: toldOf(question),
		words: [...names, ...meantWords(question.question, searchLanguage)].join(' · '),
		kind: 'questions',
		lang: question.lang,
	};
}
