import type { Diagnostic } from '../lib/diagnostic.ts';
import { suggest } from '../lib/suggest.ts';
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
	diagnostics: Diagnostic[];
} {
	const diagnostics: Diagnostic[] = [];
	const sourceFiles = readDataFiles(files, 'sources', sourcesSchema, diagnostics);
	const claimFiles = readDataFiles(files, 'claims', claimsSchema, diagnostics, wordingOf);
	const bank = readQuestions(files, diagnostics, wordingOf, hide);
	const lawFiles = readDataFiles(files, 'laws', lawsSchema, diagnostics);
	const { glossary, references, diagnostics: glossaryDiagnostics } = readGlossary(files, wordingOf);
	const { searchLanguage, diagnostics: searchDiagnostics } = readSearchLanguage(files);
	diagnostics.push(...glossaryDiagnostics, ...searchDiagnostics);
	for (const data of sourceFiles) diagnostics.push(...duplicates(data, 'sources', data.value.sources));
	for (const data of claimFiles) diagnostics.push(...duplicates(data, 'claims', data.value.claims));
	for (const data of lawFiles) {
		const keyed = data.value.rows.map((row) => ({ id: `${row.id} for ${row.place}` }));
		diagnostics.push(...duplicates(data, 'rows', keyed));
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
		diagnostics.push(...unknownSources(data, 'claims', data.value.claims, sourceIds));
	for (const data of bank.files)
		diagnostics.push(...unknownSources(data, 'questions', data.value.questions, sourceIds));
	const claimIds = knowledge.claims.map(({ id }) => id);
	for (const data of claimFiles) {
		for (const [index, { sides }] of data.value.disagreements.entries()) {
			const unknown = sides.flat().find((id) => !claimIds.includes(id));
			if (unknown === undefined) continue;
			diagnostics.push({
				...at(data, ['disagreements', index, 'sides']),
				message: `There is no claim "${unknown}".`,
				hint: suggest(unknown, claimIds),
			});
		}
	}
	for (const data of lawFiles) {
		for (const [place, { within }] of Object.entries(data.value.places)) {
			if (within === undefined || Object.hasOwn(knowledge.laws.places, within)) continue;
			const hint = suggest(within, Object.keys(knowledge.laws.places));
			diagnostics.push({
				...at(data, ['places', place, 'within']),
				message: `There is no place "${within}".`,
				hint,
			});
		}
		for (const [index, row] of data.value.rows.entries()) {
			if (!Object.hasOwn(knowledge.laws.topics, row.id)) {
				const hint = suggest(row.id, Object.keys(knowledge.laws.topics));
				diagnostics.push({
					...at(data, ['rows', index, 'id']),
					message: `There is no topic "${row.id}" under topics.`,
					hint,
				});
			}
			if (!Object.hasOwn(knowledge.laws.places, row.place)) {
				const hint = suggest(row.place, Object.keys(knowledge.laws.places));
				diagnostics.push({
					...at(data, ['rows', index, 'place']),
					message: `There is no place "${row.place}" under places.`,
					hint,
				});
			}
		}
	}
	return {
		knowledge,
		whole: bank.whole,
		references: [...references, ...bank.references],
		diagnostics,
	};
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
				message: `There is no source "${id}" in sources.yaml.`,
				hint: suggest(id, known),
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
