import { guideAddress } from './links.ts';
import { guideById, kindOf, sectionById, type Guide, type HeadingLink, type Library } from './library.ts';
import type { Section } from './sections.ts';

/** Everything a guide's page shows besides its body. */
export interface GuidePage {
	guide: Guide;
	section: Section;
	/** Place of the guide in its stage, from 1, and how many there are; a situation has none, nor what is not on the way. */
	place: { at: number; of: number } | undefined;
	/** The guide to open next on the journey; absent on the last one. */
	next: Guide | undefined;
	related: Guide[];
	/** Headings of the second level, for ‘On this page’. */
	toc: HeadingLink[];
}

export function guidePage(guide: Guide, library: Library): GuidePage {
	const way = library.guides.filter(
		({ stage, section }) => stage !== undefined && kindOf(library, section) !== 'situations',
	);
	const atStage = way.filter(({ stage }) => stage === guide.stage);
	const isOnWay = way.includes(guide);
	const next = isOnWay ? way[way.indexOf(guide) + 1] : undefined;
	return {
		guide,
		section: sectionById(library, guide.section),
		place: isOnWay ? { at: atStage.indexOf(guide) + 1, of: atStage.length } : undefined,
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
