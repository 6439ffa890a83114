import { readingMinutes } from '../lib/words.ts';
import type { SectionId } from '../schema/section.ts';
import { stageIds } from '../schema/stage.ts';
import type { GuideFrontMatter } from '../schema/guide.ts';
import type { PageFrontMatter } from '../schema/page.ts';
import type { Draft } from './drafts.ts';
import type { Knowledge } from './knowledge.ts';
import type { Guide, Library, MarkedText, Page } from './library.ts';
import { planTasks, type TaskDraft } from './tasks.ts';

/** What the library needs to know of a body; `markdown/` finds it out. */
export interface BodyFacts {
	headings: { depth: number; text: string; id: string; file: string; line: number }[];
	links: { to: string; file: string; line: number }[];
	parts: { heading: string; gone: string[]; claims: string[] }[];
	questions: string[];
	laws: string[];
	tasks: TaskDraft[];
	words: number;
}

/** Builds the library from sound drafts. Related guides that do not appear on this site are left out. */
export function assemble(
	knowledge: Knowledge,
	guides: readonly Draft<GuideFrontMatter>[],
	pages: readonly Draft<PageFrontMatter>[],
	factsOf: (draft: Draft<unknown>) => BodyFacts,
	{ lang, sections }: { lang: string; sections: readonly SectionId[] },
): Library {
	const shown = new Set(guides.map(({ id }) => id));
	const inOrder = guides
		.map((draft) => toGuide(draft, factsOf(draft), knowledge, shown, lang))
		.sort(byJourney(sections));
	const tasks = new Map(guides.map((draft) => [draft.id, factsOf(draft).tasks]));
	return {
		...knowledge,
		sections,
		guides: inOrder,
		tasks: planTasks(inOrder.map((guide) => ({ ...guide, tasks: tasks.get(guide.id) ?? [] }))),
		pages: pages.map((draft) => toPage(draft, lang)),
	};
}

function toGuide(
	draft: Draft<GuideFrontMatter>,
	facts: BodyFacts,
	{ claims }: Knowledge,
	shown: ReadonlySet<string>,
	lang: string,
): Guide {
	const { id, data, file } = draft;
	const treated = claims.filter((claim) => claim.id in data.claims);
	return {
		...data,
		id,
		lang: langOf(file.locale, lang),
		origin: file.origin,
		entry: entryOf(file.path),
		hurry: data.hurry.map(({ to, say }) => ({ to, say: splitMarks(say) })),
		related: data.related.filter((other) => shown.has(other)),
		headings: facts.headings.map(({ depth, text, id: heading }) => ({ depth, text, id: heading })),
		checklist: facts.tasks.map(({ text, minutes }) => ({ text, minutes })),
		questions: [...new Set(facts.questions)],
		laws: facts.laws,
		parts: facts.parts.map(({ heading }) => heading),
		minutes: readingMinutes(facts.words),
		sourceCount: new Set(treated.flatMap((claim) => claim.sources)).size,
	};
}

function toPage({ id, data, file }: Draft<PageFrontMatter>, lang: string): Page {
	return { ...data, id, lang: langOf(file.locale, lang), origin: file.origin, entry: entryOf(file.path) };
}

function langOf(locale: string | undefined, lang: string): string {
	return locale === undefined || lang === locale || lang.startsWith(`${locale}-`) ? lang : locale;
}

/** Id of a body: the path of its file below `content/`, without the ending. */
export function entryOf(path: string): string {
	return path.replace(/\.mdx?$/, '');
}

/** Cuts `**marked**` words out of a line. */
export function splitMarks(line: string): MarkedText {
	return line
		.split(/\*\*(.+?)\*\*/)
		.map((text, index) => ({ text, marked: index % 2 === 1 }))
		.filter(({ text }) => text !== '');
}

function byJourney(sections: readonly SectionId[]) {
	return (a: Guide, b: Guide): number =>
		stageIds.indexOf(a.stage) - stageIds.indexOf(b.stage) ||
		Number(a.section === 'situations') - Number(b.section === 'situations') ||
		sections.indexOf(a.section) - sections.indexOf(b.section) ||
		a.order - b.order ||
		(a.id < b.id ? -1 : 1);
}
