/**
 * A language as Open Graph writes it, always with a region: `en_GB`. Without one in the tag or beside it, the region
 * where most of its readers live stands in.
 * @param region of the readers, where it is known
 */
export function openGraphLocale(lang: string, region?: string): string {
	const locale = new Intl.Locale(lang);
	const known = locale.region ?? region ?? locale.maximize().region ?? '';
	return `${locale.language}_${known}`;
}
