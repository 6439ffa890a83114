import { securityFile } from '../lib/generated-addresses.ts';

/**
 * The `security.txt` of a host (RFC 9116).
 * @param contact an address that starts with `mailto:`, `tel:` or `https:`
 * @param until the last day on which it holds, as `2027-11-22`
 * @param languages in which one can write
 * @param origin scheme and host of the site
 */
export function securityText(
	{ contact, until }: { contact: string; until: string },
	languages: readonly string[],
	origin: string,
): string {
	return [
		`Contact: ${contact}`,
		`Expires: ${until}T23:59:59Z`,
		`Preferred-Languages: ${languages.join(', ')}`,
		`Canonical: ${origin}/${securityFile}`,
		'',
	].join('\n');
}
