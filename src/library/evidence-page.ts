import { claimTopics, type Claim, type Disagreement } from '../schema/claim.ts';
import type { Source } from '../schema/source.ts';
import type { Spoken } from './data-files.ts';
import { guideAddress } from './links.ts';
import type { Guide, Library } from './library.ts';

/** A claim with what the evidence page says of it. */
export interface ClaimEntry extends Spoken<Claim> {
	/** Anchor on the evidence page. */
	anchor: string;
	sourceNames: string[];
	/** Headings that treat it. */
	treatedIn: { guide: Guide; to: string }[];
}

/** What the evidence page shows: every claim that a guide treats, by topic, and every disagreement. */
export interface EvidencePage {
	sources: Spoken<Source>[];
	topics: { topic: Claim['topic']; claims: ClaimEntry[] }[];
	disagreements: (Spoken<Disagreement> & { claims: ClaimEntry[] })[];
}

export function evidencePage({ claims, sources, disagreements, guides }: Library): EvidencePage {
	const names = new Map(sources.map(({ id, by }) => [id, by]));
	const entries = claims.map((claim) => ({
		...claim,
		anchor: claim.id.toLowerCase(),
		sourceNames: claim.sources.map((id) => names.get(id) ?? id),
		treatedIn: guides.flatMap((guide) => {
			const heading = guide.claims[claim.id];
			return heading === undefined ? [] : [{ guide, to: `${guideAddress(guide.id)}#${heading}` }];
		}),
	}));
	return {
		sources,
		topics: claimTopics
			.map((topic) => ({ topic, claims: entries.filter((entry) => entry.topic === topic) }))
			.filter(({ claims: found }) => found.length > 0),
		disagreements: disagreements.map((found) => ({
			...found,
			claims: entries.filter(({ id }) => found.sides.flat().includes(id)),
		})),
	};
}
