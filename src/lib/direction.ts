/** Reading direction of a language tag, from Unicode's own data. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
	const language = new Intl.Locale(locale) as Intl.Locale & { getTextInfo?: () => { direction?: string } };
	return language.getTextInfo?.().direction === 'rtl' ? 'rtl' : 'ltr';
}
