/**
 * Cuts text into words that can be compared: small letters, no accents, no apostrophes. Pagefind does the same to the
 * words it indexes.
 */
export function tokens(text: string, lang: string): string[] {
	const plain = text
		.normalize('NFKD')
		.replace(/\p{M}|['’ʼ]/gu, '')
		.toLocaleLowerCase(lang);
	return [...segmenter(lang).segment(plain)]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ segment }) => segment);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string): Intl.Segmenter {
	const made = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
	segmenters.set(lang, made);
	return made;
}
