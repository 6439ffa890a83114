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
	const told = all.filter(([, { title, result }]) => title !== '' || result !== '');
	const chosen = told.filter(([id]) => isChosen(id));
	return (chosen.length > 0 ? chosen : told).slice(0, mostStories);
}

/** First sentence of a text, or all of it where there is but one. */
export function firstSentence(text: string, lang: string): string {
	const whole = text.trim();
	// Firefox has segmenters since version 125; before, a mark and a blank end a sentence.
	if (!('Segmenter' in Intl)) return /^.*?[.!?…؟。](?=\s|$)/su.exec(whole)?.[0] ?? whole;
	// eslint-disable-next-line callback/browser-floor -- Asked for above.
	const [first] = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(whole);
	return first?.segment.trim() ?? '';
}
