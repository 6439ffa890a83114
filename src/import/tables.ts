import type { Element, ElementContent } from 'hast';
import {
	attribute,
	element,
	elementsIn,
	isElement,
	isPhrasing,
	replaceElements,
	type Holder,
} from '../lib/html-tree.ts';
import type { Note } from './post.ts';

/** More columns than this in one cell is a mistake or an attack. */
const widest = 20;

/**
 * Makes tables fit Markdown: a table that only arranges things beside each other becomes its contents, one after the
 * other; in one that holds data, each cell becomes one line.
 */
export function flattenTables(holder: Holder, notes: Note[]): void {
	const toLine = (node: ElementContent) => lineOf(node, notes);
	freeCells(holder);
	replaceElements(holder, (table) => {
		if (table.tagName !== 'table') return undefined;
		const cells = elementsIn(table).filter((node) => isElement(node, 'td', 'th'));
		const caption = elementsIn(table).find((node) => node.tagName === 'caption');
		if (cells.length === 0) return caption ? caption.children : [];
		if (isLayout(table, cells)) return cells.map((cell) => element('div', cell.children));
		for (const cell of cells) {
			cell.children = cell.children.flatMap(toLine);
			const { colSpan, rowSpan } = cell.properties;
			cell.properties = {
				colSpan: spanOf(colSpan),
				rowSpan: spanOf(rowSpan),
				align: cell.properties.align,
			};
		}
		return caption ? [element('p', caption.children.flatMap(toLine)), table] : [table];
	});
}

/** Parts of a table that stand in none, as in a broken text, are only boxes. */
function freeCells(holder: Holder): void {
	for (const child of holder.children) {
		if (!isElement(child) || child.tagName === 'table') continue;
		if (['caption', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th'].includes(child.tagName))
			child.tagName = 'div';
		freeCells(child);
	}
}

function spanOf(value: unknown): number {
	const span = Number(value);
	return span >= 1 && span <= widest ? span : 1;
}

function isLayout(table: Element, cells: readonly Element[]): boolean {
	const rows = elementsIn(table).filter(({ tagName }) => tagName === 'tr');
	if (rows.every((row) => row.children.filter((node) => isElement(node, 'td', 'th')).length < 2)) return true;
	return (
		!cells.some(({ tagName }) => tagName === 'th') &&
		cells.some(
			(cell) => cell.children.some((node) => !isPhrasing(node) && !isElement(node, 'p')) || hasPicture(cell),
		)
	);
}

function hasPicture(cell: Element): boolean {
	return elementsIn(cell).some(({ tagName }) => tagName === 'img');
}

/** What stands on lines of its own becomes part of one line; a picture becomes its words. */
function lineOf(node: ElementContent, notes: Note[]): ElementContent[] {
	if (node.type !== 'element') return [node];
	if (node.tagName === 'img') {
		const source = attribute(node, 'src');
		notes.push({ about: 'picture', text: `${source} stood in a table: only its words are kept.` });
		return [{ type: 'text', value: attribute(node, 'alt') }];
	}
	node.children = node.children.flatMap((child) => lineOf(child, notes));
	if (isPhrasing(node)) return node.tagName === 'br' ? [space()] : [node];
	return [space(), ...node.children, space()];
}

function space(): ElementContent {
	return { type: 'text', value: ' ' };
}
