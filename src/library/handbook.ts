import { madeFolders } from '../lib/made-addresses.ts';
import type { Brand } from '../schema/brand.ts';
import { isReviewed } from './due.ts';
import { chaptersOf, kindOf, type Chapter, type Guide, type Library } from './library.ts';

/** What the brand says of the handbook. */
type Choice = Brand['handbook'];

/**
 * The handbook in the order of the journey; then come sections that are not read through, such as situations, each in
 * its own order.
 */
export function handbookParts(library: Library, choice: Choice): Chapter[] {
	return chaptersOf(
		library,
		({ id, section }) => (choice.sections?.includes(section) ?? true) && !choice.leaveOut.includes(id),
		({ section }) => kindOf(library, section) !== 'situations',
	);
}

/** A document that readers can take along. */
export interface Publication {
	/** Of its files, without an ending: `handbook`, `salary`, `guides/interview-tomorrow`. */
	name: string;
	/** All of it, a section, or the one page of a situation. */
	of: 'handbook' | { section: string } | { guide: string };
}

/** Every document of a site: the whole handbook, each of its sections, each of its situations. */
export function publications(library: Library, choice: Choice): Publication[] {
	const guides = handbookParts(library, choice).flatMap((part) => part.guides);
	const isSituation = (section: string) => kindOf(library, section) === 'situations';
	const sections = library.sections
		.map(({ id }) => id)
		.filter((id) => !isSituation(id) && guides.some(({ section }) => section === id));
	return guides.length === 0
		? []
		: [
				{ name: 'handbook', of: 'handbook' },
				...sections.map((section) => ({ name: section, of: { section } })),
				...guides
					.filter(({ section }) => isSituation(section))
					.map(({ id }) => ({ name: `guides/${id}`, of: { guide: id } })),
			];
}

/** Address of a file of a document, from the top of the site. */
export function publicationAddress(name: string, kind: Choice['files'][number]): string {
	return `/${madeFolders.documents}${name}.${kind}`;
}

/** Day of the newest review among its guides, as `2026-11-22`; nothing where none is reviewed. */
export function editionOf(guides: readonly Guide[]): string | undefined {
	return guides
		.filter(isReviewed)
		.map(({ reviewed }) => reviewed)
		.sort()
		.at(-1);
}
