import type { Advice } from '../lib/diagnostic.ts';
import { decoded } from '../lib/url.ts';
import { namesFile } from '../schema/whole-link.ts';
import type { Addresses } from './addresses.ts';
import { guideAddress, headingFault, missingFile, readLink, suggestAddress } from './links.ts';

/** A link of brand.yaml: of the announcement, the menu or the footer. */
export interface BrandLink {
	to: string;
	/** Where it stands, such as `footer.links.0.to`. */
	path: readonly (string | number)[];
}

/** What links of the brand may lead to, and what they might mean. */
export type LinkTargets = Pick<
	Addresses,
	'routes' | 'guides' | 'absent' | 'absentRoutes' | 'leftOut' | 'files' | 'headings' | 'own'
>;

interface BrandFault extends Advice {
	/** Of the field in the brand. */
	path: readonly (string | number)[];
}

/** Finds links of the brand that lead to no page of the site, or to no heading of a page. Addresses elsewhere are not looked at. */
export function checkBrandLinks(
	links: readonly BrandLink[],
	{ routes, guides, absent, absentRoutes, leftOut, files, headings, own }: LinkTargets,
): BrandFault[] {
	const addresses = [...routes, ...guides.map(guideAddress)];
	return links.flatMap(({ to, path }): BrandFault[] => {
		const link = readLink(to, own);
		if (!link || files.has(decoded(link.path))) return [];
		if (addresses.includes(link.path)) {
			const fault = headingFault(`The link "${to}"`, link.anchor, headings.get(link.path));
			return fault ? [{ path, ...fault }] : [];
		}
		if (absentRoutes.has(link.path)) {
			const message = `The link "${to}" leads to a section that does not appear: it is hidden, or holds no guide.`;
			return [
				{ path, code: 'hidden-target', message, hint: 'Take the link out, or let the section appear.' },
			];
		}
		if (leftOut.has(link.path)) {
			const message = `The link "${to}" leads to a page of our handbook that this site leaves out.`;
			return [{ path, code: 'left-out-target', message, hint: 'Take the link out, or write another page.' }];
		}
		if (absent.has(link.guide ?? link.fileOf ?? '')) {
			const what = link.guide === undefined ? 'a file of a guide' : 'a guide';
			const message = `The link "${to}" leads to ${what} that does not appear: it or its section is hidden, or it waits for its review.`;
			return [{ path, code: 'hidden-target', message, hint: 'Take the link out, or let the guide appear.' }];
		}
		if (namesFile(link.path)) return [{ path, ...missingFile(to, link.path, files) }];
		const message = `The link "${to}" leads to no page.`;
		const hint = suggestAddress(link.path, addresses, own);
		return [{ path, code: 'broken-link', message, hint }];
	});
}
