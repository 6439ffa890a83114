import { slug } from 'github-slugger';

/** Letters that do not come apart into a Latin letter and a mark. */
const letters: Record<string, string> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	ł: 'l',
	þ: 'th',
	ı: 'i',
};

/** Makes the last part of an address from words: small letters, digits and single hyphens; empty if none are left. */
export function nameOf(words: string): string {
	const plain = decoded(words)
		.toLowerCase()
		.replace(/[ßæœøđðłþı]/g, (letter) => letters[letter] ?? '')
		.normalize('NFKD')
		.replace(/[\p{M}’']/gu, '');
	const name = slug(plain)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '');
	return name.length <= 60
		? name
		: name
				.slice(0, 61)
				.replace(/-[^-]*$/, '')
				.slice(0, 60);
}

/** The name itself, or the first of `name-2`, `name-3` … that is free. */
export function freeName(name: string, taken: (name: string) => boolean): string {
	for (let count = 1; ; count += 1) {
		const tried = count === 1 ? name : `${name}-${count}`;
		if (!taken(tried)) return tried;
	}
}

function decoded(words: string): string {
	try {
		return decodeURIComponent(words);
	} catch {
		return words;
	}
}
