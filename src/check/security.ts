import { securityText } from '../feeds/security-txt.ts';
import { securityFile } from '../lib/generated-addresses.ts';
import type { Loaded } from '../build/load.ts';
import { currentSecurity } from '../site/security.ts';
import type { Section } from './section.ts';

/**
 * A `security.txt` that the brand asks for and that the finished site does not have.
 * @param all the site in each of its languages, the main one first
 * @param today as `2026-11-22`
 */
export function securitySection(all: readonly [Loaded, ...Loaded[]], today: string): Section {
	const [{ site }] = all;
	const { security } = site.brand;
	const title = 'Not written: security.txt';
	if (security === undefined) return { title, lines: [] };
	if (!currentSecurity(security, today)) {
		return {
			title,
			lines: [`its last day, ${security.until}, has passed`],
			hint: `Look whether the contact is still right, and set a new day in ${site.brandPlace(['security', 'until']).file}.`,
		};
	}
	if (site.siteBase === '/') return { title, lines: [] };
	const languages = all.map(({ site: { lang } }) => lang);
	return {
		title,
		lines: securityText(security, languages, site.origin).trimEnd().split('\n'),
		hint: `It belongs at the top of ${site.origin}, and this site stands below it at ${site.siteBase}. Ask whoever runs the top to put these lines into ${securityFile}.`,
	};
}
