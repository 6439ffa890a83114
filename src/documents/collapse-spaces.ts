import type { Element, ElementContent, Text } from 'hast';
import { isElement } from '../lib/html-tree.ts';

/**
 * Makes of all blanks and line ends in a tree what browsers show of them: one blank between words, and none at the ends
 * of a block. Changes the tree itself; preformatted text stays.
 */
export function collapseSpaces(block: Element): void {
	const line = new Line();
	collapse(block, line);
	line.end();
}

/** What stands in the line at hand. */
class Line {
	/** Whether a blank that comes now would be the second one, or the first in its line. */
	#hasBlank = true;
	#last: Text | undefined;

	/** Takes a text into the line. @returns what is left of it */
	take(node: Text): ElementContent[] {
		const value = node.value.replace(/[\t\n\v\f\r ]+/g, ' ');
		node.value = this.#hasBlank && value.startsWith(' ') ? value.slice(1) : value;
		if (node.value === '') return [];
		this.#hasBlank = node.value.endsWith(' ');
		this.#last = node;
		return [node];
	}

	/** Takes what is no text, such as a picture. */
	takeOther(): void {
		this.#hasBlank = false;
		this.#last = undefined;
	}

	end(): void {
		if (this.#hasBlank && this.#last) this.#last.value = this.#last.value.slice(0, -1);
		this.#hasBlank = true;
		this.#last = undefined;
	}
}

function collapse(holder: Element, line: Line): void {
	holder.children = holder.children.flatMap((child) => {
		if (child.type === 'text') return line.take(child);
		if (!isElement(child)) return [child];
		const isBlock = blocks.has(child.tagName);
		if (isBlock) line.end();
		if (child.tagName === 'pre' || (child.children.length === 0 && !isBlock)) line.takeOther();
		else collapse(child, line);
		if (isBlock) line.end();
		return [child];
	});
}

/** Elements that browsers show on lines of their own, and those that end a line. */
const blocks: ReadonlySet<string> = new Set(
	(
		'address article aside blockquote body br caption center col colgroup dd dialog div dl dt figcaption figure footer ' +
		'form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre section summary table ' +
		'tbody td tfoot th thead tr ul'
	).split(' '),
);
