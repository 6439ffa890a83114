import type { Element, Root, RootContent } from 'hast';
import type { Node } from 'unist';
import { visit } from '../lib/visit.ts';
import { printTree } from './finish.ts';
import { element, type ElementNode } from './element.ts';

/*
 * A text that uses components of the site folder is compiled as every other: one parse, one chain, one set of ids. Each
 * component becomes a hole in its tree, with the properties that it is given, what stands inside, and what stands for
 * it where there is no page. So a site needs no MDX modules: the page sets the finished HTML between the holes and puts
 * the components into them, and everybody else reads a tree in which the plain words have taken their places.
 */

/** One use of a component in a text. */
export interface ComponentUse {
	/** Kebab-case name of the component. */
	name: string;
	props: Readonly<Record<string, string>>;
	file: string;
	line: number;
}

/** Finished HTML, or a component that stands between such. */
export type Piece = string | (ComponentUse & { children: Piece[]; plain: string });

const hole = 'callback-component';
const plainPart = 'callback-plain';

/** Stands in the tree for a component. @param number of the use among those of its text */
export function holeElement(number: number, children: Node[], plain: Node[]): ElementNode {
	return element(hole, { dataUse: String(number) }, ...children, element(plainPart, {}, ...plain));
}

/** Lets plain words stand in the places of components. Changes the tree. */
export function fillHoles(tree: Root): Root {
	visit(tree, 'element', (node, index, parent) => {
		if (node.tagName !== hole || !parent || index === undefined) return undefined;
		const { content, plain } = partsOf(node);
		parent.children.splice(index, 1, ...(plain.length > 0 ? plain : content));
		return index;
	});
	return tree;
}

/** Prints a finished tree in pieces: what stands between components, and the components. */
export function printPieces(tree: Root, uses: readonly ComponentUse[]): Piece[] {
	const found = new Map<string, Element>();
	visit(tree, 'element', (node) => {
		if (node.tagName === hole) found.set(String(node.properties['dataUse']), node);
	});
	const plainOf = new Map(
		[...found].map(([number, node]) => [
			number,
			printTree(fillHoles({ type: 'root', children: partsOf(node).plain })),
		]),
	);
	for (const node of found.values()) node.children = partsOf(node).content;
	const marks = printTree(tree).split(/<callback-component data-use="(\d+)">|(<\/callback-component>)/);
	const top: Piece[] = [];
	const open = [top];
	for (let at = 0; at < marks.length; at += 3) {
		const html = marks[at] ?? '';
		if (html.trim() !== '') open.at(-1)?.push(html);
		const number = marks[at + 1];
		if (number !== undefined) {
			const use = uses[Number(number)];
			if (!use) throw new Error(`There is no component with the number ${number}.`);
			const piece = { ...use, children: [], plain: plainOf.get(number) ?? '' };
			open.at(-1)?.push(piece);
			open.push(piece.children);
		} else if (marks[at + 2] !== undefined) open.pop();
	}
	return top;
}

function partsOf(node: Element): { content: Element['children']; plain: RootElements } {
	const plain = node.children.find((child) => child.type === 'element' && child.tagName === plainPart);
	return {
		content: node.children.filter((child) => child !== plain),
		plain: plain?.type === 'element' ? plain.children : [],
	};
}

type RootElements = Extract<RootContent, Element['children'][number]>[];
