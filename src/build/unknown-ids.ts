import type { Diagnostic } from '../lib/diagnostic.ts';
import { fold } from '../lib/fold.ts';
import { suggest } from '../lib/suggest.ts';
import type { Site } from '../site/site.ts';

/** Something that has an id. */
export interface Named {
	id: string;
	/** Its title, or the question as it is asked; unknown while its file cannot be read. */
	title?: string | undefined;
}

/** All that `hide` and `leaveOut` of the brand could name, whether it appears or not. */
export interface Nameable {
	guides: readonly Named[];
	questions: readonly Named[];
	/** Ids of sections, which are hidden elsewhere. */
	sections: readonly string[];
}

/** Guides and questions that the brand names to leave them out, and that are not there. */
export function unknownIds({ brand, brandPlace, locales }: Site, all: readonly Nameable[]): Diagnostic[] {
	const guides = all.flatMap((one) => one.guides);
	const questions = all.flatMap((one) => one.questions);
	const sections = new Set(all.flatMap((one) => one.sections));
	const inSections = `content/${locales[0].folder}/sections.yaml`;
	const unknown = (
		path: readonly string[],
		named: readonly string[],
		known: readonly Named[],
		what: string,
	) =>
		named.flatMap((id, index): Diagnostic[] => {
			if (known.some((one) => one.id === id)) return [];
			const place = brandPlace([...path, index]);
			if (sections.has(id)) return [{ ...place, ...aSection(id, path, inSections) }];
			const meant = meantBy(id, known);
			const noun =
				questions.some((one) => one.id === meant) || /^[A-Z][A-Z\d-]*\d$/.test(id) ? 'question' : 'guide';
			const ids = (noun === 'question' ? questions : guides).map((one) => one.id);
			return [
				{
					...place,
					code: `unknown-${noun}`,
					message: `There is no ${noun} "${id}" to ${what}.`,
					hint: meant === undefined ? suggest(id, [...new Set(ids)]) : `Did you mean "${meant}"?`,
				},
			];
		});
	return [
		...unknown(['hide'], brand.hide, [...guides, ...questions], 'hide'),
		...unknown(['handbook', 'leaveOut'], brand.handbook.leaveOut, guides, 'leave out'),
	];
}

function aSection(
	id: string,
	path: readonly string[],
	inSections: string,
): Pick<Diagnostic, 'code' | 'message' | 'hint'> {
	const isHandbook = path[0] === 'handbook';
	return {
		code: 'unknown-guide',
		message: `"${id}" is a section, and neither a guide nor a question.`,
		hint: isHandbook
			? 'Name the sections that go into the handbook in "sections", beside this field.'
			: `Take it out here, and write into ${inSections}: hide: [${id}]`,
	};
}

/** The id of what was named by its address, by its title, or with other letters than its id has. */
function meantBy(name: string, known: readonly Named[]): string | undefined {
	const last = name.split('/').findLast((part) => part !== '') ?? name;
	const title = fold(name);
	const found =
		known.find(({ id }) => id === last) ??
		known.find((one) => one.title !== undefined && fold(one.title) === title) ??
		known.find(({ id }) => plain(id) === plain(last));
	return found?.id;
}

/** An id in small letters with hyphens, its numbers without noughts before them. */
function plain(id: string): string {
	return id
		.toLowerCase()
		.replace(/[^a-z\d]+/g, '-')
		.replace(/(?<!\d)0+(?=\d)/g, '');
}
