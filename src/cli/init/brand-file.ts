import { z } from 'astro/zod';
import { stringify } from 'yaml';
import { brandSchema } from '../../schema/brand.ts';

/** What a firm has told of itself: fields of brand.yaml. */
export type Answers = Partial<z.input<typeof brandSchema>>;

/**
 * Writes brand.yaml: what was answered, and every other option of the schema as a line to switch on.
 * All of it comes from the schema, descriptions and examples, so that it tells what this version can do.
 */
export function brandFile(answers: Answers): string {
	const given: Readonly<Record<string, unknown>> = answers;
	const entries = Object.entries(brandSchema.shape).map(([key, field]) => entry(key, field, given[key]));
	return [head, ...entries].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

const head = [
	'## Who you are: everything about your look and your address.',
	'## Lines with two # explain. To use an option, take away the one # at the start of its lines, and only that:',
	'## the spaces after it stay.',
];

/** The lines of one field: what it is, then its value, or an example that is switched off. */
function entry(key: string, field: z.ZodType, value: unknown): string[] {
	const lines = written(key, field, value ?? exampleOf(field), value === undefined);
	const needed = field.safeParse(undefined).success ? '' : ' Needed.';
	return [
		`## ${descriptionOf(field)}${needed}`,
		...lines.slice(1).map((line) => (value === undefined ? `#${line}` : line)),
	];
}

/**
 * A field with its explanation above it, and in a group each inner field with its own. An inner field without a value
 * is an option of its own; in a group that is switched off itself, it is explained alone.
 */
function written(key: string, field: z.ZodType, value: unknown, isOff: boolean): string[] {
	const inner = unwrap(field);
	const explained = descriptionOf(field) && `## ${descriptionOf(field)}`;
	const element = inner instanceof z.ZodArray ? inner.element : undefined;
	if (element instanceof z.ZodObject && Array.isArray(value) && value.length > 0) {
		const groups: readonly Readonly<Record<string, unknown>>[] = value;
		return [explained, `${key}:`, ...groups.flatMap((group) => listed(element, group))];
	}
	if (!(inner instanceof z.ZodObject) || typeof value !== 'object' || value === null) {
		return [
			explained,
			...stringify({ [key]: value }, { lineWidth: 0, singleQuote: true })
				.trimEnd()
				.split('\n'),
		];
	}
	const fields = Object.entries<z.ZodType>(inner.shape);
	const values = value as Readonly<Record<string, unknown>>;
	return [
		explained,
		`${key}:`,
		...fields.flatMap(([name, part]) => {
			const known = values[name] !== undefined;
			if (!known && isOff) return [`  ## ${name}: ${descriptionOf(part)}`];
			const shown = known ? values[name] : exampleOf(part);
			const [explanation = '', ...lines] = written(name, part, shown, isOff || !known);
			return [
				...(explanation ? [`  ${explanation}`] : []),
				...lines.map((line) => (known ? `  ${line}` : `#  ${line}`)),
			];
		}),
	];
}

/** The lines of one group in a list, each of its fields explained; the first one stands behind the hyphen. */
function listed({ shape }: z.ZodObject, values: Readonly<Record<string, unknown>>): string[] {
	const fields = Object.entries<z.ZodType>(shape).filter(([name]) => values[name] !== undefined);
	return fields.flatMap(([name, part], at) => {
		const [explanation = '', first = '', ...lines] = written(name, part, values[name], true);
		const indent = at === 0 ? '  ' : '    ';
		return [
			...(explanation ? [`${indent}${explanation}`] : []),
			`${at === 0 ? '  - ' : indent}${first}`,
			...lines.map((line) => `    ${line}`),
		];
	});
}

/** A value that the field takes: its default, what its description names after "such as", or a usual one. */
export function exampleOf(field: z.ZodType): unknown {
	const usual = field.safeParse(undefined);
	if (usual.success && (typeof usual.data !== 'object' || isFilled(usual.data)) && usual.data !== undefined) {
		return usual.data;
	}
	const inner = unwrap(field);
	if (inner instanceof z.ZodObject) {
		const fields = Object.entries<z.ZodType>(inner.shape);
		return Object.fromEntries(fields.map(([key, part]) => [key, exampleOf(part)]));
	}
	if (inner instanceof z.ZodArray) return [exampleOf(inner.element as z.ZodType)];
	if (inner instanceof z.ZodRecord) {
		return { [String(exampleOf(inner.keyType as z.ZodType))]: exampleOf(inner.valueType as z.ZodType) };
	}
	if (inner instanceof z.ZodEnum) return inner.options[0];
	if (inner instanceof z.ZodDiscriminatedUnion) return exampleOf(inner.options[0] as z.ZodType);
	const named = /such as (.+?)\.?$/.exec(descriptionOf(field))?.[1]?.replace(/^"|"$/g, '');
	return [named, ...usualValues].find((value) => value !== undefined && inner.safeParse(value).success);
}

/** Stands for a text of which there is no example. */
export const usualWords = 'Your words';

/** One of these fits a field whose description names no example. */
const usualValues = [
	usualWords,
	'https://www.example.com/',
	'mira@example.com',
	'+44 20 7946 0123',
	'star-stories',
	'logo.svg',
	'2026-11-22',
	true,
	1,
];

/** Whether a group or list holds more than empty lists. */
function isFilled(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return Object.values(value).some((part) => !Array.isArray(part) || part.length > 0);
}

/** What a field is, as its schema says. */
export function descriptionOf(field: z.ZodType): string {
	return field.description ?? unwrap(field).description ?? '';
}

/** What stands inside an optional field, one that no longer is, or one with a default. */
export function unwrap(field: z.ZodType): z.ZodType {
	const isWrapped =
		field instanceof z.ZodOptional || field instanceof z.ZodNonOptional || field instanceof z.ZodDefault;
	return isWrapped ? unwrap(field.unwrap() as z.ZodType) : field;
}
