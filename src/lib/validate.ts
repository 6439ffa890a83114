import { z } from 'astro/zod';
import { calledHere } from './also-called.ts';
import { fieldName } from './field-name.ts';
import { nearest, suggest } from './suggest.ts';
import type { Advice, Diagnostic } from './diagnostic.ts';
import type { YamlText } from './yaml/yaml.ts';

// The function that Zod would write for each schema takes longer to compile than the files of a site take to check.
z.config({ jitless: true });

type Issue = z.core.$ZodIssue;
type Outcome<Value> = { value: Value; diagnostics: [] } | { value: undefined; diagnostics: Diagnostic[] };

/**
 * Checks what a person wrote against a schema.
 * A schema may give its own message as `cause\ncure`; every other fault gets one made from the field's description.
 * @returns the parsed value, or what is wrong in the YAML itself, or one problem for each fault with its line and dotted field
 */
export function validate<Schema extends z.ZodType>(
	schema: Schema,
	source: Pick<YamlText, 'data' | 'lineOf' | 'sourceOf' | 'diagnostics'>,
	file: string,
): Outcome<z.output<Schema>> {
	if (source.diagnostics.length > 0) return { value: undefined, diagnostics: source.diagnostics };
	const result = schema.safeParse(source.data, { reportInput: true });
	if (result.success) return { value: result.data, diagnostics: [] };
	const diagnostics: Diagnostic[] = [];
	for (const issue of result.error.issues.slice(0, most)) {
		for (const { path, ...told } of splitIssue(asValue(issue))) {
			const field = path.length > 0 && { field: fieldName(path, source.data) };
			diagnostics.push({ file, line: source.lineOf(path), ...field, ...told });
		}
	}
	return { value: undefined, diagnostics: diagnostics.slice(0, most) };

	function splitIssue(issue: Issue): (Advice & { path: PropertyKey[] })[] {
		if (issue.code === 'unrecognized_keys') {
			const known = keysOf(schemaAt(schema, issue.path, source.data));
			return issue.keys.slice(0, most).map((key) => ({
				path: [...issue.path, key],
				code: 'unknown-field',
				message: `There is no field "${key}" here.`,
				hint: suggest(calledHere(key, known) ?? key, known),
			}));
		}
		const field = schemaAt(schema, issue.path, source.data);
		return [{ path: [...issue.path], ...(unquoted(issue, field, source) ?? explain(issue, field)) }];
	}
}

/** A field that tells shapes apart is told as any other that takes one of a few values. */
function asValue(issue: Issue): Issue {
	if (issue.code !== 'invalid_union' || !('options' in issue)) return issue;
	const { discriminator, options, path, message } = issue as typeof issue & { options: string[] };
	const input = (issue.input as Record<string, unknown>)[discriminator ?? ''];
	return { code: 'invalid_value', values: options, input, path, message };
}

/** Faults of one file that are told at a time: the others come when these are mended. */
const most = 20;

/** A text that YAML reads as a number, or as true or false: a telephone number without its quotation marks. */
function unquoted(
	issue: Issue,
	field: z.ZodType | undefined,
	{ sourceOf }: Pick<YamlText, 'sourceOf'>,
): Advice | undefined {
	if (issue.code !== 'invalid_type' || issue.expected !== 'string') return undefined;
	const written = sourceOf(issue.path);
	if (written === undefined || !field?.safeParse(written).success) return undefined;
	const last = issue.path.at(-1);
	return {
		code: 'text-not-quoted',
		message: `${nameOf(issue)} is ${written}, which is read as ${kindOf(issue.input)} and not as text.`,
		hint: `Put it between quotation marks: ${typeof last === 'string' ? `${last}: ` : ''}"${written}"`,
	};
}

function explain(issue: Issue, field: z.ZodType | undefined): Advice {
	const name = nameOf(issue);
	const description = descriptionOf(field);
	const [first] = issue.path.length === 0 ? keysOf(field) : [];
	const unexplained = first
		? `Start it with a field, such as ${first}:, and write the rest below it.`
		: 'Look at the example in the manual.';
	const wanted = description ? `Write ${lowerFirst(description)}` : unexplained;
	if (issue.code !== 'invalid_key' && (issue.input === undefined || issue.input === null)) {
		const message = issue.path.length === 0 ? 'The file holds no fields.' : `${name} is missing.`;
		return { code: 'missing-field', message, hint: wanted };
	}
	const [message, hint] = (issue.code === 'invalid_key' ? issue.issues[0] : issue)?.message.split('\n') ?? [];
	if (message && hint) return { code: 'invalid-value', message, hint: nearestValue(issue) ?? hint };
	switch (issue.code) {
		case 'invalid_type':
			return {
				code: 'wrong-kind',
				message: `${name} is ${kindOf(issue.input)}, but it must be ${expectedKind(issue.expected)}.`,
				hint: wanted,
			};
		case 'invalid_value':
			return {
				code: 'invalid-value',
				message: `${name} is ${quote(issue.input)}, which is not one of its values.`,
				hint: suggest(wordOf(issue.input), issue.values.map(String)),
			};
		case 'too_small':
			return {
				code: 'wrong-length',
				message: `${name} ${tooLittle(issue.origin, issue.minimum)}.`,
				hint: wanted,
			};
		case 'too_big':
			return {
				code: 'wrong-length',
				message: `${name} ${issue.origin === 'array' ? `has more than ${issue.maximum} entries` : `is longer than ${issue.maximum}`}.`,
				hint: wanted,
			};
		default:
			return {
				code: 'invalid-value',
				message: `${name} is ${quote(issue.input)}, which cannot be used.`,
				hint: wanted,
			};
	}
}

