import { unknownId } from '../lib/suggest.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { at, duplicates, type DataFile } from './data-files.ts';

/** A named part of a site as a file has it: a section or a stage. */
interface Named {
	id: string;
	name?: string | undefined;
	summary?: string | undefined;
	order?: number | undefined;
}

/** What one file says. */
interface Layer<Entry> extends Pick<DataFile<unknown>, 'file' | 'locale' | 'yaml'> {
	entries: readonly Entry[];
	/** Ids of those that do not appear. */
	hide: readonly string[];
}

/** What all files say of a part together. */
export interface Layered<Entry> {
	entry: Entry;
	/** Language of its name. */
	lang: string;
	/** Where the last file speaks of it, for a problem with one of its fields. */
	place: (field?: string) => Pick<Diagnostic, 'file' | 'line' | 'field'>;
}

/**
 * Lays the same list of several files over each other: an entry changes the fields that it names of the one with its
 * id, or is added.
 * @param list field of the list
 * @param noun what one of its entries is called
 * @returns entries in order, and the ids that a file hides
 */
export function layNamed<Entry extends Named>(
	files: readonly Layer<Entry>[],
	list: string,
	noun: 'section' | 'stage',
): { layered: Layered<Entry>[]; hidden: ReadonlySet<string>; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const byId = new Map<string, Layered<Entry>>();
	for (const data of files) {
		diagnostics.push(...duplicates(data, list, data.entries));
		for (const [index, entry] of data.entries.entries()) {
			const before = byId.get(entry.id);
			byId.set(entry.id, {
				entry: { ...before?.entry, ...entry },
				lang: (entry.name === undefined ? before?.lang : data.locale) ?? 'en',
				place: (field) => at(data, field === undefined ? [list, index] : [list, index, field]),
			});
		}
	}
	const ids = [...byId.keys()];
	for (const data of files) {
		for (const [index, id] of data.hide.entries()) {
			if (byId.has(id)) continue;
			diagnostics.push({
				...at(data, ['hide', index]),
				...unknownId(`unknown-${noun}`, id, ids, ' to hide'),
			});
		}
	}
	return {
		layered: [...byId.values()].sort((a, b) => orderOf(a) - orderOf(b)),
		hidden: new Set(files.flatMap(({ hide }) => hide)),
		diagnostics,
	};
}

/** Entries without a place come last, as they are written. */
function orderOf({ entry: { order = Number.MAX_SAFE_INTEGER } }: Layered<Named>): number {
	return order;
}

/** The first field that an entry needs and that no file gives it. @param hints what to write into each */
export function lacking<Entry extends object>(
	{ entry, place }: Layered<Entry>,
	hints: Record<string, string>,
): Diagnostic[] {
	return Object.entries(hints)
		.filter(([field]) => (entry as Record<string, unknown>)[field] === undefined)
		.slice(0, 1)
		.map(([field, hint]) => ({
			...place(field),
			code: 'missing-field',
			message: `"${field}" is missing.`,
			hint,
		}));
}
