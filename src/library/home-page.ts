import { hurryGuideId } from './home-blocks.ts';
import { guideAddress } from './links.ts';
import { guideById, guidesOf, sectionById, type Guide, type Library } from './library.ts';
import { sectionAddress } from './routes.ts';
import type { Section } from './sections.ts';
import type { HomeBlockData, SiteData } from './site-data.ts';

/**
 * Answers to ‘When is your second interview?’ and where each leads: to a guide, else to a section, else to all guides;
 * the first of them that appears on the site.
 */
const answers = [
	{ key: 'hour', guide: 'interview-in-an-hour', section: 'situations' },
	{ key: 'tomorrow', guide: 'interview-tomorrow', section: 'situations' },
	{ key: 'week', guide: undefined, section: 'preparation' },
	{ key: 'invited', guide: 'what-a-second-interview-means', section: undefined },
	{ key: 'after', guide: 'thank-you-message', section: 'follow-up' },
] as const;

/** Guides of a section that the home page names: of one on the way, and of one in which readers look for their own. */
const shown = { onWay: 3, apart: 9 };

/** The blocks of a home page for which the brand names none: of our own, and of a site without the handbook. */
const usual = {
	ours: ['when', 'hurry', 'journey', 'search', 'sections', 'tools', 'evidence', 'people'],
	plain: ['search', 'sections', 'people'],
} as const;

/** Blocks that stand beside the one before them, where that is the one named here. */
const beside: Partial<Record<string, string>> = { hurry: 'when', people: 'evidence' };

/**
 * The blocks of the home page in rows. The firm’s people stand on ours where the brand wants them; lines for readers
 * in a hurry stand there only if the guide that they come from appears.
 */
export function homeRows(
	{ home, contactPlaces }: Pick<SiteData, 'home' | 'contactPlaces'>,
	{ features, guides }: Pick<Library, 'features' | 'guides'>,
): HomeBlockData[][] {
	const blocks =
		home ??
		usual[features.tools ? 'ours' : 'plain']
			.map((block) => ({ block }))
			.filter(({ block }) => block !== 'people' || contactPlaces.includes('home'));
	const shownBlocks = blocks.filter(
		({ block }) => block !== 'hurry' || guideAtOnce({ guides }) !== undefined,
	);
	const rows: HomeBlockData[][] = [];
	for (const one of shownBlocks) {
		const last = rows.at(-1);
		const before = last?.at(-1)?.block;
		if (last && before !== undefined && beside[one.block ?? ''] === before) last.push(one);
		else rows.push([one]);
	}
	return rows;
}

/** The first row, where it has a title that can stand at the top of a page. */
export function titleRow(rows: readonly HomeBlockData[][]): HomeBlockData[] | undefined {
	return rows.slice(0, 1).find(([first]) => first?.block === 'when' || first?.picture !== undefined);
}

/** Whether a title takes more than three lines where it is set largest. */
export function isLongTitle(title: string): boolean {
	return title.length > 36;
}

/** Where each answer to ‘When is your second interview?’ leads. */
export function homeTimes(library: Library) {
	return answers.map(({ key, guide, section }) => {
		if (guide !== undefined && guideById(library, guide)) return { key, to: guideAddress(guide) };
		const isThere = library.sections.some(({ id }) => id === section);
		return { key, to: section !== undefined && isThere ? sectionAddress(section) : '/guides/' };
	});
}

/** A guide whose lines stand on the home page for readers with no time at all. */
export function guideAtOnce(library: Pick<Library, 'guides'>): Guide | undefined {
	return guideById(library, hurryGuideId);
}

/**
 * Sections on the home page: those on the way side by side, those of articles each for itself. Situations are where
 * the answers lead.
 * @param home the firm's blocks: a section that has one of its own is not among the others
 */
export function homeSections(library: Library, home: readonly HomeBlockData[] = []) {
	const rest = library.sections.filter(({ id }) => !home.some(({ section }) => section === id));
	const of = (...kinds: Section['kind'][]) => rest.filter(({ kind }) => kinds.includes(kind));
	return {
		onWay: of('journey').map((section) => homeSection(library, section, shown.onWay)),
		apart: of('articles', 'reference').map((section) => homeSection(library, section, shown.apart)),
	};
}

/** One section as a block of its own. */
export function sectionBlock(library: Library, id: string): HomeSection {
	return homeSection(library, sectionById(library, id), shown.apart);
}

/** A section on the home page, with its first guides. */
export interface HomeSection extends Section {
	guides: Guide[];
	/** How many guides it has. */
	count: number;
}

function homeSection(library: Library, section: Section, most: number): HomeSection {
	const guides = guidesOf(library, section.id);
	return { ...section, guides: guides.slice(0, most), count: guides.length };
}
