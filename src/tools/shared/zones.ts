/** Every time zone that the browser knows, as options of a choice; the reader's own is chosen until another is. */
export function zoneOptions(own: string): HTMLOptionElement[] {
	const zones = Intl.supportedValuesOf('timeZone');
	const all = zones.includes(own) ? zones : [own, ...zones];
	return all.map((zone) => new Option(zone.replaceAll('_', ' '), zone, zone === own));
}
