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

/** How much responsibility a job carries. */
export const questionLevels = ['entry', 'professional', 'manager', 'executive'] as const;

const spokenParts = z
	.strictObject({
		situation: text('Where and when it was, as one would say it.'),
		task: text('What the speaker was to do.'),
		action: text('What the speaker did.'),
		result: text('What came of it.'),
	})
	.describe('The four parts of the answer: situation, task, action and result.');

const answer = z
	.strictObject({
		speaker: text('Who says it, such as a finance manager.'),
		parts: spokenParts.optional(),
		text: text('The whole answer, with a blank line between paragraphs.').optional(),
	})
	.refine(({ parts, text: whole }) => (parts === undefined) !== (whole === undefined), {
		error:
			'An answer has either text or parts.\nWrite the whole answer as text, or as parts with situation, task, action and result.',
	});

const weak = z.strictObject({
	says: text('A weak answer, without quotation marks.'),
	tells: text('What a weak answer tells the interviewer.'),
});

/** What every question has, whoever asks it. */
const common = {
	/** Named by `<Question id="Q012" />`. */
	id: z
		.string()
		.regex(/^[A-Z][A-Z0-9-]*\d$/, {
			error: 'This is not the id of a question.\nWrite capital letters and a number, such as Q012 or ACME-3.',
		})
		.describe('The id of the question, such as Q012.'),
	type: z.enum(questionTypes).describe('The kind of question, such as behavioural.'),
	rounds: z
		.array(z.enum(questionRounds))
		.min(1)
		.default(['second'])
		.describe('The rounds it belongs to, such as [second, panel].'),
	/** Ids of roles.yaml. */
	roles: z
		.array(slug('The id of a role.'))
		.default([])
		.describe('Ids of the roles it is asked of, such as [nurses]; without them, of all.'),
	levels: z
		.array(z.enum(questionLevels))
		.default([])
		.describe('The levels it is asked at, such as [manager, executive]; without them, at all.'),
	question: text('The question, as it is asked.'),
	why: text('Why it is asked.'),
	sources: z.array(slug('The id of a source.')).default([]).describe('Ids of the sources that name it.'),
};

const listenFor = text('What they listen for in an answer.');

/** They ask the candidate. */
const interviewerQuestion = z
	.strictObject({
		askedBy: z.literal('interviewer').describe('Who asks: interviewer, candidate or yourself.'),
		...common,
		listenFor,
		then: z
			.array(text('A question that they ask next.'))
			.default([])
			.describe('The questions that they ask next.'),
		/** Whether situation, task, action, result fits, where there is no answer that shows it. */
		star: z.boolean().default(false).describe('True when the STAR pattern fits the answer.'),
		answer: answer.optional().describe('A full answer, with speaker and either text or parts.'),
		weak: weak.optional().describe('A weak answer, with says and tells.'),
	})
	.refine((question) => question.weak === undefined || question.answer !== undefined, {
		path: ['weak'],
		error: 'A weak answer stands only beside a full one.\nWrite an answer too, or take the weak one out.',
	});

/** The candidate asks them. */
const candidateQuestion = z.strictObject({
	askedBy: z.literal('candidate').describe('Who asks: interviewer, candidate or yourself.'),
	...common,
	goodReply: text('What a good reply sounds like.'),
	warning: text('A reply that is a warning sign, and why.').optional(),
	followUp: text('What to ask next, as one would say it.').optional(),
});

/** Candidates ask themselves. */
const ownQuestion = z.strictObject({
	askedBy: z.literal('yourself').describe('Who asks: interviewer, candidate or yourself.'),
	...common,
	listenFor,
});

/** `content/<locale>/questions/<topic>.yaml`: what they may ask, or what the candidate can ask, of one topic. */
export const questionsSchema = z.strictObject({
	/** Needed for a topic that is in no other file. */
	name: text('The name of the topic, such as Night shifts.').optional(),
	order: z.number().optional().describe('A number: topics with a smaller one stand before it.'),
	questions: z
		.array(z.discriminatedUnion('askedBy', [interviewerQuestion, candidateQuestion, ownQuestion]))
		.describe('The list of questions.'),
});

export type Question = z.output<typeof questionsSchema>['questions'][number];
