import type { Role } from '../schema/role.ts';
import { isSameLanguage } from '../lib/language.ts';
import type { Spoken } from './data-files.ts';
import type { Knowledge } from './knowledge.ts';
import type { Guide, Library } from './library.ts';
import { hasOwnPage, specialRounds, topicAddress } from './question-address.ts';
import type { BankQuestion, Topic } from './question-files.ts';

/** One part of the question bank: who asks, then the topic. */
export interface BankPart {
	askedBy: BankQuestion['askedBy'];
	count: number;
	topics: { topic: Spoken<Topic>; questions: BankQuestion[] }[];
}

type Bank = Pick<Knowledge, 'topics' | 'questions'>;

/**
 * Sorts the question bank for a page. Empty parts and topics are left out.
 * @param isIn leaves questions out
 */
export function questionBank(
	{ topics, questions }: Bank,
	isIn: (question: BankQuestion) => boolean = () => true,
): BankPart[] {
	const wanted = questions.filter(isIn);
	return (['interviewer', 'candidate', 'yourself'] as const)
		.map((askedBy) => {
			const asked = wanted.filter((question) => question.askedBy === askedBy);
			return {
				askedBy,
				count: asked.length,
				topics: topics
					.map((topic) => ({ topic, questions: asked.filter((question) => question.topic === topic.id) }))
					.filter((found) => found.questions.length > 0),
			};
		})
		.filter(({ count }) => count > 0);
}

/** A page of the question bank besides the first: a topic, a special round, or one question with its answer. */
export type BankPage =
	| { of: 'topic'; id: string; topic: Spoken<Topic> }
	| { of: 'round'; id: (typeof specialRounds)[number] }
	| { of: 'question'; id: string; question: BankQuestion };

/** Every page of the question bank besides the first; `id` is the last part of its address. */
export function bankPages({ topics, questions }: Bank): BankPage[] {
	return [
		...topics.map((topic) => ({ of: 'topic' as const, id: topic.id, topic })),
		...specialRounds
			.filter((id) => questions.some(({ rounds }) => rounds.includes(id)))
			.map((id) => ({ of: 'round' as const, id })),
		...questions
			.filter(hasOwnPage)
			.map((question) => ({ of: 'question' as const, id: question.slug, question })),
	];
}

/** The addresses of these pages, with the language of their text. @param lang language of the site */
export function bankAddresses(bank: Bank, lang: string): (readonly [address: string, lang: string])[] {
	return bankPages(bank).map((page) => {
		const address = topicAddress(page.id);
		if (page.of === 'question') return [address, page.question.lang];
		if (page.of === 'round') return [address, lang];
		const inside = bank.questions.filter(({ topic }) => topic === page.id);
		const own = inside.some((question) => isSameLanguage(question.lang, lang));
		return [address, own ? lang : (inside[0]?.lang ?? lang)];
	});
}

/** Guides that show the question as a card. */
export function guidesWith({ guides }: Pick<Library, 'guides'>, { id }: Pick<BankQuestion, 'id'>): Guide[] {
	return guides.filter((guide) => guide.questions.includes(id));
}

/** The guide for a role: the one that the role names, or the one that is called after it. */
export function guideForRole(
	{ guides }: Pick<Library, 'guides'>,
	{ id, guide = `for-${id}` }: Pick<Role, 'id' | 'guide'>,
): Guide | undefined {
	return guides.find((one) => one.id === guide);
}

/** Everything that is told of a question, as one text to be searched. */
export function toldOf(question: BankQuestion): string {
	if (question.askedBy === 'candidate') {
		const { why, goodReply, warning, followUp } = question;
		return [why, goodReply, warning, followUp].filter(Boolean).join(' ');
	}
	const { why, listenFor } = question;
	if (question.askedBy === 'yourself') return `${why} ${listenFor}`;
	const { answer, weak, then } = question;
	const spoken = answer?.parts ? Object.values(answer.parts) : [answer?.text];
	return [why, listenFor, ...spoken, weak?.says, weak?.tells, ...then].filter(Boolean).join(' ');
}
