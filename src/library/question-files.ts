import type { z } from 'astro/zod';
import { unknownId } from '../lib/suggest.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { questionsSchema, type Question } from '../schema/question.ts';
import { rolesSchema, type Role } from '../schema/role.ts';
import type { ContentFile } from '../site/files.ts';
import type { WordingOf } from '../site/wording.ts';
import {
	at,
	duplicates,
	mergeById,
	readDataFiles,
	readEach,
	spoken,
	type DataFile,
	type Spoken,
} from './data-files.ts';
import type { GuideReference } from './glossary.ts';
import { questionSlug, takenSlugs } from './question-address.ts';

/** Questions that belong together, and that have a page between them. */
export interface Topic {
	/** Name of its files, and last part of its address. */
	id: string;
	name: string;
	order: number;
}

/** A question after the firm's additions, with its place in the bank. */
export type BankQuestion = Spoken<Question> & {
	/** Id of its topic. */
	topic: string;
	/** Last part of the address of its own page, where it has one: the same in all languages. */
	slug: string;
};

/** The question bank of a site. */
export interface QuestionFiles {
	/** Topics that have questions, in their order. */
	topics: Spoken<Topic>[];
	/** Every question, by topic. */
	questions: BankQuestion[];
	roles: Spoken<Role>[];
}

/** A file of questions: its name is the topic. */
type TopicFile = DataFile<z.output<typeof questionsSchema>>;

/**
 * Reads the files of topics and of roles. A question with an id that was there before replaces that one in its place,
 * whichever file it stands in; others are added to the topic of their file.
 * @param hide ids of questions that the site leaves out
 */
export function readQuestions(
	files: readonly ContentFile[],
	diagnostics: Diagnostic[],
	wordingOf?: WordingOf,
	hide: readonly string[] = [],
): QuestionFiles & {
	/** The same with what the site leaves out. */
	whole: Pick<QuestionFiles, 'topics' | 'questions'>;
	references: GuideReference[];
	files: TopicFile[];
} {
	const read = readEach(
		files.filter(({ kind }) => kind === 'topic'),
		questionsSchema,
		diagnostics,
		wordingOf,
	);
	const roleFiles = readDataFiles(files, 'roles', rolesSchema, diagnostics, wordingOf);
	for (const data of roleFiles) diagnostics.push(...duplicates(data, 'roles', data.value.roles));
	diagnostics.push(...repeatedIds(read));

	const roles = mergeById(roleFiles.map((data) => spoken(data, data.value.roles)));
	const names = topicsOf(read);
	const found = new Map<string, BankQuestion>();
	for (const data of read) {
		for (const [index, question] of spoken(data, data.value.questions).entries()) {
			const before = found.get(question.id);
			const topic = before?.topic ?? data.name;
			if (!before && !names.has(topic)) diagnostics.push(namelessTopic(data));
			diagnostics.push(...unknownRoles(data, index, question.roles, roles));
			found.set(question.id, { ...question, topic, slug: before?.slug ?? questionSlug(question) });
		}
	}
	const inOrder = [...names.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
	const bankOf = (questions: BankQuestion[]) => ({
		topics: inOrder.filter(({ id }) => questions.some(({ topic }) => topic === id)),
		questions: inOrder.flatMap(({ id }) => questions.filter(({ topic }) => topic === id)),
	});
	const whole = [...found.values()];
	diagnostics.push(...takenSlugs(read, inOrder, found));
	return {
		...bankOf(whole.filter(({ id }) => !hide.includes(id))),
		whole: bankOf(whole),
		roles,
		references: roleFiles.flatMap((data) =>
			data.value.roles.flatMap(({ guide }, index): GuideReference[] =>
				guide === undefined ? [] : [{ guide, place: () => at(data, ['roles', index, 'guide']) }],
			),
		),
		files: read,
	};
}

/** Place of a topic whose files give none: behind the others. */
const last = 1000;

/** Every topic that has a name, as the last file with one calls it. */
function topicsOf(files: readonly TopicFile[]): Map<string, Spoken<Topic>> {
	const topics = new Map<string, Spoken<Topic>>();
	for (const data of files) {
		const before = topics.get(data.name);
		const order = data.value.order ?? before?.order ?? last;
		const { name } = data.value;
		const [named = before] = name === undefined ? [] : spoken(data, [{ id: data.name, name, order }]);
		if (named) topics.set(data.name, { ...named, order });
	}
	return topics;
}

function namelessTopic(data: TopicFile): Diagnostic {
	const message = `The topic "${data.name}" has no name, and no file of ours is called so.`;
	const hint =
		'Write name: and what readers are to call it at the top, or give the file the name of a topic of ours.';
	return { file: data.file, code: 'missing-field', message, hint };
}

/** Ids that stand twice among the files of one owner in one language. */
function repeatedIds(files: readonly TopicFile[]): Diagnostic[] {
	const seen = new Map<string, string>();
	return files.flatMap((data) =>
		data.value.questions.flatMap(({ id }, index) => {
			const key = `${data.origin} ${data.locale} ${id}`;
			const where = seen.get(key);
			seen.set(key, data.file);
			if (where === undefined) return [];
			const message =
				where === data.file ? `The id ${id} is used twice.` : `The id ${id} is used in ${where} too.`;
			const hint = 'Give one of the two another id.';
			return [{ ...at(data, ['questions', index]), code: 'duplicate-id', message, hint }];
		}),
	);
}

function unknownRoles(
	data: TopicFile,
	index: number,
	roles: readonly string[],
	known: readonly Role[],
): Diagnostic[] {
	const ids = known.map(({ id }) => id);
	return roles
		.filter((role) => !ids.includes(role))
		.map((role) => ({
			...at(data, ['questions', index, 'roles']),
			...unknownId('unknown-role', role, ids, ' in roles.yaml'),
		}));
}
