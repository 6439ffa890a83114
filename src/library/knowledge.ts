import type { z } from 'astro/zod';
import type { Problem } from '../lib/problem.ts';
import { suggest } from '../lib/nearest.ts';
import { validate } from '../lib/validate.ts';
import { readYaml, type YamlText } from '../lib/yaml.ts';
import { claimsSchema, type Claim, type Disagreement } from '../schema/claim.ts';
import { lawsSchema, type LawBook } from '../schema/law.ts';
import { questionsSchema, type Question } from '../schema/question.ts';
import { sourcesSchema, type Source } from '../schema/source.ts';
import type { ContentFile } from '../site/files.ts';

/** The data the guides draw on, after the firm's additions. */
export interface Knowledge {
	sources: Source[];
	claims: Claim[];
	disagreements: Disagreement[];
	questions: Question[];
	laws: LawBook;
}

/**
 * Reads sources, claims, questions and laws. A later file adds to an earlier one; the same id replaces.
 * @param files data files, ours before the firm's
 */
export function readKnowledge(files: readonly ContentFile[]): { knowledge: Knowledge; problems: Problem[] } {
	const problems: Problem[] = [];
	const readAll = <Schema extends z.ZodType>(name: string, schema: Schema) =>
		files
			.filter((file) => file.kind === 'data' && file.name === name)
			.flatMap((file) => {
				const yaml = readYaml(file.text, file.file);
				problems.push(...yaml.problems);
				if (yaml.problems.length > 0) return [];
				const { value, problems: found } = validate(schema, yaml, file.file);
				problems.push(...found);
				return value === undefined ? [] : [{ file: file.file, yaml, value }];
			});

	const sourceFiles = readAll('sources', sourcesSchema);
	const claimFiles = readAll('claims', claimsSchema);
	const questionFiles = readAll('questions', questionsSchema);
	const lawFiles = readAll('laws', lawsSchema);
	for (const { file, yaml, value } of sourceFiles) problems.push(...duplicates(file, yaml, 'sources', value.sources));
	for (const { file, yaml, value } of claimFiles) problems.push(...duplicates(file, yaml, 'claims', value.claims));
	for (const { file, yaml, value } of questionFiles) problems.push(...duplicates(file, yaml, 'questions', value.questions));
	for (const { file, yaml, value } of lawFiles) {
		const keyed = value.rows.map((row) => ({ id: `${row.id} for ${row.place}` }));
		problems.push(...duplicates(file, yaml, 'rows', keyed));
	}

	const knowledge: Knowledge = {
		sources: mergeById(sourceFiles.map(({ value }) => value.sources)),
		claims: mergeById(claimFiles.map(({ value }) => value.claims)),
		disagreements: mergeById(claimFiles.map(({ value }) => value.disagreements)),
		questions: mergeById(questionFiles.map(({ value }) => value.questions)),
		laws: mergeLaws(lawFiles.map(({ value }) => value)),
	};

	const sourceIds = knowledge.sources.map(({ id }) => id);
	for (const { file, yaml, value } of claimFiles) problems.push(...unknownSources(file, yaml, 'claims', value.claims, sourceIds));
	for (const { file, yaml, value } of questionFiles) {
		problems.push(...unknownSources(file, yaml, 'questions', value.questions, sourceIds));
	}
	const claimIds = knowledge.claims.map(({ id }) => id);
	for (const { file, yaml, value } of claimFiles) {
		for (const [index, { sides }] of value.disagreements.entries()) {
			const unknown = sides.flat().find((id) => !claimIds.includes(id));
			if (unknown === undefined) continue;
			problems.push({ ...at(file, yaml, ['disagreements', index, 'sides']), cause: `There is no claim "${unknown}".`, cure: suggest(unknown, claimIds) });
		}
	}
	for (const { file, yaml, value } of lawFiles) {
		for (const [place, { within }] of Object.entries(value.places)) {
			if (within === undefined || within in knowledge.laws.places) continue;
			const cure = suggest(within, Object.keys(knowledge.laws.places));
			problems.push({ ...at(file, yaml, ['places', place, 'within']), cause: `There is no place "${within}".`, cure });
		}
		for (const [index, row] of value.rows.entries()) {
			if (!(row.id in knowledge.laws.topics)) {
				const cure = suggest(row.id, Object.keys(knowledge.laws.topics));
				problems.push({ ...at(file, yaml, ['rows', index, 'id']), cause: `There is no topic "${row.id}" under topics.`, cure });
			}
			if (!(row.place in knowledge.laws.places)) {
				const cure = suggest(row.place, Object.keys(knowledge.laws.places));
				problems.push({ ...at(file, yaml, ['rows', index, 'place']), cause: `There is no place "${row.place}" under places.`, cure });
			}
		}
	}
	return { knowledge, problems };
}

function at(file: string, yaml: YamlText, path: (string | number)[]) {
	return { file, line: yaml.lineOf(path), field: path.join('.') };
}

function duplicates(file: string, yaml: YamlText, list: string, entries: readonly { id: string }[]): Problem[] {
	const seen = new Set<string>();
	return entries.flatMap(({ id }, index) => {
		if (!seen.has(id)) {
			seen.add(id);
			return [];
		}
		return [{ ...at(file, yaml, [list, index]), cause: `The id ${id} is used twice.`, cure: 'Give one of the two another id.' }];
	});
}

function unknownSources(
	file: string,
	yaml: YamlText,
	list: string,
	entries: readonly { sources: string[] }[],
	known: readonly string[],
): Problem[] {
	return entries.flatMap(({ sources }, index) =>
		sources
			.filter((id) => !known.includes(id))
			.map((id) => ({ ...at(file, yaml, [list, index, 'sources']), cause: `There is no source "${id}" in sources.yaml.`, cure: suggest(id, known) })),
	);
}

function mergeById<Entry extends { id: string }>(lists: readonly Entry[][]): Entry[] {
	return [...new Map(lists.flat().map((entry) => [entry.id, entry])).values()];
}

function mergeLaws(books: readonly LawBook[]): LawBook {
	return {
		places: Object.assign({}, ...books.map(({ places }) => places)) as LawBook['places'],
		topics: Object.assign({}, ...books.map(({ topics }) => topics)) as LawBook['topics'],
		rows: [...new Map(books.flatMap(({ rows }) => rows).map((row) => [`${row.id} ${row.place}`, row])).values()],
	};
}
