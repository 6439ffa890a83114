import type { Element, Root } from 'hast';
import { element } from '../lib/html-tree.ts';
import { SKIP, visit } from '../lib/visit.ts';

export interface SiteLinks {
	/** Path of the site, starting and ending with a slash. */
	base: string;
	/** Where a link leads on this site; undefined when it leads nowhere and only its words stay. */
	resolve: (to: string) => string | undefined;
	/** Name of a table's frame for screen readers. */
	tableLabel: string;
}

/**
 * Makes finished guide HTML stand on this site: links are resolved and get the path the site lives under,
 * and wide tables get a frame that scrolls by itself and can be reached with the keyboard.
 * Heads of columns say so. A column's alignment becomes `data-align`, as MDX would write it into a style attribute.
 */
export function fitToSite(tree: Root, { base, resolve, tableLabel }: SiteLinks): void {
	visit(tree, 'element', (node, index, parent) => {
		if (!parent || index === undefined) return undefined;
		if (node.tagName === 'a' && typeof node.properties.href === 'string') {
			const target = resolve(node.properties.href);
			if (target === undefined) {
				parent.children.splice(index, 1, ...node.children);
				return [SKIP, index];
			}
			node.properties.href = underBase(target, base);
		}
		// The corner of a table with names on two sides is no heading of anything.
		if (node.tagName === 'th' && node.children.length === 0) node.tagName = 'td';
		if (node.tagName === 'table') {
			const frame = { className: ['table'], role: 'group', ariaLabel: tableLabel, tabIndex: 0 };
			parent.children[index] = element('div', [node], frame);
		}
		if (node.tagName === 'th') node.properties.scope = 'col';
		if (typeof node.properties.align === 'string') alignByData(node, node.properties.align);
		return undefined;
	});
}

function underBase(address: string, base: string): string {
	return /^\/(?!\/)/.test(address) ? base + address.slice(1) : address;
}

function alignByData(cell: Element, align: string): void {
	delete cell.properties.align;
	cell.properties['dataAlign'] = { left: 'start', right: 'end' }[align] ?? align;
}
