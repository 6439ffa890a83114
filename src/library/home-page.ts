import { guideAddress } from './links.ts';
import { guideById, guidesOf, type Guide, type Library } from './library.ts';
import { sectionAddress } from './routes.ts';
import type { Section } from './sections.ts';

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

/** What the home page shows. */
export function homePage(library: Library) {
	return {
		times: answers.map(({ key, guide, section }) => {
			if (guide !== undefined && guideById(library, guide)) return { key, to: guideAddress(guide) };
			const isThere = library.sections.some(({ id }) => id === section);
			return { key, to: section !== undefined && isThere ? sectionAddress(section) : '/guides/' };
		}),
		/** A guide whose lines stand on the home page for readers with no time at all. */
		atOnce: guideById(library, 'dos-and-donts'),
		/** Sections on the way, side by side. */
		sections: library.sections
			.filter(({ kind }) => kind === 'journey')
			.map((section) => homeSection(library, section, shown.onWay)),
		/** Sections of articles, each for itself. */
		shelves: library.sections
			.filter(({ kind }) => kind === 'articles' || kind === 'reference')
			.map((section) => homeSection(library, section, shown.apart)),
	};
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
