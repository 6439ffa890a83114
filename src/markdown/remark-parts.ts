import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { layParts } from './lay-parts.ts';
import type { Part } from './part.ts';

/** Gives the parts of a file that others have written anew. */
export type PartsOf = (file: VFile) => readonly Part[];

/** Lays the firm's parts into a guide of ours. Their faults have been told before. */
export function remarkParts(partsOf: PartsOf) {
	return (tree: Root, file: VFile): void => {
		const parts = partsOf(file);
		if (parts.length === 0) return;
		const { text } = layParts(tree, { text: String(file.value), file: file.path, firstLine: 1, parts });
		// Where a piece looks up how it was written.
		file.value = text;
	};
}
