import { z } from 'astro/zod';

/** A field of a content file, as the reference lists it. */
export interface Field {
	/** Its name, behind those of the fields that it stands in: `picture.button.label`. */
	name: string;
	/** What it is. */
	description: string;
	/** What to write: text, a list, or one of some values, each between backticks. */
	write: string;
	/** The value that counts without it, as it would be written; nothing where there is none. */
	usual: string | undefined;
	needed: boolean;
	/** Kinds of entries that have it, where not all do: `interviewer`. */
	of: string[];
}

/** The part of JSON Schema that our shapes come to. */
interface Shape {
	type?: string;
	description?: string;
	properties?: Record<string, Shape>;
	required?: string[];
	items?: Shape | Shape[];
	additionalProperties?: Shape | boolean;
	anyOf?: Shape[];
	oneOf?: Shape[];
	enum?: unknown[];
	const?: unknown;
	default?: unknown;
}

/** A field at the top of a file, and all that stands in it. */
export interface FieldGroup extends Field {
	inner: Field[];
}

/** Every field of a file of this shape, as people write it. */
export function fieldsOf(shape: z.ZodType): FieldGroup[] {
	const whole = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', target: 'draft-7' }) as Shape;
	return Object.entries(whole.properties ?? {}).map(([name, part]) => ({
		...fieldOf(name, part, whole.required?.includes(name) ?? false),
		inner: inside(part, ''),
	}));
}

function fieldOf(name: string, part: Shape, needed: boolean): Field {
	return {
		name,
		description: part.description ?? '',
		write: toWrite(part),
		usual: written(part.default),
		needed,
		of: [],
	};
}

/** Fields in a group, in each entry of a list, or in each value of a table. */
function inside(part: Shape, path: string): Field[] {
	const variants = part.oneOf ?? part.anyOf;
	if (variants) return together(variants, path);
	const entry = Array.isArray(part.items) ? undefined : part.items;
	if (entry) return inside(entry, path);
	if (typeof part.additionalProperties === 'object') return inside(part.additionalProperties, path);
	return Object.entries(part.properties ?? {}).flatMap(([name, inner]) => [
		fieldOf(path + name, inner, part.required?.includes(name) ?? false),
		...inside(inner, `${path}${name}.`),
	]);
}

/** Fields of entries of several kinds, each once; of one that not all have, whose it is. */
function together(variants: readonly Shape[], path: string): Field[] {
	const found = new Map<string, Field>();
	for (const variant of variants) {
		const kind = Object.values(variant.properties ?? {}).find((part) => part.const !== undefined)?.const;
		for (const field of inside(variant, path)) {
			const before = found.get(field.name);
			const of = [...(before?.of ?? []), ...(typeof kind === 'string' ? [kind] : [])];
			const writes = new Set([...(before ? [before.write] : []), field.write]);
			found.set(field.name, { ...field, write: [...writes].join(', '), of });
		}
	}
	return [...found.values()].map((field) => ({
		...field,
		of: field.of.length < variants.length ? field.of : [],
	}));
}

function toWrite(part: Shape): string {
	const values = part.enum ?? (part.const === undefined ? undefined : [part.const]);
	if (values) return values.map((value) => `\`${String(value)}\``).join(', ');
	if (part.type === 'boolean') return '`true`, `false`';
	if (part.type === 'integer') return 'a whole number';
	if (part.type === 'number') return 'a number';
	if (part.type === 'array') return listToWrite(part);
	if (typeof part.additionalProperties === 'object') return 'one line for each';
	if (hasFields(part)) return 'the fields below';
	return part.anyOf ? [...new Set(part.anyOf.map(toWrite))].join(', ') : 'text';
}

function listToWrite(part: Shape): string {
	if (hasFields(part)) return 'a list, each entry with the fields below';
	const values = Array.isArray(part.items) ? undefined : part.items?.enum;
	return values ? `a list of ${toWrite({ enum: values })}` : 'a list';
}

function hasFields(part: Shape): boolean {
	return inside(part, '').length > 0;
}

/** A value in one line, as YAML has it; nothing where it holds groups, or says nothing. */
function written(value: unknown): string | undefined {
	if (Array.isArray(value)) {
		const entries = value.map(written);
		return entries.length === 0 || entries.includes(undefined) ? undefined : `[${entries.join(', ')}]`;
	}
	if (typeof value === 'string') return value === '' ? undefined : value;
	return typeof value === 'object' ? undefined : JSON.stringify(value);
}
