import type { Diagnostic } from '../lib/diagnostic.ts';
import type { ContentEntry } from '../library/content-entries.ts';
import { fixedRoutes, sectionAddress, unlinkedRoutes, type Features } from '../library/routes.ts';

/**
 * Plain pages at addresses where other pages stand.
 * @param sections ids of those that appear
 * @param features what the site has pages for
 */
export function takenAddresses(
	pages: readonly ContentEntry<unknown>[],
	sections: Iterable<string>,
	features: Features,
): Diagnostic[] {
	const taken = new Set([...fixedRoutes(features), ...unlinkedRoutes, ...[...sections].map(sectionAddress)]);
	return pages
		.filter(({ id }) => taken.has(`/${id}/`))
		.map(({ id, file: { file } }) => ({
			file,
			code: 'address-taken',
			message: `Another page of the site stands at the address /${id}/.`,
			hint: 'Give the file another name.',
		}));
}
