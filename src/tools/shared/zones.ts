/** The city after which a zone is called, as people say it. */
export function cityOf(zone: string): string {
	return (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/**
 * Every time zone that the browser knows, as options of a choice; the reader's own is chosen until another is.
 * @param kept one that was chosen before, perhaps in a browser that calls it otherwise
 */
export function zoneOptions(own: string, kept = own): HTMLOptionElement[] {
	const all = new Set([own, kept, ...Intl.supportedValuesOf('timeZone')]);
	return [...all].sort().map((zone) => new Option(zone.replaceAll('_', ' '), zone, zone === own));
}
