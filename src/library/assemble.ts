import { readingMinutes } from '../lib/reading-time.ts';
import type { EntryFacts } from '../markdown/compile.ts';
import type { PageFrontMatter } from '../schema/page.ts';
import type { ContentEntry } from './content-entries.ts';
import type { Journey } from './journey.ts';
import type { Knowledge } from './knowledge.ts';
import {
	byOrder,
	kindOf,
	type Guide,
	type HeadingLink,
	type Library,
	type Listed,
	type MarkedText,
	type Page,
	type Shelf,
} from './library.ts';
import type { PlacedGuide } from './place-guides.ts';
import type { Sections } from './sections.ts';
import { planTasks } from './tasks.ts';

/** The language of a site, and where its guides stand. */
interface Placed {
	lang: string;
	sections: Sections;
	journey: Journey;
}

/** Builds the library from sound texts. Related guides that do not appear on this site are left out. */
export function assemble(
	knowledge: Knowledge,
	guides: readonly ContentEntry<PlacedGuide>[],
	pages: readonly ContentEntry<PageFrontMatter>[],
	factsOf: (entry: ContentEntry<unknown>) => EntryFacts,
	{ lang, sections, journey, features }: Pick<Library, 'features'> & Placed,
): Library {
	const shown = new Set(guides.map(({ id }) => id));
	const unsorted = guides.map((entry) => toGuide(entry, factsOf(entry), knowledge, shown, lang));
	const { guides: inOrder, ...parts } = shelve(unsorted, sections.all, journey.stages);
	const tasks = new Map(guides.map((entry) => [entry.id, factsOf(entry).tasks]));
	return {
		...knowledge,
		...parts,
		features,
		guides: inOrder,
		tasks: planTasks(
			inOrder.map(({ id, lang: spoken, stage, section }) => ({
				id,
				lang: spoken,
				due: parts.stages.find((one) => one.id === stage)?.due,
				planned: ['journey', 'situations'].includes(kindOf(parts, section)),
				tasks: tasks.get(id) ?? [],
			})),
		),
		pages: pages.map((entry): Page => ({ ...entry.data, ...shared(entry, factsOf(entry), lang) })),
	};
}

/** Puts guides in the order of the journey, and leaves sections and stages out in which there are none. */
export function shelve<One extends Listed>(
	guides: readonly One[],
	sections: Library['sections'],
	stages: Library['stages'],
): Shelf<One> & { guides: One[] } {
	const filled = <Part extends { id: string }>(parts: readonly Part[], field: 'section' | 'stage') =>
		parts.filter(({ id }) => guides.some((guide) => guide[field] === id));
	const parts = { sections: filled(sections, 'section'), stages: filled(stages, 'stage') };
	return { ...parts, guides: guides.toSorted(byJourney(parts)) };
}

function toGuide(
	entry: ContentEntry<PlacedGuide>,
	facts: EntryFacts,
	{ claims }: Knowledge,
	shown: ReadonlySet<string>,
	lang: string,
): Guide {
	const { data } = entry;
	const treated = claims.filter((claim) => claim.id in data.claims);
	return {
		...data,
		...shared(entry, facts, lang),
		hurry: data.hurry.map(({ to, say }) => ({ to, say: splitMarks(say) })),
		related: data.related.filter((other) => shown.has(other)),
		checklist: facts.tasks.map(({ text, minutes }) => ({ text, minutes })),
		questions: [...new Set(facts.questions)],
		laws: facts.laws,
		parts: facts.parts.map(({ heading }) => heading),
		minutes: readingMinutes(facts.words),
		sourceCount: new Set(treated.flatMap((claim) => claim.sources)).size,
	};
}

/** What guides and pages have in common. */
function shared({ id, file }: ContentEntry<unknown>, { headings, loads }: EntryFacts, lang: string) {
	return {
		id,
		lang: langOf(file.locale, lang),
		origin: file.origin,
		bodyPath: bodyPathOf(file.path),
		headings: headings.map(({ depth, text, id: anchor }): HeadingLink => ({ depth, text, id: anchor })),
		loads,
	};
}

/** Language of a text. @param locale folder in which it stands @param lang of the site */
export function langOf(locale: string | undefined, lang: string): string {
	return locale === undefined || lang === locale || lang.startsWith(`${locale}-`) ? lang : locale;
}

/** Path of a body: that of its file below `content/`, without the ending. */
export function bodyPathOf(path: string): string {
	return path.replace(/\.mdx?$/, '');
}

/** Cuts `**marked**` words out of a line. */
export function splitMarks(line: string): MarkedText {
	return line
		.split(/\*\*(.+?)\*\*/)
		.map((text, index) => ({ text, marked: index % 2 === 1 }))
		.filter(({ text }) => text !== '');
}

/** Guides on the way come first, in its order; at a stage, situations are last. */
function byJourney(parts: Pick<Library, 'sections' | 'stages'>) {
	const place = (list: readonly { id: string }[], wanted: string | undefined) => {
		const at = list.findIndex(({ id }) => id === wanted);
		return at === -1 ? list.length : at;
	};
	const isSituation = ({ section }: Listed) => Number(kindOf(parts, section) === 'situations');
	return (a: Listed, b: Listed): number =>
		place(parts.stages, a.stage) - place(parts.stages, b.stage) ||
		isSituation(a) - isSituation(b) ||
		place(parts.sections, a.section) - place(parts.sections, b.section) ||
		byOrder(a, b) ||
		(a.id < b.id ? -1 : 1);
}
