import type { Advice } from '../lib/diagnostic.ts';
import { decoded } from '../lib/url.ts';
import { guideAddress, readLink, suggestAddress } from './links.ts';

/** A link of brand.yaml: of the announcement, the menu or the footer. */
export interface BrandLink {
	to: string;
	/** Where it stands, such as `footer.links.0.to`. */
	path: readonly (string | number)[];
}

interface Known {
	/** Addresses of all pages that are not guides, with slashes at both ends. */
	routes: ReadonlySet<string>;
	/** Ids of guides that appear. */
	guides: readonly string[];
	/** Addresses of sections that exist and do not appear. */
	absent?: ReadonlySet<string>;
	/** Addresses of pages of ours that the site leaves out. */
	leftOut?: ReadonlySet<string>;
	/** Whether a public file stands at this address. */
	hasFile: (address: string) => boolean;
}

interface BrandFault extends Advice {
	/** Of the field in the brand. */
	path: readonly (string | number)[];
}

/** Finds links of the brand that lead to no page of the site. Addresses elsewhere are not looked at. */
export function checkBrandLinks(
	links: readonly BrandLink[],
	{ routes, guides, absent, leftOut, hasFile }: Known,
): BrandFault[] {
	const addresses = [...routes, ...guides.map(guideAddress)];
	return links.flatMap(({ to, path }): BrandFault[] => {
		const link = readLink(to);
		if (!link || hasFile(decoded(link.path)) || addresses.includes(link.path)) return [];
		if (absent?.has(link.path) === true) {
			const message = `The link "${to}" leads to a section that does not appear: it is hidden, or holds no guide.`;
			return [
				{ path, code: 'hidden-target', message, hint: 'Take the link out, or let the section appear.' },
			];
		}
		if (leftOut?.has(link.path) === true) {
			const message = `The link "${to}" leads to a page of our handbook that this site leaves out.`;
			return [{ path, code: 'left-out-target', message, hint: 'Take the link out, or write another page.' }];
		}
		return [
			{
				path,
				code: 'broken-link',
				message: `The link "${to}" leads to no page.`,
				hint: suggestAddress(link.path, addresses),
			},
		];
	});
}
