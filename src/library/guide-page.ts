import { guideAddress } from './links.ts';
import { guideById, guidesAt, type Guide, type HeadingLink, type Library } from './library.ts';

/** Everything a guide's page shows besides its body. */
export interface GuidePage {
	guide: Guide;
	/** Place of the guide in its stage, from 1, and how many there are. */
	place: { at: number; of: number };
	/** The guide to open next on the journey; absent on the last one. */
	next: Guide | undefined;
	related: Guide[];
	/** Headings of the second level, for ‘On this page’. */
	toc: HeadingLink[];
}

export function guidePage(guide: Guide, library: Library): GuidePage {
	const stage = guidesAt(library, guide.stage).filter(({ section }) => section !== 'situations');
	const next = nextOnJourney(guide, library);
	return {
		guide,
		place: { at: stage.indexOf(guide) + 1, of: stage.length },
		next,
		related: guide.related.flatMap((id) => guideById(library, id) ?? []).filter((other) => other !== next),
		toc: guide.headings.filter(({ depth }) => depth === 2),
	};
}

/**
 * Address of a guide of ours on our own site; nothing for one that is not word for word the same there.
 * @param upstream home page of our site, when the firm wants search engines to show guides of ours there
 */
export function upstreamAddress(
	{ id, origin, parts }: Guide,
	upstream: string | undefined,
): string | undefined {
	if (upstream === undefined || origin === 'firm' || parts.length > 0) return undefined;
	return upstream + guideAddress(id).slice(1);
}

function nextOnJourney(guide: Guide, library: Library): Guide | undefined {
	const journey = library.guides.filter(({ section }) => section !== 'situations');
	const at = journey.indexOf(guide);
	return at === -1 ? undefined : journey[at + 1];
}
