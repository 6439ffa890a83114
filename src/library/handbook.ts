import { generatedFolders } from '../lib/generated-addresses.ts';
import type { Brand } from '../schema/brand.ts';
import { isReviewed } from './held-back.ts';
import { chaptersOf, kindOf, type Chapter, type Guide, type Listed, type Shelf } from './library.ts';

/** What the brand says of the handbook. */
type Choice = Brand['handbook'];

/**
 * The handbook in the order of the journey; then come sections that are not read through, such as situations, each in
 * its own order.
 */
export function handbookParts<One extends Listed>(library: Shelf<One>, choice: Choice): Chapter<One>[] {
	return chaptersOf(
		library,
		({ id, section }) => (choice.sections?.includes(section) ?? true) && !choice.leaveOut.includes(id),
		({ section }) => kindOf(library, section) !== 'situations',
	);
}

/** A document that readers can take along. */
export interface Publication {
	/** Of its files, without an ending: `handbook`, `salary`, `salary-2`, `guides/interview-tomorrow`. */
	name: string;
	/** All of it, a section or a volume of one, or the one page of a situation. */
	of: 'handbook' | { section: string; volume: number | undefined } | { guide: string };
	/** Ids of its guides, in their order. */
	guides: readonly string[];
}

/** Guides that are put together in one document at most: a longer one is more than anybody reads, prints or sends. */
export const mostTogether = 150;

/** Guides of a volume at most: about 175 pages. */
export const mostInVolume = 50;

/** Situations that have a file of their own: nobody looks through a longer list. */
export const mostSituations = 40;

/** Whether the handbook is too long for one page and one file, and comes in volumes. */
export function isInVolumes(library: Shelf<Listed>, choice: Choice): boolean {
	return guidesIn(library, choice).length > mostTogether;
}

/**
 * Every document of a site: the whole handbook, each of its sections, each of its situations. A handbook that is too
 * long for one file comes by section alone, and a section that is too long in volumes.
 */
export function publications(library: Shelf<Listed>, choice: Choice): Publication[] {
	const guides = guidesIn(library, choice);
	const inVolumes = isInVolumes(library, choice);
	const idsOf = (section: string) => guides.filter((guide) => guide.section === section).map(({ id }) => id);
	const isSituation = (section: string) => kindOf(library, section) === 'situations';
	const sections = library.sections
		.map(({ id }) => id)
		.filter((id) => (inVolumes || !isSituation(id)) && idsOf(id).length > 0);
	const whole = { name: 'handbook', of: 'handbook' as const, guides: guides.map(({ id }) => id) };
	return [
		...(inVolumes || guides.length === 0 ? [] : [whole]),
		...sections.flatMap((section) => volumesOf(section, idsOf(section), inVolumes)),
		...guides
			.filter(({ section }) => isSituation(section))
			.slice(0, mostSituations)
			.map(({ id }) => ({ name: `guides/${id}`, of: { guide: id }, guides: [id] })),
	];
}

function guidesIn(library: Shelf<Listed>, choice: Choice): Listed[] {
	return handbookParts(library, choice).flatMap(({ guides }) => guides);
}

/** A section, or where the handbook is too long for one file, its volumes: of about the same length, as few as will do. */
function volumesOf(section: string, guides: readonly string[], inVolumes: boolean): Publication[] {
	const count = inVolumes ? Math.ceil(guides.length / mostInVolume) : 1;
	if (count === 1) return [{ name: section, of: { section, volume: undefined }, guides }];
	return Array.from({ length: count }, (_, at) => ({
		name: `${section}-${at + 1}`,
		of: { section, volume: at + 1 },
		guides: guides.slice(
			Math.round((at * guides.length) / count),
			Math.round(((at + 1) * guides.length) / count),
		),
	}));
}

/** Address of a file of a document, from the top of the site. */
export function publicationAddress(name: string, kind: Choice['files'][number]): string {
	return `/${generatedFolders.documents}${name}.${kind}`;
}

/** Day of the newest review among its guides, as `2026-11-22`; nothing where none is reviewed. */
export function editionOf(guides: readonly Guide[]): string | undefined {
	return guides
		.filter(isReviewed)
		.map(({ reviewed }) => reviewed)
		.sort()
		.at(-1);
}
