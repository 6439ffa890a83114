import { guideAddress } from './links.ts';
import { guideById, guidesOf, type Library } from './library.ts';

/** Answers to ‘When is your second interview?’ and where each leads; the first target that appears on the site wins. */
const answers = [
	{ key: 'hour', guides: ['interview-in-an-hour'], otherwise: '/situations/' },
	{ key: 'tomorrow', guides: ['interview-tomorrow'], otherwise: '/situations/' },
	{ key: 'week', guides: [], otherwise: '/preparation/' },
	{ key: 'invited', guides: ['what-a-second-interview-means'], otherwise: '/guides/' },
	{ key: 'after', guides: ['thank-you-message'], otherwise: '/follow-up/' },
] as const;

const shownGuides = 3;

/** What the home page shows. */
export function homePage(library: Library) {
	return {
		times: answers.map(({ key, guides, otherwise }) => {
			const id = guides.find((guide) => guideById(library, guide));
			return { key, to: id === undefined ? otherwise : guideAddress(id) };
		}),
		/** A guide whose lines stand on the home page for readers with no time at all. */
		atOnce: guideById(library, 'dos-and-donts'),
		sections: library.sections
			.filter((id) => id !== 'situations')
			.map((id) => ({
				id,
				guides: guidesOf(library, id).slice(0, shownGuides),
				count: guidesOf(library, id).length,
			}))
			.filter(({ count }) => count > 0),
	};
}
