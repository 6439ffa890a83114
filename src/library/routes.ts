import { toolAddresses, toolIds } from '../lib/tools.ts';

/** Addresses of the pages that every site has, besides its sections, guides, plain pages and those of the question bank. */
export const fixedRoutes: readonly string[] = [
	'/',
	'/guides/',
	'/questions/',
	'/handbook/',
	'/tools/',
	...toolIds.map((id) => toolAddresses[id]),
	'/evidence/',
	'/glossary/',
	'/search/',
	'/embed/',
];

/** Address of the page of a section, from the top of the site. */
export function sectionAddress(id: string): string {
	return `/${id}/`;
}

/** Addresses of all pages that are neither guides nor plain pages. @param sections ids of those that appear */
export function routesWith(sections: readonly string[]): string[] {
	const [home = '/', guides = '/guides/', ...rest] = fixedRoutes;
	return [home, guides, ...sections.map(sectionAddress), ...rest];
}

/** Pages that every site has besides, and that nobody links to. */
export const unlinkedRoutes: readonly string[] = ['/offline/', '/search/panel/', '/404.html', '/404/'];

/** Those among them that search engines are not to show. */
export const hiddenRoutes: readonly string[] = ['/search/', '/handbook/', '/embed/', '/offline/'];
