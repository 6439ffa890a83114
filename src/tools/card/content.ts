import type { Person } from '../storage/people.ts';
import type { Story } from '../storage/stories.ts';

/** As many stories and questions as one can hold in mind. */
export const mostStories = 3;
export const mostQuestions = 6;

/**
 * The stories on the card: those the reader chose, or the first of the bank while none is chosen.
 * @param all in the order of the bank
 */
export function storiesOnCard(
	all: readonly (readonly [id: string, story: Story])[],
	isChosen: (id: string) => boolean,
): (readonly [id: string, story: Story])[] {
	const told = all.filter(([, { title, result }]) => title.trim() !== '' || result.trim() !== '');
	const chosen = told.filter(([id]) => isChosen(id));
	return (chosen.length > 0 ? chosen : told).slice(0, mostStories);
}

/** The questions on the card: the first of those that say something. */
export function questionsOnCard(all: readonly { text: string }[]): string[] {
	return all
		.map(({ text }) => text.trim())
		.filter((text) => text !== '')
		.slice(0, mostQuestions);
}

/** The people on the card, by what is known of them. */
export function peopleOnCard(all: readonly Pick<Person, 'name' | 'role'>[]): Pick<Person, 'name' | 'role'>[] {
	return all
		.map(({ name, role }) => ({ name: name.trim(), role: role.trim() }))
		.filter(({ name, role }) => name !== '' || role !== '');
}

/** First sentence of a text, or all of it where there is but one. */
export function firstSentence(text: string, lang: string): string {
	const whole = text.trim();
	// Firefox has segmenters since version 125; before, a mark and a blank end a sentence.
	if (!('Segmenter' in Intl)) return /^.*?[\p{Sentence_Terminal}…](?=\s|$)/su.exec(whole)?.[0] ?? whole;
	// eslint-disable-next-line callback/browser-floor -- Asked for above.
	const [first] = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(whole);
	return first?.segment.trim() ?? '';
}
