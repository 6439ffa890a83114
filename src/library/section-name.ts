import type { Brand } from '../schema/brand.ts';
import type { SectionId } from '../schema/section.ts';

/** Printed name of a section; the firm may have renamed it. @param t looks up a string of the interface */
export function nameOfSection(
	id: SectionId,
	sections: Brand['sections'],
	t: (key: `section.${SectionId}`) => string,
): string {
	return sections[id] ?? t(`section.${id}`);
}
