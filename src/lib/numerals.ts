/**
 * A language, as numbers and dates are written in it: with the digits from 0 to 9, which lists, notes and fields on the
 * same page have in every browser. Some regions of a language write others, and two kinds in one line confuse.
 */
export function withDigits(lang: string): string {
	return new Intl.Locale(lang, { numberingSystem: 'latn' }).toString();
}
