import type { ContentEntry } from './content-entries.ts';
import type { PlacedGuide } from './place-guides.ts';

/** What a site hides. */
interface Hiding {
	/** Guides, as `hide` of brand.yaml names them. */
	ids: readonly string[];
	/** Sections, with every guide in them. */
	sections: ReadonlySet<string>;
}

/**
 * Finds out which guides do not appear on a site.
 * @param heldBack ids of those that nobody has reviewed yet
 * @returns their ids
 */
export function hiddenGuides(
	guides: readonly Pick<ContentEntry<PlacedGuide>, 'id' | 'data'>[],
	{ ids, sections }: Hiding,
	heldBack: readonly string[],
): Set<string> {
	const inHidden = guides.filter(({ data }) => sections.has(data.section)).map(({ id }) => id);
	return new Set([...ids, ...heldBack, ...inHidden]);
}
