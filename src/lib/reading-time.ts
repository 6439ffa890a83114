/** By language: one takes longer to make than to use. */
const segmenters = new Map<string, Intl.Segmenter>();

/** Counts the words of a text in any language, as `Intl.Segmenter` finds them. */
export function countWords(text: string, locale = 'en'): number {
	const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
	segmenters.set(locale, segmenter);
	let count = 0;
	for (const { isWordLike } of segmenter.segment(text)) if (isWordLike) count += 1;
	return count;
}

/** Minutes a nervous reader needs for this many words, at 200 words a minute; at least one. */
export function readingMinutes(words: number): number {
	return Math.max(1, Math.round(words / 200));
}
