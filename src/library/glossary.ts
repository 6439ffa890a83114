import { unknownId } from '../lib/suggest.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { glossarySchema, type GlossaryTerm } from '../schema/glossary.ts';
import type { ContentFile } from '../site/files.ts';
import type { WordingOf } from '../site/wording.ts';
import { at, duplicates, mergeById, readDataFiles, spoken, type Spoken } from './data-files.ts';

/** A term of the glossary, after the firm's additions. */
export type GlossaryEntry = Spoken<GlossaryTerm>;

/** A guide that a data file names, and where it does. */
export interface GuideReference {
	guide: string;
	place: () => Pick<Diagnostic, 'file' | 'line' | 'field'>;
}

/** Reads the glossary. A later file adds to an earlier one; the same id replaces. */
export function readGlossary(files: readonly ContentFile[], wordingOf?: WordingOf) {
	const diagnostics: Diagnostic[] = [];
	const read = readDataFiles(files, 'glossary', glossarySchema, diagnostics, wordingOf);
	for (const data of read) diagnostics.push(...duplicates(data, 'terms', data.value.terms));
	const written = read.flatMap((data) =>
		spoken(data, data.value.terms).map((entry, index) => ({
			id: entry.id,
			entry,
			place: (field: keyof GlossaryTerm) => at(data, ['terms', index, field]),
		})),
	);
	const last = mergeById([written]);
	diagnostics.push(...sharedForms(last));
	const references = last.flatMap(({ entry: { guide }, place }): GuideReference[] =>
		guide === undefined ? [] : [{ guide, place: () => place('guide') }],
	);
	return { glossary: last.map(({ entry }) => entry), references, diagnostics };
}

/** Guides that data names and that are nowhere. Those that only do not appear on this site are no fault. */
export function checkGuideReferences(
	references: readonly GuideReference[],
	guides: readonly string[],
	absent: ReadonlySet<string>,
): Diagnostic[] {
	return references
		.filter(({ guide }) => !guides.includes(guide) && !absent.has(guide))
		.map(({ guide, place }) => ({
			...place(),
			...unknownId('unknown-guide', guide, guides),
		}));
}

/** Every spelling of a term that leads to it. */
export function formsOf({ term, also }: Pick<GlossaryTerm, 'term' | 'also'>): string[] {
	return [...new Set([term, ...also])];
}

/** Words that would lead to two terms of one language. */
function sharedForms(
	written: readonly {
		entry: GlossaryEntry;
		place: (field: keyof GlossaryTerm) => ReturnType<GuideReference['place']>;
	}[],
): Diagnostic[] {
	const owners = new Map<string, string>();
	return written.flatMap(({ entry, place }) => {
		const keys = formsOf(entry).map((form) => ({ form, key: `${entry.lang} ${form}` }));
		const shared = keys.find(({ key }) => owners.has(key));
		for (const { key } of keys) owners.set(key, owners.get(key) ?? entry.id);
		if (!shared) return [];
		const owner = owners.get(shared.key) ?? '';
		const message = `"${shared.form}" already leads to the term ${owner}.`;
		const hint = `Take it out of one of the two, or use the id ${owner} to replace that term.`;
		return [{ ...place('term'), code: 'duplicate-entry', message, hint }];
	});
}
