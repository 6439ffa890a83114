import { toolAddresses, toolIds } from '../lib/tools.ts';
import { questionRounds, questionTypes } from '../schema/question.ts';
import { sectionIds } from '../schema/section.ts';

/** Addresses of the pages that every site has, besides its guides and plain pages. */
export const fixedRoutes: readonly string[] = [
	'/',
	'/guides/',
	...sectionIds.map((id) => `/${id}/`),
	'/questions/',
	...[...questionTypes, ...questionRounds.filter((id) => id !== 'second')].map((id) => `/questions/${id}/`),
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
