import type { Root } from 'mdast';

/**
 * Trees of the texts that were last read, by file: taking a text apart is most of the work of reading a site, and while
 * a person edits, all files but one are what they were.
 */
export class KeptTrees {
	readonly #trees = new Map<string, { text: string; tree: Root }>();

	get(file: string, text: string): Root | undefined {
		const kept = this.#trees.get(file);
		return kept?.text === text ? structuredClone(kept.tree) : undefined;
	}

	/** Keeps a copy, of a few hundred files at most: a tree takes a hundred times the room of its text. */
	set(file: string, text: string, tree: Root): void {
		if (this.#trees.has(file) || this.#trees.size < 300) {
			this.#trees.set(file, { text, tree: structuredClone(tree) });
		}
	}
}
