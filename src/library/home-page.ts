import { guideAddress } from './links.ts';
import { guideById, guidesOf, type Library } from './library.ts';
import { sectionAddress } from './routes.ts';

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

const shownGuides = 3;

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
		sections: library.sections
			.filter(({ kind }) => kind !== 'situations')
			.map((section) => {
				const guides = guidesOf(library, section.id);
				return { ...section, guides: guides.slice(0, shownGuides), count: guides.length };
			}),
	};
}
