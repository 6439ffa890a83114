import { toolIds, toolAddresses } from '../lib/tools.ts';
import { chaptersOf, situationsOf, type Library } from '../library/library.ts';
import { guideAddress } from '../library/links.ts';
import { routesWith } from '../library/routes.ts';

/**
 * Files of the pages of a site, those that readers miss most without a network first: tools, what leads to guides, plain
 * pages, guides for those in trouble, guides in the order of the journey, and all others.
 */
export function mainPages(library: Library): string[] {
	const sections = library.sections.map(({ id }) => id);
	const guides = [...situationsOf(library), ...chaptersOf(library).flatMap((chapter) => chapter.guides)];
	const addresses = [
		...(library.features.tools ? toolIds.map((id) => toolAddresses[id]) : []),
		...routesWith(sections, library.features),
		...library.pages.map(({ id }) => `/${id}/`),
		...guides.map(({ id }) => guideAddress(id)),
	];
	return [...new Set(addresses)].map((address) => `${address.slice(1)}index.html`);
}
