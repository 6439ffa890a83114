/** Letters that Unicode does not take apart into a plain one and a mark. */
const alike: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i',
};

/** In letters: a longer text is no name. */
const longest = 60;

/**
 * The id that is meant by words or by an address: `getting-ready` for "Getting ready", `star-stories` for
 * "/guides/star-stories/".
 * @returns undefined where none can be made of it: it holds no letters, or those of another script
 */
export function idFrom(words: string): string | undefined {
	if (words.length > longest) return undefined;
	const isAddress = /^\/|^https?:|\.mdx?$|\/$/i.test(words);
	const named = isAddress ? words.split('/').findLast((part) => part !== '') : words;
	const plain = (named ?? '')
		.replace(/\.(?:mdx?|ya?ml)$/i, '')
		.toLowerCase()
		.normalize('NFD')
		.replace(/[\u0300-\u036f'’]/g, '')
		.replace(/[ßæœøłđðþı]/g, (letter) => alike[letter] ?? letter);
	const id = plain.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
	return /^[a-z0-9-]+$/.test(id) ? id : undefined;
}
