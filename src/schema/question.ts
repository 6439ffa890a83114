import { z } from 'astro/zod';
import { slug, text } from './text.ts';

/** What a question is after; interviewers' kinds first, then candidates'. */
export const questionTypes = [
	'behavioural',
	'situational',
	'technical-depth',
	'motivation',
	'weakness',
	'goals',
	'culture',
	'salary',
	'logistics',
	'role',
	'team',
	'success',
	'challenges',
	'growth',
	'process',
] as const;

/** The rounds a question belongs to. */
export const questionRounds = ['second', 'executive', 'panel', 'presentation'] as const;

/** `content/<locale>/questions.yaml`: what they may ask, and what the candidate can ask. */
export const questionsSchema = z.strictObject({
	questions: z
		.array(
			z.strictObject({
				/** Named by `<Question id="Q012" />`. */
				id: z
					.string()
					.regex(/^[A-Z][A-Z0-9-]*\d$/, {
						error:
							'This is not the id of a question.\nWrite capital letters and a number, such as Q012 or ACME-3.',
					})
					.describe('The id of the question, such as Q012.'),
				askedBy: z
					.enum(['interviewer', 'candidate', 'yourself'])
					.describe('Who asks: interviewer, candidate or yourself.'),
				topic: slug('The topic, such as conflict.'),
				type: z.enum(questionTypes).describe('The kind of question, such as behavioural.'),
				round: z.enum(questionRounds).describe('The round it belongs to.'),
				question: text('The question, as it is asked.'),
				/** For a candidate's question: why ask it. */
				why: text('Why it is asked.'),
				/** For a candidate's question: what a good reply sounds like. */
				strong: text('What a strong answer shows.'),
				/** Whether situation, task, action, result fits. */
				star: z.boolean().default(false).describe('True when the STAR pattern fits the answer.'),
				/** Ids of the sources that name it. */
				sources: z
					.array(slug('The id of a source.'))
					.default([])
					.describe('Ids of the sources that name it.'),
			}),
		)
		.describe('The list of questions.'),
});

export type Question = z.output<typeof questionsSchema>['questions'][number];
