import type { Diagnostic } from '../lib/diagnostic.ts';
import { validate } from '../lib/validate.ts';
import { asWritten } from '../lib/wording.ts';
import { readYaml } from '../lib/yaml/yaml.ts';
import { stringsSchema } from '../schema/strings.ts';
import type { ContentFile } from './files.ts';
import type { WordingOf } from './wording.ts';

export type Strings = Readonly<Record<string, string>>;

/**
 * Lays string files over each other, later files winning one string at a time.
 * The first file must be complete; a key that no file has is a problem.
 * @param wordingOf how the texts of a file are worded
 */
export function readStrings(
	files: readonly ContentFile[],
	wordingOf: WordingOf = () => asWritten,
): { strings: Strings; diagnostics: Diagnostic[] } {
	const strings: Record<string, string> = {};
	const diagnostics: Diagnostic[] = [];
	for (const [index, file] of files.entries()) {
		const yaml = readYaml(file.text, file.file);
		const schema = index === 0 ? stringsSchema : stringsSchema.partial();
		const { value, diagnostics: found } = validate(schema, yaml, file.file);
		diagnostics.push(...found);
		const written = Object.entries<string | undefined>({ ...value });
		const keys = written.map(([key]) => key);
		// Plural forms of one language mean nothing in another.
		if (file.locale !== files[0]?.locale) dropForms(strings, keys);
		for (const [key, text] of written) {
			if (text === undefined) continue;
			const fault = (message: string, hint: string) => {
				const place = { file: file.file, line: yaml.lineOf([key]), field: key };
				diagnostics.push({ ...place, code: 'wrong-placeholder', message, hint });
			};
			const missing = needed(key, strings[key] ?? '').find((name) => !placeholders(text).includes(name));
			if (missing !== undefined)
				fault(
					`The text lacks {${missing}}, where a value is put in.`,
					`Write {${missing}} where the value belongs.`,
				);
			const extra = placeholders(text).find((name) => !isKnown(name, key, strings));
			if (extra !== undefined)
				fault(`The text holds {${extra}}, and there is no value to put in.`, `Take {${extra}} out.`);
			strings[key] = wordingOf(file).reword(text);
		}
	}
	return { strings, diagnostics };
}

const form = /\.(?:zero|one|two|few|many)$/;

function dropForms(strings: Record<string, string>, keys: readonly string[]): void {
	for (const key of Object.keys(strings)) {
		if (form.test(key) && keys.includes(key.replace(form, ''))) Reflect.deleteProperty(strings, key);
	}
}

/** Values that a text for this key has to hold; ‘one guide’ may do without its number. */
function needed(key: string, base: string): string[] {
	return placeholders(base).filter((name) => name !== 'n' || !form.test(key));
}

/** Whether a value of this name is given for the key: our own text, or that of the key without its plural form, has it. */
function isKnown(name: string, key: string, strings: Strings): boolean {
	const bases = [key, key.replace(form, '')].flatMap((base) => strings[base] ?? []);
	if (bases.length === 0) return true;
	return bases.some((base) => placeholders(base).includes(name));
}

function placeholders(text: string): string[] {
	return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
}
