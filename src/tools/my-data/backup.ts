import { decode, encode, isRecord, isTime } from '../storage/codec.ts';
import type { Collection } from '../storage/collection.ts';
import type { Entries, Entry } from '../storage/entries.ts';

/** What a file or a link from another device turned out to be. */
export type Backup =
	| { kind: 'broken' | 'newer' }
	/** `unknown`: names of collections that this site does not have. */
	| { kind: 'read'; parts: BackupPart[]; unknown: string[] };

/** The records of one collection. */
interface BackupPart {
	collection: Collection<unknown>;
	entries: Entries<unknown>;
}

const version = 1;
/** The last moment that a clock can show, in milliseconds since 1970. */
const lastMoment = 8.64e15;

/** Every record of the collections, with the times of their changes, as the text of a file. */
export function backupText(collections: readonly Collection<unknown>[]): string {
	const kept = collections.filter((collection) => collection.entries().size > 0);
	const parts = kept.map(
		(collection) => `${JSON.stringify(collection.name)}:${encode(collection.entries(), collection.shape)}`,
	);
	return `{"callback":${version},"collections":{${parts.join(',')}}}`;
}

/** Reads such a text, which may come from anywhere, and keeps nothing of it yet. It is good as a whole, or not at all. */
export function readBackup(text: string, collections: readonly Collection<unknown>[]): Backup {
	const found = parsed(text);
	const made = found?.['callback'];
	const stored = found?.['collections'];
	if (typeof made !== 'number' || !Number.isInteger(made) || made < 1 || !isRecord(stored))
		return { kind: 'broken' };
	if (made > version) return { kind: 'newer' };
	const parts: BackupPart[] = [];
	const unknown: string[] = [];
	for (const [name, content] of Object.entries(stored)) {
		const collection = collections.find((known) => known.name === name);
		if (!collection) {
			unknown.push(name);
			continue;
		}
		const decoded = decode(JSON.stringify(content), collection.shape);
		if (decoded.kind === 'newer') return decoded;
		if (decoded.broken || [...decoded.entries.values()].some(({ at }) => at < 0)) return { kind: 'broken' };
		const entries = [...decoded.entries].map(([id, entry]) => [id, withinClocks(entry)] as const);
		parts.push({ collection, entries: new Map(entries) });
	}
	return { kind: 'read', parts, unknown };
}

/**
 * Merges the parts into what is kept here: the newest change of each record wins.
 * @returns how many records are new here, or newer than they were
 */
export function takeIn(parts: readonly BackupPart[]): number {
	let changed = 0;
	for (const { collection, entries } of parts) {
		const before = collection.entries();
		collection.take(entries);
		for (const [id, entry] of collection.entries()) if (before.get(id) !== entry) changed++;
	}
	return changed;
}

/** An entry whose times are such as a clock can show: a change made after it can still be newer. */
function withinClocks(entry: Entry<unknown>): Entry<unknown> {
	const at = Math.min(entry.at, lastMoment);
	if (!entry.times) return { ...entry, at };
	const times = Object.entries(entry.times)
		.filter(([, time]) => isTime(time))
		.map(([name, time]) => [name, Math.min(time, at)] as const);
	return { ...entry, at, times: Object.fromEntries(times) };
}

function parsed(text: string): Record<string, unknown> | undefined {
	try {
		const found: unknown = JSON.parse(text);
		return isRecord(found) ? found : undefined;
	} catch {
		return undefined;
	}
}
