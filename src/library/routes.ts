import { toolAddresses, toolIds } from '../lib/tools.ts';
import type { Knowledge } from './knowledge.ts';

/** Kinds of pages that a site may do without: where it has nothing to show on them, they are not built. */
export interface Features {
	/** The question bank. */
	questions: boolean;
	/** Who gives which advice. */
	evidence: boolean;
	/** Words explained. */
	glossary: boolean;
	/** The tools, and what lists them. */
	tools: boolean;
}

/** What a site has pages for. @param interviews whether our handbook, with its tools, is part of it */
export function featuresOf(
	{ questions, claims, glossary }: Pick<Knowledge, 'questions' | 'claims' | 'glossary'>,
	interviews: boolean,
): Features {
	return {
		questions: questions.length > 0,
		evidence: claims.length > 0,
		glossary: glossary.length > 0,
		tools: interviews,
	};
}

/** Addresses of the pages of a site, besides its sections, guides, plain pages and those of the question bank. */
export function fixedRoutes({ questions, evidence, glossary, tools }: Features): string[] {
	return [
		'/',
		'/guides/',
		...(questions ? ['/questions/'] : []),
		'/handbook/',
		...(tools ? ['/tools/', ...toolIds.map((id) => toolAddresses[id])] : []),
		...(evidence ? ['/evidence/'] : []),
		...(glossary ? ['/glossary/'] : []),
		'/search/',
		'/embed/',
	];
}

/** Every kind of page. */
export const allFeatures: Features = { questions: true, evidence: true, glossary: true, tools: true };

/** Addresses of pages of ours that a site could have and leaves out. */
export function leftOutRoutes(features: Features): ReadonlySet<string> {
	const shown = fixedRoutes(features);
	return new Set(fixedRoutes(allFeatures).filter((address) => !shown.includes(address)));
}

/** Address of the page of a section, from the top of the site. */
export function sectionAddress(id: string): string {
	return `/${id}/`;
}

/** Addresses of all pages that are neither guides nor plain pages. @param sections ids of those that appear */
export function routesWith(sections: readonly string[], features: Features): string[] {
	const [home = '/', guides = '/guides/', ...rest] = fixedRoutes(features);
	return [home, guides, ...sections.map(sectionAddress), ...rest];
}

/** Pages that every site has besides, and that nobody links to. */
export const unlinkedRoutes: readonly string[] = ['/offline/', '/search/panel/', '/404.html', '/404/'];

/** Those among them that search engines are not to show. */
export const unindexedRoutes: readonly string[] = ['/search/', '/handbook/', '/embed/', '/offline/'];
