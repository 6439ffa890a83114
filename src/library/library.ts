import type { Load } from '../lib/loads.ts';
import type { PlanTask } from '../lib/task.ts';
import type { PageFrontMatter } from '../schema/page.ts';
import type { SectionKind } from '../schema/section.ts';
import type { Stage } from './journey.ts';
import type { Knowledge } from './knowledge.ts';
import type { PlacedGuide } from './place-guides.ts';
import type { Features } from './routes.ts';
import type { Section } from './sections.ts';

/** The validated knowledge base of one site, as pages read it. Plain data. */
export interface Library extends Knowledge {
	/** What the site has pages for. */
	features: Features;
	/** Every section in which there are guides, in the order of the site. */
	sections: readonly Section[];
	/** Every stage of the journey at which there are guides; none on a site without a journey. */
	stages: readonly Stage[];
	/** Every guide that appears, in the order of the journey. */
	guides: Guide[];
	/** Every task of their checklists, once, in the same order. */
	tasks: PlanTask[];
	pages: Page[];
}

/** What guides and pages have in common. */
interface TextPage {
	/** Last part of its address. */
	id: string;
	/** Language of its text; differs from the site's where no translation exists. */
	lang: string;
	origin: 'callback' | 'firm';
	/** The path of the file of its body below `content/`, without the ending. */
	bodyPath: string;
	headings: HeadingLink[];
	/** What it loads besides what every page loads. */
	loads: Load[];
}

/** A guide or situation page, without its body. */
export interface Guide extends TextPage, Omit<PlacedGuide, 'hurry'> {
	hurry: { to: string; say: MarkedText }[];
	/** Its tasks, in order; minutes where their lines tell them. */
	checklist: { text: string; minutes: number | undefined }[];
	/** Ids of the question cards it shows. */
	questions: string[];
	/** Topics of law whose rows it lists. */
	laws: string[];
	/** Ids of the headings of ours under which stands the firm's text. */
	parts: string[];
	minutes: number;
	/** Number of sources behind its claims. */
	sourceCount: number;
}

/** A plain page: about, privacy, accessibility, imprint. */
export interface Page extends TextPage, PageFrontMatter {}

/** Whether a page tells of the firm, and not of the site and its rules. */
export function isOwnPage({ origin, legal }: Pick<Page, 'origin' | 'legal'>): boolean {
	return origin === 'firm' && !legal;
}

export interface HeadingLink {
	id: string;
	text: string;
	depth: number;
}

/** Text cut where the marker pen starts and ends. */
export type MarkedText = { text: string; marked: boolean }[];

/** What of a guide says where it stands among others. */
export type Listed = Pick<Guide, 'id' | 'title' | 'section' | 'stage' | 'order'>;

/** Guides in the order of the journey, with the sections and stages in which there are any. */
export interface Shelf<One extends Listed = Guide> extends Pick<Library, 'sections' | 'stages'> {
	guides: readonly One[];
}

/** Guides of a section, in its order. */
export function guidesOf<One extends Listed>({ guides }: Pick<Shelf<One>, 'guides'>, section: string): One[] {
	return guides
		.filter((guide) => guide.section === section)
		.sort((a, b) => byOrder(a, b) || (a.title < b.title ? -1 : 1));
}

/** By the place in their section; those without one last. */
export function byOrder(a: Pick<Listed, 'order'>, b: Pick<Listed, 'order'>): number {
	const last = Number.MAX_SAFE_INTEGER;
	return (a.order ?? last) - (b.order ?? last);
}

/** The section with this id, which holds guides. @throws Error when there is none */
export function sectionById({ sections }: Pick<Library, 'sections'>, id: string): Section {
	const section = sections.find((one) => one.id === id);
	if (!section) throw new Error(`There is no section "${id}".`);
	return section;
}

/** What the section with this id asks of its guides. */
export function kindOf(library: Pick<Library, 'sections'>, id: string): SectionKind {
	return sectionById(library, id).kind;
}

/** Guides that are looked up when one is in trouble. */
export function situationsOf(library: Pick<Library, 'sections' | 'guides'>): Guide[] {
	return library.sections
		.filter(({ kind }) => kind === 'situations')
		.flatMap(({ id }) => guidesOf(library, id));
}

/** Guides of a stage of the journey, situations last. */
export function guidesAt<One extends Listed>({ guides }: Pick<Shelf<One>, 'guides'>, stage: string): One[] {
	return guides.filter((guide) => guide.stage === stage);
}

/** A heading in a list of all guides, and guides that stand under it. */
export interface Chapter<One = Guide> extends Pick<Section, 'id' | 'name' | 'summary' | 'lang'> {
	of: 'stage' | 'section';
	guides: One[];
}

/**
 * All guides under headings, each once: the stages of the journey, then sections with what stands at no stage, those
 * for reference last.
 * @param isIn leaves guides out
 * @param isOnWay whether a guide that has a stage is listed under it
 */
export function chaptersOf<One extends Listed>(
	library: Shelf<One>,
	isIn: (guide: One) => boolean = () => true,
	isOnWay: (guide: One) => boolean = () => true,
): Chapter<One>[] {
	const isAtStage = (guide: One) => guide.stage !== undefined && isOnWay(guide);
	const isReference = ({ kind }: Section) => Number(kind === 'reference');
	const chapter = (of: Chapter['of'], { id, name, summary, lang }: Stage | Section, guides: One[]) => ({
		of,
		...{ id, name, summary, lang },
		guides: guides.filter((guide) => isAtStage(guide) === (of === 'stage') && isIn(guide)),
	});
	return [
		...library.stages.map((stage) => chapter('stage', stage, guidesAt(library, stage.id))),
		...library.sections
			.toSorted((a, b) => isReference(a) - isReference(b))
			.map((section) => chapter('section', section, guidesOf(library, section.id))),
	].filter(({ guides }) => guides.length > 0);
}

/** The guide with this id, if it appears on this site. */
export function guideById(library: Pick<Library, 'guides'>, id: string): Guide | undefined {
	return library.guides.find((guide) => guide.id === id);
}
