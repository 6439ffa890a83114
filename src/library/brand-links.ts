import { suggest } from '../lib/nearest.ts';
import { decoded, guideAddress, readLink } from './links.ts';

/** A link of brand.yaml: of the announcement, or of the footer. */
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
	/** Whether a public file stands at this address. */
	hasFile: (address: string) => boolean;
}

/** Finds links of the brand that lead to no page of the site. Addresses elsewhere are not looked at. */
export function checkBrandLinks(
	links: readonly BrandLink[],
	{ routes, guides, hasFile }: Known,
): { path: readonly (string | number)[]; cause: string; cure: string }[] {
	const addresses = [...routes, ...guides.map(guideAddress)];
	return links.flatMap(({ to, path }) => {
		const link = readLink(to);
		if (!link || hasFile(decoded(link.path)) || addresses.includes(link.path)) return [];
		return [{ path, cause: `The link "${to}" leads to no page.`, cure: suggest(link.path, addresses) }];
	});
}
