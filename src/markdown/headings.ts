import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** A heading of a text. */
export interface OutlineHeading {
	depth: number;
	/** As it was written. */
	text: string;
	id: string;
	file: string;
	line: number;
}

/** Notes the words of each heading as they were written: addresses hold whatever becomes of the words later. */
export function keepWords(tree: Root): void {
	visit(tree, 'heading', (heading) => {
		heading.data = Object.assign({}, heading.data, { written: toString(heading) });
	});
}

/**
 * Gives each heading its id, which is used for the page, for contents and for links alike.
 * @param placeOf file and line of a line of the tree
 */
export function collectHeadings(
	tree: Root,
	placeOf: (line: number) => { file: string; line: number },
): OutlineHeading[] {
	const slugger = new GithubSlugger();
	const headings: OutlineHeading[] = [];
	visit(tree, 'heading', (heading) => {
		const text = wordsOf(heading);
		const id = slugger.slug(text);
		heading.data = Object.assign({}, heading.data, { hProperties: { id } });
		headings.push({ depth: heading.depth, text, id, ...placeOf(heading.position?.start.line ?? 1) });
	});
	return headings;
}

function wordsOf(heading: Heading): string {
	return (heading.data as { written?: string } | undefined)?.written ?? toString(heading);
}
