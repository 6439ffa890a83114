import { toolAddresses, toolIds } from '../lib/tools.ts';
import { sectionIds } from '../schema/section.ts';

/** Addresses of the pages that every site has, besides its guides, its plain pages and those of the question bank. */
export const fixedRoutes: readonly string[] = [
	'/',
	'/guides/',
	...sectionIds.map((id) => `/${id}/`),
	'/questions/',
	'/handbook/',
	'/tools/',
	...toolIds.map((id) => toolAddresses[id]),
	'/evidence/',
	'/glossary/',
	'/search/',
	'/embed/',
];

/** Pages that every site has besides, and that nobody links to. */
export const unlinkedRoutes: readonly string[] = ['/offline/', '/search/panel/', '/404.html', '/404/'];

/** Those among them that search engines are not to show. */
export const hiddenRoutes: readonly string[] = ['/search/', '/handbook/', '/embed/', '/offline/'];
