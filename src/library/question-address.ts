import { toolAddresses } from '../lib/tools.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { questionRounds, type Question } from '../schema/question.ts';
import { at, type DataFile } from './data-files.ts';

/** Rounds with questions of their own; `second` is what the whole bank is about. */
export const specialRounds = questionRounds.filter((round) => round !== 'second');

/** Words of a question that make its address. */
const longest = 8;

/** Last part of the address of a question's own page: its first words, or its id where these are not in our letters. */
export function questionSlug({ id, question }: Pick<Question, 'id' | 'question'>): string {
	const words = question
		.normalize('NFKD')
		.replace(/[\p{M}’']/gu, '')
		.toLowerCase()
		.split(/\s+/)
		.slice(0, longest)
		.flatMap((word) => word.split(/[^\p{L}\p{N}]+/u).filter(Boolean));
	const slug = words.join('-');
	return /^[a-z\d-]+$/.test(slug) ? slug : id.toLowerCase();
}

/** A question that has a page of its own: one with an answer. */
export function hasOwnPage(question: Question): boolean {
	return question.askedBy === 'interviewer' && question.answer !== undefined;
}

/** Anchor of a question on every page that lists it. */
export function questionAnchor(id: string): string {
	return id.toLowerCase();
}

/** Address of a topic. */
export function topicAddress(topic: string): string {
	return `/questions/${topic}/`;
}

/** Where a question can be read in full: on its own page, or on the one of its topic. */
export function questionAddress(question: Question & { topic: string; slug: string }): string {
	if (hasOwnPage(question)) return `/questions/${question.slug}/`;
	return `${topicAddress(question.topic)}#${questionAnchor(question.id)}`;
}

type QuestionFile = Pick<DataFile<{ questions: Question[] }>, 'file' | 'name' | 'yaml' | 'value'>;

/** Topics and questions whose page would stand at the address of another page. */
export function takenSlugs(
	files: readonly QuestionFile[],
	topics: readonly { id: string }[],
	questions: ReadonlyMap<string, Question & { slug: string }>,
): Diagnostic[] {
	const own = [...specialRounds, ...Object.values(toolAddresses)].map((name) => lastOf(name));
	const diagnostics = files
		.filter(({ name }) => own.includes(name))
		.map((data): Diagnostic => ({
			file: data.file,
			code: 'address-taken',
			message: `Another page of the site stands at the address ${topicAddress(data.name)}.`,
			hint: 'Give the file another name.',
		}));
	const taken = new Map([...own, ...topics.map(({ id }) => id)].map((id) => [id, '']));
	for (const question of questions.values()) {
		if (!hasOwnPage(question)) continue;
		const { id, slug } = question;
		const other = taken.get(slug);
		taken.set(slug, other ?? id);
		if (other === undefined) continue;
		const data = files.findLast(({ value }) => value.questions.some((one) => one.id === id));
		if (!data) continue;
		const index = data.value.questions.findIndex((one) => one.id === id);
		diagnostics.push({
			...at(data, ['questions', index, 'question']),
			code: 'address-taken',
			message: other
				? `The questions ${other} and ${id} begin with the same words, so both would stand at /questions/${slug}/.`
				: `Another page of the site stands at the address /questions/${slug}/.`,
			hint: 'Word one of them otherwise within its first eight words.',
		});
	}
	return diagnostics;
}

function lastOf(address: string): string {
	return address.replace(/^\/questions\//, '').replaceAll('/', '');
}
