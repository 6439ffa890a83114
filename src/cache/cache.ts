import { join } from 'node:path';
import { kept } from './cached-file.ts';
import { pruneFolder } from './prune-folder.ts';
import { sha256 } from './sha256.ts';

/** A folder of what was made before, each file under the hash of all that went into it. */
export class Cache {
	/** How many files were made, and not found. */
	made = 0;
	readonly #folder: string;
	readonly #used = new Set<string>();

	constructor(folder: string) {
		this.#folder = folder;
	}

	/**
	 * Reads what was made before, or makes and keeps it.
	 * @param ending of the file, without a dot
	 * @param key all that goes into it
	 */
	async kept(ending: string, key: string | Buffer, make: () => Promise<Uint8Array>): Promise<Buffer> {
		const name = `${sha256(key).slice(0, 24)}.${ending}`;
		this.#used.add(name);
		return kept(join(this.#folder, name), async () => {
			this.made += 1;
			return Buffer.from(await make());
		});
	}

	/** What has been asked for since this cache was opened. */
	get used(): string[] {
		return [...this.#used];
	}

	/** Notes what others have asked of the same folder. */
	add(used: readonly string[]): void {
		for (const name of used) this.#used.add(name);
	}

	/** Throws away what nobody has asked for since this cache was opened, but for what another build is writing. */
	prune(): void {
		pruneFolder(this.#folder, (name) => this.#used.has(name) || name.endsWith('.part'));
	}
}
