import type { Problem } from '../lib/problem.ts';
import type { Draft } from '../library/drafts.ts';
import { fixedRoutes, sectionAddress, unlinkedRoutes } from '../library/routes.ts';

/** Plain pages at addresses where other pages stand. @param sections ids of those that appear */
export function takenAddresses(pages: readonly Draft<unknown>[], sections: Iterable<string>): Problem[] {
	const taken = new Set([...fixedRoutes, ...unlinkedRoutes, ...[...sections].map(sectionAddress)]);
	return pages
		.filter(({ id }) => taken.has(`/${id}/`))
		.map(({ id, file: { file } }) => ({
			file,
			cause: `Another page of the site stands at the address /${id}/.`,
			cure: 'Give the file another name.',
		}));
}
