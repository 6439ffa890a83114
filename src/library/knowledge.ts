import type { Problem } from '../lib/problem.ts';
import { suggest } from '../lib/nearest.ts';
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
import { readSearchLanguage } from './search-language.ts';

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
	problems: Problem[];
} {
	const problems: Problem[] = [];
	const sourceFiles = readDataFiles(files, 'sources', sourcesSchema, problems);
	const claimFiles = readDataFiles(files, 'claims', claimsSchema, problems, wordingOf);
	const bank = readQuestions(files, problems, wordingOf, hide);
	const lawFiles = readDataFiles(files, 'laws', lawsSchema, problems);
	const { glossary, references, problems: glossaryProblems } = readGlossary(files, wordingOf);
	const { searchLanguage, problems: searchProblems } = readSearchLanguage(files);
	problems.push(...glossaryProblems, ...searchProblems);
	for (const data of sourceFiles) problems.push(...duplicates(data, 'sources', data.value.sources));
	for (const data of claimFiles) problems.push(...duplicates(data, 'claims', data.value.claims));
	for (const data of lawFiles) {
		const keyed = data.value.rows.map((row) => ({ id: `${row.id} for ${row.place}` }));
		problems.push(...duplicates(data, 'rows', keyed));
	}

	const knowledge: Knowledge = {
		sources: mergeById(sourceFiles.map((data) => spoken(data, data.value.sources))),
		claims: mergeById(claimFiles.map((data) => spoken(data, data.value.claims))),
		disagreements: mergeById(claimFiles.map((data) => spoken(data, data.value.disagreements))),
		topics: bank.topics,
		questions: bank.questions,
		roles: bank.roles,
		laws: mergeLaws(lawFiles),
		glossary,
		searchLanguage,
	};

	const sourceIds = knowledge.sources.map(({ id }) => id);
	for (const data of claimFiles)
		problems.push(...unknownSources(data, 'claims', data.value.claims, sourceIds));
	for (const data of bank.files)
		problems.push(...unknownSources(data, 'questions', data.value.questions, sourceIds));
	const claimIds = knowledge.claims.map(({ id }) => id);
	for (const data of claimFiles) {
		for (const [index, { sides }] of data.value.disagreements.entries()) {
			const unknown = sides.flat().find((id) => !claimIds.includes(id));
			if (unknown === undefined) continue;
			problems.push({
				...at(data, ['disagreements', index, 'sides']),
				cause: `There is no claim "${unknown}".`,
				cure: suggest(unknown, claimIds),
			});
		}
	}
	for (const data of lawFiles) {
		for (const [place, { within }] of Object.entries(data.value.places)) {
			if (within === undefined || Object.hasOwn(knowledge.laws.places, within)) continue;
			const cure = suggest(within, Object.keys(knowledge.laws.places));
			problems.push({
				...at(data, ['places', place, 'within']),
				cause: `There is no place "${within}".`,
				cure,
			});
		}
		for (const [index, row] of data.value.rows.entries()) {
			if (!Object.hasOwn(knowledge.laws.topics, row.id)) {
				const cure = suggest(row.id, Object.keys(knowledge.laws.topics));
				problems.push({
					...at(data, ['rows', index, 'id']),
					cause: `There is no topic "${row.id}" under topics.`,
					cure,
				});
			}
			if (!Object.hasOwn(knowledge.laws.places, row.place)) {
				const cure = suggest(row.place, Object.keys(knowledge.laws.places));
				problems.push({
					...at(data, ['rows', index, 'place']),
					cause: `There is no place "${row.place}" under places.`,
					cure,
				});
			}
		}
	}
	return {
		knowledge,
		whole: bank.whole,
		references: [...references, ...bank.references],
		problems,
	};
}

function unknownSources(
	data: Pick<DataFile<unknown>, 'file' | 'yaml'>,
	list: string,
	entries: readonly { sources: string[] }[],
	known: readonly string[],
): Problem[] {
	return entries.flatMap(({ sources }, index) =>
		sources
			.filter((id) => !known.includes(id))
			.map((id) => ({
				...at(data, [list, index, 'sources']),
				cause: `There is no source "${id}" in sources.yaml.`,
				cure: suggest(id, known),
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
