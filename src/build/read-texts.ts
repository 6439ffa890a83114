import type { Diagnostic } from '../lib/diagnostic.ts';
import { readContentEntries, type ContentEntry } from '../library/content-entries.ts';
import type { Unreviewed } from '../library/held-back.ts';
import type { GuideReference } from '../library/glossary.ts';
import { hiddenGuides } from '../library/hidden-guides.ts';
import type { Journey } from '../library/journey.ts';
import { readKnowledge, type Knowledge } from '../library/knowledge.ts';
import { giveParts, readParts, type PartDraft } from '../library/overrides.ts';
import { placeGuides, type PlacedGuide } from '../library/place-guides.ts';
import { readPlaces } from '../library/sections-and-journey.ts';
import { reword } from '../library/reword.ts';
import { featuresOf, fixedRoutes, unlinkedRoutes, type Features } from '../library/routes.ts';
import type { Sections } from '../library/sections.ts';
import { guideSchema } from '../schema/guide.ts';
import { pageSchema, type PageFrontMatter } from '../schema/page.ts';
import { seenIn } from '../site/lock.ts';
import type { Site } from '../site/site.ts';
import type { Named } from './unknown-ids.ts';

/** All that is written for a site in one of its languages. No body has been looked at yet. */
export interface Texts {
	knowledge: Knowledge;
	/** Topics and questions, those among them that the site leaves out. */
	whole: Pick<Knowledge, 'topics' | 'questions'>;
	/** Guides that data files name. */
	references: readonly GuideReference[];
	sections: Sections;
	journey: Journey;
	/** Whether all sections and stages are known, so that what names one can be checked. */
	arePlacesKnown: boolean;
	/** What the site has pages for. */
	features: Features;
	/** Guides that appear, each with its place and the firm's parts in its body. */
	guides: readonly ContentEntry<PlacedGuide>[];
	pages: readonly ContentEntry<PageFrontMatter>[];
	/** Parts of guides of ours that the firm has written anew. */
	parts: readonly PartDraft[];
	/** Those among them whose guide appears in another language. */
	unusedParts: readonly PartDraft[];
	/** All guides, whether they appear or not, and whether they can be read. */
	allGuides: readonly Named[];
	/** Ids of guides that do not appear: `hide` takes them out, or nobody has reviewed them yet. */
	hidden: ReadonlySet<string>;
	/** Ids of guides whose front matter has faults. */
	unread: readonly string[];
	/** Ids of pages whose front matter has faults. */
	unreadPages: readonly string[];
	/** Ids of guides and pages that nobody has reviewed yet and that are held back. */
	heldBack: { guides: readonly string[]; pages: readonly string[] };
	diagnostics: Diagnostic[];
}

/**
 * Reads data files, guides, pages and parts of guides, and puts each guide in its place.
 * @param unreviewed what becomes of texts that nobody has reviewed yet
 */
export function readTexts(site: Site, folder: string | undefined, unreviewed: Unreviewed): Texts {
	const { files, wordingOf, brand } = site;
	const data = readKnowledge(files, wordingOf, brand.hide);
	const features = featuresOf(data.knowledge, brand.interviews);
	const places = readPlaces(files, [...fixedRoutes(features), ...unlinkedRoutes], wordingOf);
	const { sections, journey } = places;
	const ofKind = (wanted: 'guide' | 'page') => files.filter(({ kind }) => kind === wanted);
	const guides = readContentEntries(ofKind('guide'), guideSchema, unreviewed);
	const pages = readContentEntries(ofKind('page'), pageSchema, unreviewed);
	const placed = placeGuides(guides.entries, sections, journey);

	const hidden = hiddenGuides(placed.guides, { ids: brand.hide, sections: sections.hidden }, guides.heldBack);
	const unread = [...guides.unread, ...placed.unplaced];
	const { parts, diagnostics: partDiagnostics } = readParts(files);
	const given = giveParts(parts, {
		guides: placed.guides.map((guide) => worded(guide, site)),
		hidden,
		unread,
		seen: parts.length > 0 ? seenIn(folder) : {},
	});
	return {
		knowledge: data.knowledge,
		whole: data.whole,
		references: data.references,
		sections,
		journey,
		arePlacesKnown: places.areKnown,
		features,
		guides: given.guides.filter(({ id }) => !hidden.has(id)),
		pages: pages.entries.map((page) => worded(page, site)),
		parts,
		unusedParts: given.unused,
		allGuides: [
			...guides.entries.map(({ id, data: { title } }) => ({ id, title })),
			...[...guides.heldBack, ...guides.unread].map((id) => ({ id })),
		],
		hidden,
		unread,
		unreadPages: pages.unread,
		heldBack: { guides: guides.heldBack, pages: pages.heldBack },
		diagnostics: [
			...data.diagnostics,
			...places.diagnostics,
			...guides.diagnostics,
			...pages.diagnostics,
			...(places.areKnown ? placed.diagnostics : []),
			...partDiagnostics,
			...given.diagnostics,
		],
	};
}

/** Words the front matter of a text as the region of the site has it. */
function worded<Data>(entry: ContentEntry<Data>, { wordingOf }: Site): ContentEntry<Data> {
	return { ...entry, data: reword(entry.data, wordingOf(entry.file)) };
}
