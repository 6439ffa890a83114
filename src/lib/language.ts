/** Whether two language tags name the same language, in whatever region: `en-GB` and `en`. */
export function isSameLanguage(a: string, b: string): boolean {
	return new Intl.Locale(a).language === new Intl.Locale(b).language;
}
