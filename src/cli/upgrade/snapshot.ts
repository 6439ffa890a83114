import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Files as they were at a moment, to go back to. */
export class Snapshot {
	readonly #files: ReadonlyMap<string, Buffer | undefined>;

	/** @param paths files, whether they are there or not */
	constructor(paths: readonly string[]) {
		this.#files = new Map(paths.map((path) => [path, existsSync(path) ? readFileSync(path) : undefined]));
	}

	/** Writes every file as it was, byte for byte; those that were not there go. */
	restore(): void {
		for (const [path, bytes] of this.#files) {
			if (bytes === undefined) rmSync(path, { force: true });
			else if (!existsSync(path) || !readFileSync(path).equals(bytes)) writeFileSync(path, bytes);
		}
	}
}
