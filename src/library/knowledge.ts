import type { Diagnostic } from '../lib/diagnostic.ts';
import { suggest, unknownId } from '../lib/suggest.ts';
import { claimsSchema, type Claim, type Disagreement } from '../schema/claim.ts';
import { lawsSchema, type LawBook } from '../schema/law.ts';
import type { Role } from '../schema/role.ts';
import type { SearchLanguage } from '../schema/search.ts';
import { sourcesSchema, type Source } from '../schema/source.ts';
import type { ContentFile } from '../site/files.ts';
import type { WordingOf } from '../site/wording.ts';
import {
	at,
	duplicates,
	mergeById,
	readDataFiles,
	spoken,
	type DataFile,
	type Spoken,
} from './data-files.ts';
import { readGlossary, type GlossaryEntry, type GuideReference } from './glossary.ts';
import { readQuestions, type BankQuestion, type Topic } from './question-files.ts';
import { readSearchLanguage } from './search-words.ts';

/** The data the guides draw on, after the firm's additions. */
export interface Knowledge {
	sources: Spoken<Source>[];
	claims: Spoken<Claim>[];
	disagreements: Spoken<Disagreement>[];
	/** Topics of the question bank, in order. */
	topics: Spoken<Topic>[];
	/** Questions of the bank, by topic. */
	questions: BankQuestion[];
	roles: Spoken<Role>[];
	laws: Omit<LawBook, 'rows'> & { rows: LawRow[] };
	glossary: GlossaryEntry[];
	searchLanguage: SearchLanguage;
}

/** A rule in one place, and whose text it is. */
type LawRow = Spoken<LawBook['rows'][number]> & Pick<ContentFile, 'origin'>;

/**
 * Reads sources, claims, questions, laws and the glossary. A later file adds to an earlier one; the same id replaces.
 * @param files data files, ours before the firm's
 * @param wordingOf how the texts of a file are worded, as written when absent; never sources and laws
 * @param hide ids of questions that the site leaves out; `whole` has them too
 */
export function readKnowledge(
	files: readonly ContentFile[],
	wordingOf?: WordingOf,
	hide: readonly string[] = [],
): {
	knowledge: Knowledge;
	whole: Pick<Knowledge, 'topics' | 'questions'>;
	references: GuideReference[];
	diagnostics: Diagnostic[];
} {
	const read = readFiles(files, wordingOf, hide);
	const knowledge = merge(read);
	const { bank, glossary } = read;
	return {
		knowledge,
		whole: bank.whole,
		references: [...glossary.references, ...bank.references],
		diagnostics: [...read.diagnostics, ...unknownIds(read, knowledge)],
	};
}

/** Reads every data file for itself, and finds what is in one file twice. */
function readFiles(files: readonly ContentFile[], wordingOf: WordingOf | undefined, hide: readonly string[]) {
	const diagnostics: Diagnostic[] = [];
	const sources = readDataFiles(files, 'sources', sourcesSchema, diagnostics);
	const claims = readDataFiles(files, 'claims', claimsSchema, diagnostics, wordingOf);
	const bank = readQuestions(files, diagnostics, wordingOf, hide);
	const laws = readDataFiles(files, 'laws', lawsSchema, diagnostics);
	const glossary = readGlossary(files, wordingOf);
	const search = readSearchLanguage(files);
	diagnostics.push(
		...glossary.diagnostics,
		...search.diagnostics,
		...sources.flatMap((data) => duplicates(data, 'sources', data.value.sources)),
		...claims.flatMap((data) => duplicates(data, 'claims', data.value.claims)),
		...laws.flatMap((data) => {
			const keyed = data.value.rows.map((row) => ({ id: `${row.id} for ${row.place}` }));
			return duplicates(data, 'rows', keyed);
		}),
	);
	return { sources, claims, bank, laws, glossary, search, diagnostics };
}

type Read = ReturnType<typeof readFiles>;

/** Lays later files over earlier ones. */
function merge({ sources, claims, bank, laws, glossary, search }: Read): Knowledge {
	return {
		sources: mergeById(sources.map((data) => spoken(data, data.value.sources))),
		claims: mergeById(claims.map((data) => spoken(data, data.value.claims))),
		disagreements: mergeById(claims.map((data) => spoken(data, data.value.disagreements))),
		topics: bank.topics,
		questions: bank.questions,
		roles: bank.roles,
		laws: mergeLaws(laws),
		glossary: glossary.glossary,
		searchLanguage: search.searchLanguage,
	};
}

/** Finds what data files name and no file has. */
function unknownIds({ claims, bank, laws }: Read, knowledge: Knowledge): Diagnostic[] {
	const sourceIds = knowledge.sources.map(({ id }) => id);
	const claimIds = knowledge.claims.map(({ id }) => id);
	return [
		...claims.flatMap((data) => unknownSources(data, 'claims', data.value.claims, sourceIds)),
		...bank.files.flatMap((data) => unknownSources(data, 'questions', data.value.questions, sourceIds)),
		...claims.flatMap((data) => unknownSides(data, claimIds)),
		...laws.flatMap((data) => unknownInLaws(data, knowledge.laws)),
	];
}

/** Disagreements between claims that are not there. */
function unknownSides(
	data: Pick<Read['claims'][number], 'file' | 'yaml' | 'value'>,
	claimIds: readonly string[],
): Diagnostic[] {
	return data.value.disagreements.flatMap(({ sides }, index) => {
		const unknown = sides.flat().find((id) => !claimIds.includes(id));
		if (unknown === undefined) return [];
		const place = at(data, ['disagreements', index, 'sides']);
		return [{ ...place, ...unknownId('unknown-claim', unknown, claimIds) }];
	});
}

/** Places that lie in, and rules that are of, a place or topic that is not there. */
function unknownInLaws(data: DataFile<LawBook>, { places, topics }: Knowledge['laws']): Diagnostic[] {
	const fault = (path: (string | number)[], known: object, id: string, message: string): Diagnostic[] => {
		if (Object.hasOwn(known, id)) return [];
		return [{ ...at(data, path), code: 'unknown-law', message, hint: suggest(id, Object.keys(known)) }];
	};
	return [
		...Object.entries(data.value.places).flatMap(([place, { within }]) =>
			within === undefined
				? []
				: fault(['places', place, 'within'], places, within, `There is no place "${within}".`),
		),
		...data.value.rows.flatMap(({ id, place }, index) => [
			...fault(['rows', index, 'id'], topics, id, `There is no topic "${id}" under topics.`),
			...fault(['rows', index, 'place'], places, place, `There is no place "${place}" under places.`),
		]),
	];
}

function unknownSources(
	data: Pick<DataFile<unknown>, 'file' | 'yaml'>,
	list: string,
	entries: readonly { sources: string[] }[],
	known: readonly string[],
): Diagnostic[] {
	return entries.flatMap(({ sources }, index) =>
		sources
			.filter((id) => !known.includes(id))
			.map((id) => ({
				...at(data, [list, index, 'sources']),
				...unknownId('unknown-source', id, known, ' in sources.yaml'),
			})),
	);
}

function mergeLaws(files: readonly DataFile<LawBook>[]): Knowledge['laws'] {
	const rows = files.flatMap((data) =>
		spoken(data, data.value.rows).map((row) => ({ ...row, origin: data.origin })),
	);
	return {
		places: Object.fromEntries(files.flatMap(({ value }) => Object.entries(value.places))),
		topics: Object.fromEntries(files.flatMap(({ value }) => Object.entries(value.topics))),
		rows: [...new Map(rows.map((row) => [`${row.id} ${row.place}`, row])).values()],
	};
}
