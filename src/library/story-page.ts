import type { Question } from '../schema/question.ts';
import type { Spoken } from './data-files.ts';
import type { Library } from './library.ts';

/** What a handful of stories should cover between them, and the topics of the questions that ask for it. */
const topics = {
	problem: ['problem-solving', 'resilience', 'pressure', 'change', 'decision', 'organisation', 'detail'],
	people: ['conflict', 'teamwork', 'customer', 'communication', 'stakeholders'],
	goal: ['achievement', 'initiative', 'learning', 'career-history'],
	mistake: ['failure', 'feedback'],
	lead: ['leadership', 'influence'],
	values: ['values', 'ethics', 'inclusion'],
} as const;

/** `other` is for topics that a firm has added. */
export type StoryTheme = keyof typeof topics | 'other';

/** Questions that want a story, by what they ask for. Empty themes are left out. */
export function storyQuestions({
	questions,
}: Pick<Library, 'questions'>): { theme: StoryTheme; questions: Spoken<Question>[] }[] {
	const wanted = questions.filter(({ star, askedBy }) => star && askedBy === 'interviewer');
	return ([...Object.keys(topics), 'other'] as StoryTheme[])
		.map((theme) => ({ theme, questions: wanted.filter((question) => themeOf(question) === theme) }))
		.filter((group) => group.questions.length > 0);
}

function themeOf({ topic }: Question): StoryTheme {
	const found = Object.entries(topics).find(([, all]) => (all as readonly string[]).includes(topic));
	return (found?.[0] as StoryTheme | undefined) ?? 'other';
}
