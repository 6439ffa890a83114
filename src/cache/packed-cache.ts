import { join } from 'node:path';
import { serialize } from 'node:v8';
import { readData, writeCached } from './cached-file.ts';
import { pruneFolder } from './prune-folder.ts';
import { sha256 } from './sha256.ts';

/** Entries by name: what was made, under the hash of all that went into it. */
type Entries = Map<string, Buffer>;

/** One file of a packed cache. */
interface Pack {
	before: Entries;
	/** What was asked for since the cache was opened. */
	used: Entries;
}

/**
 * What was made before, many small things in few files: where opening a file takes longer than making what is in it,
 * a file for each would save nothing. What is new stands in the files only once {@link PackedCache.save} was called.
 */
export class PackedCache {
	readonly #folder: string;
	readonly #packs = new Map<string, Pack>();

	/** @param folder of the files; there need not be one yet */
	constructor(folder: string) {
		this.#folder = folder;
	}

	/**
	 * Takes what was made before, or makes and keeps it.
	 * @param kind what it is: things of two kinds may be made of the same
	 * @param key all that goes into it
	 */
	async kept(kind: string, key: string | Buffer, make: () => Promise<Uint8Array>): Promise<Buffer> {
		const name = `${sha256(key).slice(0, 24)}.${kind}`;
		const pack = this.#pack(name);
		const data = pack.used.get(name) ?? pack.before.get(name) ?? Buffer.from(await make());
		pack.used.set(name, data);
		return data;
	}

	/**
	 * Writes the files anew whose content has changed, and throws away what nobody has asked for. Nothing of it is in memory
	 * any more: whoever asks again reads it.
	 */
	save(): void {
		const files = new Set(this.#packs.keys());
		for (const [file, { before, used }] of this.#packs) {
			const isSame = before.size === used.size && [...used.keys()].every((name) => before.has(name));
			if (!isSame) writeCached(join(this.#folder, file), serialize(new Map([...used].sort(byName))));
		}
		pruneFolder(this.#folder, (name) => files.has(name) || name.endsWith('.part'));
		this.#packs.clear();
	}

	/** Things are spread over files by their hash, so that one that is new does not write all of them anew. */
	#pack(name: string): Pack {
		const file = name.charAt(0);
		const known = this.#packs.get(file);
		if (known) return known;
		const before = readData(join(this.#folder, file)) as Entries | undefined;
		const pack: Pack = { before: before ?? new Map<string, Buffer>(), used: new Map() };
		this.#packs.set(file, pack);
		return pack;
	}
}

function byName([a]: [string, unknown], [b]: [string, unknown]): number {
	return a < b ? -1 : 1;
}
