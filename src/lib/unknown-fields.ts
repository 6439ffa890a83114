import type { z } from 'astro/zod';
import { calledHere } from './also-called.ts';
import type { Advice } from './diagnostic.ts';
import { keysOf, schemaAt } from './schema-parts.ts';
import { nearest, suggest } from './suggest.ts';

type Issue = z.core.$ZodIssue;

interface Told extends Advice {
	path: PropertyKey[];
}

/** What is said of fields that nobody knows, and what is thereby said already. */
interface UnknownFields {
	told: Told[];
	/** Whether a field that is missing is one of these: mistyped, or written a level too high. */
	explains: (issue: Issue) => boolean;
}

/** Finds out what fields were meant that have no place where they stand. */
export function unknownFields(schema: z.ZodType, data: unknown, issues: readonly Issue[]): UnknownFields {
	const meant: PropertyKey[][] = [];
	const unrecognized = issues.filter((issue) => issue.code === 'unrecognized_keys').slice(0, most);
	const told = unrecognized.flatMap((issue) => {
		const known = keysOf(schemaAt(schema, issue.path, data));
		return issue.keys.slice(0, most).map((key): Told => {
			const path = [...issue.path, key];
			const group = groupAbove(schema, data, path, issue.keys);
			if (group) {
				meant.push(group.path, [...group.path, key]);
				return { path, ...tooFarOut(key, group) };
			}
			const name = calledHere(key, known) ?? key;
			const near = nearest(name, known);
			if (near !== undefined) meant.push([...issue.path, near]);
			const message = `There is no field "${key}" here.`;
			const hint = suggest(name, known);
			return { path, code: 'unknown-field', message, hint };
		});
	});
	const places = new Set(meant.map((path) => JSON.stringify(path)));
	return { told, explains: (issue) => isMissing(issue) && places.has(JSON.stringify(issue.path)) };
}

/** Whether nothing stands where something is needed. */
export function isMissing(issue: Issue): boolean {
	return issue.code !== 'invalid_key' && (issue.input === undefined || issue.input === null);
}

/** Fields of one group, and groups, that are told at a time. */
const most = 20;

interface Group {
	path: PropertyKey[];
	name: string;
	isEmpty: boolean;
}

/**
 * The group right above a field that has such a field and lacks it, so that the field was meant for it.
 * @param unknown fields of the same level that nobody knows
 */
function groupAbove(
	schema: z.ZodType,
	data: unknown,
	path: readonly PropertyKey[],
	unknown: readonly string[],
): Group | undefined {
	const around = path.slice(0, -1);
	const key = String(path.at(-1));
	const fields = fieldsOf(around.reduce<unknown>((value, step) => fieldsOf(value)[step], data));
	const names = Object.keys(fields);
	const name = names.slice(0, names.indexOf(key)).findLast((other) => !unknown.includes(other));
	if (name === undefined) return undefined;
	const value = fields[name];
	const isEmpty = value === null;
	const isGroup = typeof value === 'object' && !Array.isArray(value);
	if (!isGroup || Object.hasOwn(fieldsOf(value), key)) return undefined;
	const group = [...around, name];
	return keysOf(schemaAt(schema, group, data)).includes(key) ? { path: group, name, isEmpty } : undefined;
}

function fieldsOf(value: unknown): Record<PropertyKey, unknown> {
	return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>) : {};
}

function tooFarOut(key: string, { name, isEmpty }: Group): Advice {
	return {
		code: 'unknown-field',
		message: `"${key}" starts too far to the left to belong to "${name}" above it.`,
		hint: isEmpty
			? `Start its line two spaces further in than "${name}".`
			: `Start its line as far in as the other fields of "${name}".`,
	};
}
