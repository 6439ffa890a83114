import anyAscii from 'any-ascii';
import { slug } from 'github-slugger';

/**
 * Makes the last part of an address from words: small Latin letters, digits and single hyphens, whatever script the
 * words are in. Empty if none are left.
 */
export function nameOf(words: string): string {
	const plain = inLatin(decodedAddress(words)).toLowerCase().replace(/[’']/g, '');
	const name = slug(plain)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
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

/** Reads %D0%B2 and the like, also where WordPress has cut the last letter in two. */
export function decodedAddress(words: string): string {
	return words.replace(/(?:%[\da-f]{2})+/gi, (bytes) => {
		const read = new TextDecoder().decode(Buffer.from(bytes.replaceAll('%', ''), 'hex'));
		return read.replaceAll('\uFFFD', '');
	});
}

/** The letter alif and its forms, which any-ascii leaves out. */
const alif = /[\u0622\u0623\u0625\u0627\u0649\u0671]/g;

/** Chinese is written without spaces between words: each sign becomes a word. Pictures have no sound. */
function inLatin(words: string): string {
	const spaced = words
		.normalize('NFKC')
		.replace(/\p{Extended_Pictographic}/gu, ' ')
		.replace(alif, 'a')
		.replace(/\p{Script=Han}/gu, (sign) => ` ${anyAscii(sign)} `);
	return anyAscii(spaced);
}
