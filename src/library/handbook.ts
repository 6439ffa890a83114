import { madeFolders } from '../lib/made-addresses.ts';
import type { Brand } from '../schema/brand.ts';
import type { SectionId } from '../schema/section.ts';
import type { StageId } from '../schema/stage.ts';
import { isUnreviewed } from './due.ts';
import { guidesOf, stagesOf, type Guide, type Library } from './library.ts';

/** What the brand says of the handbook. */
type Choice = Brand['handbook'];

/** A part of the handbook: a stage of the journey, or the situations at its end. */
export interface HandbookPart {
	id: StageId | 'situations';
	guides: Guide[];
}

/** The handbook in the order of the journey; situations, which are looked up and not read through, come last. */
export function handbookParts(library: Library, choice: Choice): HandbookPart[] {
	const isIn = ({ id, section }: Guide) => choice.sections.includes(section) && !choice.leaveOut.includes(id);
	return [
		...stagesOf(library, (guide) => guide.section !== 'situations' && isIn(guide)),
		{ id: 'situations' as const, guides: guidesOf(library, 'situations').filter(isIn) },
	].filter(({ guides }) => guides.length > 0);
}

/** A document that readers can take along. */
export interface Publication {
	/** Of its files, without an ending: `handbook`, `salary`, `guides/interview-tomorrow`. */
	name: string;
	/** All of it, a section, or the one page of a situation. */
	of: 'handbook' | { section: SectionId } | { guide: string };
}

/** Every document of a site: the whole handbook, each of its sections, each of its situations. */
export function publications(library: Library, choice: Choice): Publication[] {
	const guides = handbookParts(library, choice).flatMap((part) => part.guides);
	const sections = library.sections.filter(
		(id) => id !== 'situations' && guides.some(({ section }) => section === id),
	);
	return guides.length === 0
		? []
		: [
				{ name: 'handbook', of: 'handbook' },
				...sections.map((section) => ({ name: section, of: { section } })),
				...guides
					.filter(({ section }) => section === 'situations')
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
		.filter((guide) => !isUnreviewed(guide))
		.map(({ reviewed }) => reviewed)
		.sort()
		.at(-1);
}
