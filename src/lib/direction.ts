/** Reading direction of a language tag, from Unicode's own data. */
export function directionOf(locale: string): 'ltr' | 'rtl' {
	const language = new Intl.Locale(locale) as Partial<Pick<Intl.Locale, 'getTextInfo'>> & {
		textInfo?: TextInfo;
	};
	// Node 22 has the property only, later ones are to drop it for the method.
	const info = language.getTextInfo?.() ?? language.textInfo;
	return info?.direction === 'rtl' ? 'rtl' : 'ltr';
}

type TextInfo = ReturnType<Intl.Locale['getTextInfo']>;
