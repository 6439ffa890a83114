import type { Guard } from './codec.ts';

/** Text up to a length in characters: what a person types, never a flood. */
export function textUpTo(length: number): Guard<string> {
	return (value): value is string => typeof value === 'string' && value.length <= length;
}
