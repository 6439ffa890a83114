import { unknownId } from '../lib/suggest.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import type { Addresses } from '../library/addresses.ts';
import { checkBrandLinks } from '../library/brand-links.ts';
import type { ContentEntry } from '../library/content-entries.ts';
import { checkHome } from '../library/home-blocks.ts';
import type { Sections } from '../library/sections.ts';
import type { EntryFacts } from '../markdown/compile.ts';
import { usualPlaces } from '../schema/people.ts';
import { announcementLinks } from '../site/announcement.ts';
import type { Site } from '../site/site.ts';

/** A privacy page of the firm’s own that does not say what `analytics` and `allow` do. */
export function incompletePrivacyPage(
	{ brand, brandPlace }: Site,
	pages: readonly ContentEntry<unknown>[],
	factsOf: (entry: ContentEntry<unknown>) => EntryFacts,
): Diagnostic[] {
	const page = pages.find(({ id }) => id === 'privacy');
	if (!page) return [];
	const { counting, elsewhere } = factsOf(page);
	const silent = (field: 'analytics' | 'allow', what: string, directive: string): Diagnostic => ({
		...brandPlace([field]),
		code: 'privacy-page-incomplete',
		message: `${what}, and ${page.file.file} does not say so.`,
		hint: `Add the directive "${directive}" to it: :::${directive}, a line of text, and ::: below.`,
	});
	const isOpened = Object.values(brand.allow).some((hosts) => hosts.length > 0);
	return [
		...(brand.analytics && !counting ? [silent('analytics', 'Visits are counted', 'counting')] : []),
		...(isOpened && !elsewhere ? [silent('allow', 'Pages use other websites', 'elsewhere')] : []),
	];
}

/**
 * Links of the brand that lead nowhere on this site, and sections that it names and that are not there.
 * @param heldBack ids of guides that wait for a review: what shows them is no fault
 */
export function brandDiagnostics(
	site: Site,
	addresses: Addresses,
	sections: Sections,
	heldBack: readonly string[],
): Diagnostic[] {
	const { announcement, callToAction, home = [], navigation = [], footer } = site.brand;
	const links = [
		...(announcement ? announcementLinks(announcement) : []).map((to) => ({ to, path: ['announcement'] })),
		...(callToAction ? [{ to: callToAction.link, path: ['callToAction', 'link'] }] : []),
		...home.flatMap(({ picture }, index) =>
			picture?.button ? [{ to: picture.button.to, path: ['home', index, 'picture', 'button', 'to'] }] : [],
		),
		...navigation.map(({ to }, index) => ({ to, path: ['navigation', index, 'to'] })),
		...footer.links.map(({ to }, index) => ({ to, path: ['footer', 'links', index, 'to'] })),
	];
	const hidden = new Set([...addresses.absent].filter((id) => !heldBack.includes(id)));
	return [
		...checkBrandLinks(links, addresses).map(({ path, ...told }) => ({
			...site.brandPlace(path),
			...told,
		})),
		...unknownSections(site, sections),
		...checkHome(home, sections, site.brand, { ...addresses, absent: hidden }).map(({ path, ...told }) => ({
			...site.brandPlace(path),
			...told,
		})),
	];
}

/** Sections that the brand names and that are not there. */
function unknownSections({ brand, brandPlace }: Site, sections: Sections): Diagnostic[] {
	const unknown = (path: string[], named: readonly string[], others: readonly string[]) => {
		const known = [...others, ...sections.all.map(({ id }) => id)];
		return named
			.filter((id) => !known.includes(id))
			.map((id): Diagnostic => ({
				...brandPlace([...path, named.indexOf(id)]),
				...unknownId('unknown-section', id, known),
			}));
	};
	return [
		...unknown(['callToAction', 'on'], brand.callToAction?.on ?? [], usualPlaces),
		...unknown(['handbook', 'sections'], brand.handbook.sections ?? [], []),
	];
}
