import type { Problem } from '../lib/problem.ts';
import { checkBrandLinks } from '../library/brand-links.ts';
import type { Draft } from '../library/drafts.ts';
import type { Outline } from '../markdown/compile.ts';
import { announcementLinks } from '../site/announcement.ts';
import type { Site } from '../site/site.ts';

/** A privacy page of the firm’s own that does not say what `analytics` does. */
export function silentOnCounting(
	{ brand, brandPlace }: Site,
	pages: readonly Draft<unknown>[],
	factsOf: (draft: Draft<unknown>) => Outline,
): Problem[] {
	const page = pages.find(({ id }) => id === 'privacy');
	if (!brand.analytics || !page || factsOf(page).counting) return [];
	return [
		{
			...brandPlace(['analytics']),
			cause: `Visits are counted, and ${page.file.file} does not say so.`,
			cure: 'Add the author piece "counting" to it: :::counting, a line of text, and ::: below.',
		},
	];
}

/** Links of the brand that lead nowhere on this site. @param files addresses of public files */
export function brandProblems(
	site: Site,
	routes: ReadonlySet<string>,
	guides: readonly string[],
	files: ReadonlySet<string>,
): Problem[] {
	const { announcement, footer } = site.brand;
	const links = [
		...(announcement ? announcementLinks(announcement) : []).map((to) => ({ to, path: ['announcement'] })),
		...footer.links.map(({ to }, index) => ({ to, path: ['footer', 'links', index, 'to'] })),
	];
	const hasFile = (address: string) => files.has(address);
	return checkBrandLinks(links, { routes, guides, hasFile }).map(({ path, ...told }) => ({
		...site.brandPlace(path),
		...told,
	}));
}
