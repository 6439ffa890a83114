/**
 * A language, as numbers and dates are written in it: with the digits from 0 to 9, which lists, notes and fields on the
 * same page have in every browser. Some regions of a language write others, and two kinds in one line confuse.
 */
export function withDigits(lang: string): string {
	return new Intl.Locale(lang, { numberingSystem: 'latn' }).toString();
}

/** Text as people type it, with its digits, of whatever script and width, as those from 0 to 9. */
export function latinDigits(text: string): string {
	return text.normalize('NFKC').replace(/\p{Nd}/gu, digitOf);
}

/** Digits of every script stand in rows of ten from nought to nine; between two rows, there need be nothing. */
function digitOf(digit: string): string {
	let value = 0;
	const code = digit.codePointAt(0) ?? 0;
	while (/\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value += 1;
	return String(value % 10);
}
