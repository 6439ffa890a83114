import type { Guide } from './library.ts';
import type { Section } from './sections.ts';

/** A group of a section, and its guides. */
interface Group {
	id: string;
	name: string;
	guides: Guide[];
}

/** The guides of a section under its groups; those without one stand before them. */
export function inGroups(
	{ groups }: Pick<Section, 'groups'>,
	guides: readonly Guide[],
): { ungrouped: Guide[]; groups: Group[] } {
	const of = (id: string | undefined) => guides.filter(({ group }) => group === id);
	return {
		ungrouped: of(undefined),
		groups: groups
			.map((group) => ({ ...group, guides: of(group.id) }))
			.filter((group) => group.guides.length > 0),
	};
}
