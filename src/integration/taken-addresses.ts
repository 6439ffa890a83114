import type { Problem } from '../lib/problem.ts';
import type { Draft } from '../library/drafts.ts';
import { fixedRoutes, unlinkedRoutes } from '../library/routes.ts';

/** Plain pages at addresses where other pages stand. */
export function takenAddresses(pages: readonly Draft<unknown>[]): Problem[] {
	return pages
		.filter(({ id }) => [...fixedRoutes, ...unlinkedRoutes].includes(`/${id}/`))
		.map(({ id, file: { file } }) => ({
			file,
			cause: `Another page of the site stands at the address /${id}/.`,
			cure: 'Give the file another name.',
		}));
}
