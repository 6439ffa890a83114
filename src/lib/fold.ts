/** Letters that Unicode takes for letters of their own, and people type as others. */
const alike: Record<string, string> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ħ: 'h',
	ŋ: 'n',
	ə: 'e',
	ς: 'σ',
	ٱ: 'ا',
	آ: 'ا',
	أ: 'ا',
	إ: 'ا',
	ؤ: 'و',
	ئ: 'ي',
	ى: 'ي',
	ی: 'ي',
	ک: 'ك',
	ך: 'כ',
	ם: 'מ',
	ן: 'נ',
	ף: 'פ',
	ץ: 'צ',
};
const alikeLetters = new RegExp(`[${Object.keys(alike).join('')}]`, 'g');

/** Signs that many leave out: vowels of Arabic and Hebrew, the stretching of Arabic words, the dot of a small İ, dots below Indic letters. */
const optional =
	/[\u0307\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u093c\u09bc\u0a3c\u0abc\u0b3c\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\u00ad\ufeff]/g;

const digits = /[\u0660-\u0669\u06f0-\u06f9]/g;

/**
 * Small letters in their usual form, whichever way they are written: full width, ligatures, with or without optional
 * signs. Accents stay: the endings of words depend on them.
 */
export function plainLetters(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(optional, '')
		// NFKC takes these two vowels apart.
		.replaceAll('\u0e4d\u0e32', '\u0e33')
		.replaceAll('\u0ecd\u0eb2', '\u0eb3')
		.replace(alikeLetters, (letter) => alike[letter] ?? letter)
		.replace(digits, (digit) => String(digit.charCodeAt(0) & 15));
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
