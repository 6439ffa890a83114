import { z } from 'astro/zod';
import { fieldName } from './field-name.ts';
import { keysOf, schemaAt, wantedIn } from './schema-parts.ts';
import { nearest, suggest } from './suggest.ts';
import { isMissing, unknownFields } from './unknown-fields.ts';
import { howToWrite, itsFields } from './wrong-kind.ts';
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
	const issues = withoutLengthOfWrongKind(result.error.issues.map(asValue));
	const unknown = unknownFields(schema, source.data, issues);
	const told = [
		...unknown.told,
		...issues
			.filter((issue) => issue.code !== 'unrecognized_keys' && !unknown.explains(issue))
			.slice(0, most)
			.map((issue) => {
				const field = schemaAt(schema, issue.path, source.data);
				return { path: issue.path, ...(unquoted(issue, field, source) ?? explain(issue, field)) };
			}),
	];
	const diagnostics = told.slice(0, most).map(({ path, ...advice }) => ({
		file,
		line: source.lineOf(path),
		...(path.length > 0 && { field: fieldName(path, source.data) }),
		...advice,
	}));
	return { value: undefined, diagnostics };
}

/** A text in the place of a list is not too long for it as well. */
function withoutLengthOfWrongKind(issues: readonly Issue[]): Issue[] {
	const ofWrongKind = new Set(
		issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => JSON.stringify(path)),
	);
	return issues.filter(
		({ code, path }) => !['too_small', 'too_big'].includes(code) || !ofWrongKind.has(JSON.stringify(path)),
	);
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
	// YAML has words for nothing, null and ~, which nobody means as text.
	if (issue.code !== 'invalid_type' || issue.expected !== 'string' || issue.input === null) return undefined;
	const written = sourceOf(issue.path);
	if (written === undefined || !field?.safeParse(written).success) return undefined;
	const key = keyOf(issue);
	const message = `${nameOf(issue)} is ${written}, which is read as ${kindOf(issue.input)} and not as text.`;
	const hint = `Put it between quotation marks: ${key === undefined ? '' : `${key}: `}"${written}"`;
	return { code: 'text-not-quoted', message, hint };
}

function explain(issue: Issue, field: z.ZodType | undefined): Advice {
	const name = nameOf(issue);
	const key = keyOf(issue);
	const [first] = issue.path.length === 0 ? keysOf(field) : [];
	const unexplained = first
		? `Start it with a field, such as ${first}:, and write the rest below it.`
		: field && keysOf(field).length > 0
			? itsFields(field)
			: 'Look at the example in the manual.';
	const wanted = wantedIn(field) ?? unexplained;
	if (issue.input === null && key !== undefined && field?.safeParse(undefined).success)
		return { code: 'empty-field', message: `${name} is empty.`, hint: `${wanted} Or delete the line.` };
	if (isMissing(issue)) {
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
				hint: field && key !== undefined ? (howToWrite(field, key, issue.input) ?? wanted) : wanted,
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

/** The name of the field at fault; none for an entry of a list. */
function keyOf({ path }: Issue): string | undefined {
	const last = path.at(-1);
	return typeof last === 'string' ? last : undefined;
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
