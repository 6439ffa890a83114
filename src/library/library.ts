import type { PlanTask } from '../lib/task.ts';
import type { GuideFrontMatter } from '../schema/guide.ts';
import type { SectionId } from '../schema/section.ts';
import { stageIds, type StageId } from '../schema/stage.ts';
import type { Knowledge } from './knowledge.ts';

/** The validated knowledge base of one site, as pages read it. Plain data. */
export interface Library extends Knowledge {
	/** Every section, in the order of the site. */
	sections: readonly SectionId[];
	/** Every guide that appears, in the order of the journey. */
	guides: Guide[];
	/** Every task of their checklists, once, in the same order. */
	tasks: PlanTask[];
	pages: Page[];
}

/** A guide or situation page, without its body. */
export interface Guide extends Omit<GuideFrontMatter, 'hurry'> {
	/** Last part of its address. */
	id: string;
	/** Language of its text; differs from the site's where no translation exists. */
	lang: string;
	origin: 'callback' | 'firm';
	/** Id of its body: the path of its file below `content/`, without the ending. */
	entry: string;
	hurry: { to: string; say: MarkedText }[];
	headings: HeadingLink[];
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
export interface Page {
	id: string;
	lang: string;
	origin: 'callback' | 'firm';
	entry: string;
	title: string;
	promise: string;
	reviewed: string;
}

export interface HeadingLink {
	id: string;
	text: string;
	depth: number;
}

/** Text cut where the marker pen starts and ends. */
export type MarkedText = { text: string; marked: boolean }[];

/** Guides of a section, in its order. */
export function guidesOf(library: Library, section: SectionId): Guide[] {
	return library.guides
		.filter((guide) => guide.section === section)
		.sort((a, b) => a.order - b.order || (a.title < b.title ? -1 : 1));
}

/** Guides of a stage of the journey, situations last. */
export function guidesAt(library: Library, stage: StageId): Guide[] {
	return library.guides.filter((guide) => guide.stage === stage);
}

/** The stages of the journey at which there are guides, with these. @param isIn leaves guides out */
export function stagesOf(library: Library, isIn: (guide: Guide) => boolean = () => true): Stage[] {
	return stageIds
		.map((id) => ({ id, guides: guidesAt(library, id).filter(isIn) }))
		.filter(({ guides }) => guides.length > 0);
}

/** A stage of the journey, and guides at it. */
export interface Stage {
	id: StageId;
	guides: Guide[];
}

/** The guide with this id, if it appears on this site. */
export function guideById(library: Library, id: string): Guide | undefined {
	return library.guides.find((guide) => guide.id === id);
}
