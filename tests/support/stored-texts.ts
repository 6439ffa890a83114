import { Collection } from '../../src/tools/storage/collection.ts';
import { textUpTo } from '../../src/tools/storage/guards.ts';

/** A collection of texts in a storage of its own. @param before what is in it */
export function storedTexts(before: Record<string, string>): Collection<string> {
	const stored = new Map<string, string>();
	const storage = {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, text: string) => void stored.set(key, text),
	};
	const fields = new Collection('fields', { guard: textUpTo(100) }, () => ({ base: '/', storage }));
	for (const [name, value] of Object.entries(before)) fields.set(name, value);
	return fields;
}
