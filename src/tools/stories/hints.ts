import { storyParts, type StoryPart } from '../../lib/story.ts';
import { tokens } from '../../lib/tokens.ts';
import type { Story } from '../storage/stories.ts';

/** What the hints need to know of the language of the page. Lists may be short: a word that is missing stays unseen. */
export interface Language {
	lang: string;
	/** Words of a calm speaker in a minute. */
	pace: number;
	/** Words for several people who act, for the speaker alone, and words that are numbers. */
	we: readonly string[];
	i: readonly string[];
	numbers: readonly string[];
}

/** Something that would make a story better. */
export type Hint =
	/** These parts are still to be written. */
	| { kind: 'missing'; parts: StoryPart[] }
	/** What was done is there, and nothing came of it yet. */
	| { kind: 'result' }
	/** The result has no number in it. */
	| { kind: 'number' }
	/** The reader hides among others. */
	| { kind: 'we' }
	/** What led to it is longer than what was done. */
	| { kind: 'background' }
	/** It takes longer than people listen, or leaves too much out. */
	| { kind: 'long' | 'short'; seconds: number }
	/** It is whole, and there is nothing to say. */
	| { kind: 'sound' };

/** Seconds within which a story is told: about 90 are meant, 120 are the most. */
const shortest = 45;
const longest = 120;

/** How long a story takes to say aloud, in seconds, in steps of five. */
export function secondsOf(story: Story, { lang, pace }: Language): number {
	const count = storyParts.reduce((sum, part) => sum + tokens(story[part], lang).length, 0);
	return Math.round(((count / pace) * 60) / 5) * 5;
}

/** Hints at a time: more would be a scolding. */
const most = 2;

/** What would make a story better, what matters most first. A story that was not begun gets no hint. */
export function hintsFor(story: Story, language: Language): Hint[] {
	const written = storyParts.filter((part) => story[part].trim() !== '');
	if (written.length === 0) return [];
	const has = (part: StoryPart) => written.includes(part);
	const words = (part: StoryPart) => tokens(story[part], language.lang);
	const count = (part: StoryPart, list: readonly string[]) => {
		const wanted = new Set(list.flatMap((word) => tokens(word, language.lang)));
		return words(part).filter((word) => wanted.has(word)).length;
	};
	const seconds = secondsOf(story, language);
	// What was learned may stay unsaid.
	const missing = (['situation', 'task', 'action', 'result'] as const).filter((part) => !has(part));
	const noResult = has('action') && !has('result');
	const parts = missing.filter((part) => part !== 'result' || !noResult);

	const hints: Hint[] = [];
	if (noResult) hints.push({ kind: 'result' });
	if (parts.length > 0) hints.push({ kind: 'missing', parts });
	if (has('action') && count('action', language.we) > count('action', language.i)) hints.push({ kind: 'we' });
	if (has('result') && !/\p{N}/u.test(story.result) && count('result', language.numbers) === 0)
		hints.push({ kind: 'number' });
	if (has('action') && words('situation').length + words('task').length > words('action').length)
		hints.push({ kind: 'background' });
	if (seconds > longest) hints.push({ kind: 'long', seconds });
	else if (missing.length === 0 && seconds < shortest) hints.push({ kind: 'short', seconds });
	return hints.length > 0 ? hints.slice(0, most) : [{ kind: 'sound' }];
}
