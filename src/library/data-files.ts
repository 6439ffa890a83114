import type { z } from 'astro/zod';
import { fieldName } from '../lib/field-name.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { validate } from '../lib/validate.ts';
import { asWritten } from '../lib/wording.ts';
import { readYaml, type YamlText } from '../lib/yaml/yaml.ts';
import type { ContentFile } from '../site/files.ts';
import type { WordingOf } from '../site/wording.ts';
import { reword } from './reword.ts';

/** A data file that is sound in itself. */
export interface DataFile<Value> {
	file: string;
	/** Its name without the ending. */
	name: string;
	origin: ContentFile['origin'];
	locale: string | undefined;
	yaml: YamlText;
	/** Its content, in the words of the region. */
	value: Value;
}

/** Reads the data files of one name, ours before the firm's, and adds what is wrong with them to `diagnostics`. */
export function readDataFiles<Schema extends z.ZodType>(
	files: readonly ContentFile[],
	name: string,
	schema: Schema,
	diagnostics: Diagnostic[],
	wordingOf: WordingOf = () => asWritten,
): DataFile<z.output<Schema>>[] {
	const named = files.filter((file) => file.kind === 'data' && file.name === name);
	return readEach(named, schema, diagnostics, wordingOf);
}

/** Reads data files of one shape, whatever they are called, and adds what is wrong with them to `diagnostics`. */
export function readEach<Schema extends z.ZodType>(
	files: readonly ContentFile[],
	schema: Schema,
	diagnostics: Diagnostic[],
	wordingOf: WordingOf = () => asWritten,
): DataFile<z.output<Schema>>[] {
	return files.flatMap((file) => {
		const yaml = readYaml(file.text, file.file);
		const { value, diagnostics: found } = validate(schema, yaml, file.file);
		diagnostics.push(...found);
		if (value === undefined) return [];
		const { file: shown, name, origin, locale } = file;
		return [{ file: shown, name, origin, locale, yaml, value: reword(value, wordingOf(file)) }];
	});
}

/** Where a field stands, for a problem. */
export function at({ file, yaml }: Pick<DataFile<unknown>, 'file' | 'yaml'>, path: (string | number)[]) {
	return { file, line: yaml.lineOf(path), field: fieldName(path, yaml.data) };
}

/** Ids that stand twice in a list of one file. */
export function duplicates(
	data: Pick<DataFile<unknown>, 'file' | 'yaml'>,
	list: string,
	entries: readonly { id: string }[],
): Diagnostic[] {
	const seen = new Set<string>();
	return entries.flatMap(({ id }, index) => {
		if (!seen.has(id)) {
			seen.add(id);
			return [];
		}
		const message = `The id ${id} is used twice.`;
		const hint = 'Give one of the two another id.';
		return [{ ...at(data, [list, index]), code: 'duplicate-id', message, hint }];
	});
}

/** Lays lists over each other: the same id replaces, another is added. */
export function mergeById<Entry extends { id: string }>(lists: readonly Entry[][]): Entry[] {
	return [...new Map(lists.flat().map((entry) => [entry.id, entry])).values()];
}

/** An entry that knows the language of its text. */
export type Spoken<Entry> = Entry & {
	/** Language of its text, such as `en`. */
	lang: string;
};

/** The language of data that belongs to no language folder: we write it in English. */
const ownLanguage = 'en';

/** Marks the entries of a file with its language. */
export function spoken<Entry>(
	{ locale }: Pick<DataFile<unknown>, 'locale'>,
	entries: readonly Entry[],
): Spoken<Entry>[] {
	return entries.map((entry) => ({ ...entry, lang: locale ?? ownLanguage }));
}