/** Of a field with a cure of its own that takes one of a few values: the one that was meant, where one is near. */
function nearestValue(issue: Issue): string | undefined {
	if (issue.code !== 'invalid_value') return undefined;
	const near = nearest(wordOf(issue.input), issue.values.map(String));
	return near && `Did you mean "${near}"?`;
}

function nameOf({ path }: Issue): string {
	if (path.length === 0) return 'The file';
	const field = `"${path.findLast((step) => typeof step === 'string') ?? ''}"`;
	return typeof path.at(-1) === 'number' ? `An entry of ${field}` : field;
}

function tooLittle(origin: string, minimum: number | bigint): string {
	if (origin === 'array') return `needs at least ${minimum} entries`;
	return origin === 'string' ? 'is too short or empty' : `is less than ${minimum}`;
}

/** The schema of a field. @param data the whole of what was written: it tells which of several shapes is meant */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], data: unknown): z.ZodType | undefined {
	let current = chosen(schema, data);
	for (const step of path) {
		const inner = unwrap(current);
		data = Object(data) === data ? (data as Record<PropertyKey, unknown>)[step] : undefined;
		if (inner.def.type === 'object') current = fieldOf(inner.def.shape, String(step));
		else if (inner.def.type === 'array') current = inner.def.element;
		else if (inner.def.type === 'record') current = inner.def.valueType;
		else return current;
		current = current && chosen(current, data);
		if (!current) return undefined;
	}
	return current;
}

/** Of the shapes that one field tells apart, the one that was meant; the first where that field is wrong itself. */
function chosen(schema: z.ZodType, data: unknown): z.ZodType | undefined {
	const { discriminator, options = [] } = unwrap(schema).def;
	if (discriminator === undefined) return schema;
	const named = (data as Record<string, unknown> | null | undefined)?.[discriminator];
	const isMeant = (option: z.ZodType) =>
		fieldOf(unwrap(option).def.shape, discriminator)?.safeParse(named).success;
	return options.find(isMeant) ?? options[0];
}

function fieldOf(shape: Internals['def']['shape'] = {}, name: string): z.ZodType | undefined {
	return Object.hasOwn(shape, name) ? shape[name] : undefined;
}

interface Internals {
	def: {
		type: string;
		shape?: Record<string, z.ZodType>;
		element?: z.ZodType;
		valueType?: z.ZodType;
		innerType?: z.ZodType;
		in?: z.ZodType;
		discriminator?: string;
		options?: z.ZodType[];
		out?: z.ZodType;
	};
}

function unwrap(schema: z.ZodType | undefined): Internals {
	const inner = schema && unwrapOnce(schema);
	if (inner) return unwrap(inner);
	return (schema as unknown as Internals | undefined) ?? { def: { type: 'unknown' } };
}

/** What stands inside an optional, a default or a transform, before it or after it. */
function unwrapOnce(schema: z.ZodType): z.ZodType | undefined {
	const { def } = schema as unknown as Internals;
	const isPrepared = def.in && (def.in as unknown as Internals).def.type === 'transform';
	return def.innerType ?? (isPrepared ? def.out : def.in);
}

function descriptionOf(schema: z.ZodType | undefined): string | undefined {
	return schema?.description ?? (schema && descriptionOf(unwrapOnce(schema)));
}

function keysOf(schema: z.ZodType | undefined): string[] {
	return Object.keys(unwrap(schema).def.shape ?? {});
}

function kindOf(value: unknown): string {
	if (Array.isArray(value)) return 'a list';
	if (value === null) return 'empty';
	if (Number.isNaN(value)) return 'no number';
	const kinds: Partial<Record<string, string>> = {
		string: 'text',
		number: 'a number',
		boolean: 'true or false',
		object: 'a group of fields',
	};
	return kinds[typeof value] ?? 'something else';
}

function expectedKind(expected: string): string {
	const kinds: Record<string, string> = {
		string: 'text',
		number: 'a number',
		int: 'a whole number',
		boolean: 'true or false',
		array: 'a list',
		object: 'a group of fields',
		record: 'a group of fields',
	};
	return kinds[expected] ?? expected;
}

function quote(value: unknown): string {
	return `"${wordOf(value).slice(0, 60)}"`;
}

/** What was written, as a text: a group of fields may have a field "toString", and is no text by itself. */
function wordOf(value: unknown): string {
	return typeof value === 'string' ? value : JSON.stringify(value ?? '');
}

function lowerFirst(text: string): string {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
