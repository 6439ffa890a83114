import type { z } from 'astro/zod';
import { keysOf, schemaAt, unwrap, wantedIn } from './schema-parts.ts';

/**
 * How a text that stands in the place of a list, of a group of fields, or of true and false, is written there.
 * @param key name of the field
 * @param value what stands there
 * @returns a sentence with a line of YAML, or undefined for another value than a text, and for fields of another kind
 */
export function howToWrite(field: z.ZodType, key: string, value: unknown): string | undefined {
	if (unwrap(field).def.type === 'boolean') return asTrueOrFalse(key, value, wantedIn(field));
	if (typeof value !== 'string' || value.trim() === '') return undefined;
	const { type, element } = unwrap(field).def;
	const wanted = wantedIn(field);
	if (type === 'array') {
		const entries = value.split(/[,;\n]/).map((entry) => entry.trim());
		const areEntries = entries.every((entry) => element?.safeParse(entry).success);
		return areEntries && wanted
			? `${wanted.replace(/(?:, such as [^:]*)?\.$/, '')}, as a list: ${key}: [${entries.map(asYaml).join(', ')}]`
			: undefined;
	}
	if (type !== 'object' || wanted?.includes('such as {')) return undefined;
	const named = fieldFor(field, value);
	return named === undefined
		? itsFields(field)
		: `Write which of its fields that is: ${key}: { ${named}: ${asYaml(value)} }`;
}

const yes = /^(?:true|yes|y|on|ja|oui|sí?|1)$/i;
const no = /^(?:false|no|n|off|none|never|nein|non|0)$/i;

function asTrueOrFalse(key: string, value: unknown, wanted = ''): string {
	const word = String(value).trim();
	const meant = yes.test(word) ? 'true' : no.test(word) ? 'false' : undefined;
	if (meant !== undefined) return `Write true or false, without quotation marks: ${key}: ${meant}`;
	const says = wanted.replace(/^Write (?:true or false\.?)?/, '');
	return says === '' ? 'Write true or false.' : `Write true or false: ${says}`;
}

/** The fields of a group, where nothing better can be said of it. */
export function itsFields(group: z.ZodType): string {
	return `Write fields below it, each on a line of its own: ${fieldsOf(group).join(', ')}.`;
}

/** The field of a group that takes this text, and would not take any text. */
function fieldFor(group: z.ZodType, value: string): string | undefined {
	return keysOf(group).find((key) => {
		const inner = schemaAt(group, [key], undefined);
		return inner?.safeParse(value).success && !inner.safeParse('? *').success;
	});
}

/** Fields that a group cannot do without; where it can do without each, all of them. */
function fieldsOf(group: z.ZodType): string[] {
	const keys = keysOf(group);
	const required = keys.filter((key) => !schemaAt(group, [key], undefined)?.safeParse(undefined).success);
	return required.length > 0 ? required : keys;
}

/** A text as it may stand between brackets. */
function asYaml(text: string): string {
	const isPlain = /^(?!(?:true|false|null|yes|no|on|off|y|n)$)\p{L}[\p{L}\p{N} ._/@-]*$/iu.test(text);
	return isPlain ? text : JSON.stringify(text);
}
