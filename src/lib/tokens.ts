/**
 * Cuts text into words that can be compared: small letters, no accents, no apostrophes. Pagefind does the same to the
 * words it indexes.
 */
export function tokens(text: string, lang: string): string[] {
	const plain = text
		.normalize('NFKD')
		.replace(/\p{M}|['’ʼ]/gu, '')
		.toLocaleLowerCase(lang);
	// Firefox has segmenters since version 125; before, words are what stands between signs and blanks.
	if (!('Segmenter' in Intl)) return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
	// eslint-disable-next-line callback/browser-floor -- Asked for above.
	return [...segmenter(lang).segment(plain)]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ segment }) => segment);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string): Intl.Segmenter {
	// eslint-disable-next-line callback/browser-floor -- Its caller has asked for it.
	const made = segmenters.get(lang) ?? new Intl.Segmenter(lang, { granularity: 'word' });
	segmenters.set(lang, made);
	return made;
}
