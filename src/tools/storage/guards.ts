import type { Guard } from './codec.ts';

/** What a guard lets through. */
export type Guarded<Of> = Of extends Guard<infer Value> ? Value : never;

/** Text up to a length in characters: what a person types, never a flood. */
export function textUpTo(length: number): Guard<string> {
	return (value): value is string => typeof value === 'string' && value.length <= length;
}

/** An id or a text of the site's own: authors may write long ones. */
export const bankText = textUpTo(4000);

/** A finite number from the least to the most. */
export function numberWithin(least: number, most: number): Guard<number> {
	return (value): value is number => typeof value === 'number' && value >= least && value <= most;
}

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]): Guard<Word> {
	return (value): value is Word => words.includes(value as Word);
}

/** At most so many values of one kind. */
export function listOf<Value>(guard: Guard<Value>, most: number): Guard<readonly Value[]> {
	return (value): value is readonly Value[] =>
		Array.isArray(value) && value.length <= most && value.every(guard);
}

/** A record that has just these fields. */
export function recordOf<Fields extends object>(guards: {
	[Name in keyof Fields]-?: Guard<Fields[Name]>;
}): Guard<Fields> {
	const names = Object.keys(guards) as (keyof Fields & string)[];
	return (value): value is Fields =>
		typeof value === 'object' &&
		value !== null &&
		Object.keys(value).every((name) => Object.hasOwn(guards, name)) &&
		names.every((name) => guards[name]((value as Fields)[name]));
}

/** A value that may be missing. */
export function optional<Value>(guard: Guard<Value>): Guard<Value | undefined> {
	return (value): value is Value | undefined => value === undefined || guard(value);
}
