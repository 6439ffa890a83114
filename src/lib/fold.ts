/** Letters that Unicode takes for letters of their own, each with those that people type for it. */
const alike = new Map(
	'ßss æae œoe øo łl đd ðd þth ħh ŋn əe ςσ ٱا آا أا إا ؤو ئي ىي یي کك ךכ םמ ןנ ףפ ץצ'
		.split(' ')
		.map((pair) => [pair.charAt(0), pair.slice(1)]),
);
const alikeLetters = new RegExp(`[${[...alike.keys()].join('')}]`, 'g');

/** Signs that many leave out: the dot of a small İ, vowels of Hebrew and Arabic, the stretching of Arabic words, dots below Indic letters; and those that nobody sees. */
const optional =
	/[\u0307\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u09bc\u0a3c\u0abc\u0b3c\p{Cf}]/gu;

const digits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * Small letters in their usual form, whichever way they are written: full width, ligatures, with or without optional
 * signs. Accents stay: the endings of words depend on them.
 */
export function plainLetters(text: string): string {
	return (
		text
			.normalize('NFKC')
			.toLowerCase()
			.replace(optional, '')
			// NFKC takes these two vowels apart.
			.replaceAll('\u0e4d\u0e32', '\u0e33')
			.replaceAll('\u0ecd\u0eb2', '\u0eb3')
			.replace(alikeLetters, (letter) => alike.get(letter) ?? letter)
			.replace(digits, (digit) => String(digit.charCodeAt(0) & 15))
	);
}

/** Letters as they are compared: plain ones, without accents, the Turkish ı as i, the Arabic ة as ه. The same in every language. */
export function fold(text: string): string {
	return plainLetters(text)
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '')
		.normalize('NFC')
		.replaceAll('ı', 'i')
		.replaceAll('ة', 'ه');
}
