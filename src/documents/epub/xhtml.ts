import type { Element, ElementContent, Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { SKIP, visit } from '../../lib/visit.ts';
import { toXml } from 'xast-util-to-xml';
import { copiesOf, textOf } from '../../lib/html-tree.ts';
import { plainKind } from '../../lib/plain.ts';

/**
 * Writes the text of a chapter as XHTML for an e-book. Boxes to tick become signs, what folds becomes a block, kinds
 * become classes, and attributes that only the site has use for are left out.
 * @param linkOf where a link to `#…` or to a full address leads in the e-book
 * @param pictureOf the name in the e-book of a picture at this path of the site
 */
export function toXhtml(
	nodes: readonly ElementContent[],
	linkOf: (to: string) => string,
	pictureOf: (src: string) => string,
): string {
	const tree: Root = { type: 'root', children: copiesOf(nodes) };
	visit(tree, 'element', (node, index, parent) => {
		if (parent && index !== undefined) {
			if (node.tagName === 'picture') {
				parent.children.splice(index, 1, ...node.children.filter(isImage));
				return [SKIP, index];
			}
			if (node.tagName === 'pre') {
				const [code] = node.children;
				if (code?.type === 'element') code.children = [{ type: 'text', value: textOf(code) }];
			}
			if (node.tagName === 'input') {
				parent.children.splice(index, 1, { type: 'text', value: '☐ ' });
				return [SKIP, index + 1];
			}
		}
		const kind = plainKind(node);
		if (kind) node.properties.className = kind === 'group' ? undefined : [kind];
		rename(node);
		node.properties = attributes(node, linkOf, pictureOf);
		return undefined;
	});
	const xml = toXast(tree);
	// The page around it says so once.
	if (xml.type === 'root')
		for (const child of xml.children) if (child.type === 'element') delete child.attributes['xmlns'];
	return toXml(xml, { closeEmptyElements: true, tightClose: true }).replaceAll(']]>', ']]&gt;');
}

/** Elements that e-books have no use for, and what stands for them. */
function rename(node: Element): void {
	const { tagName } = node;
	// A word of the glossary would lead out of the book.
	if (tagName === 'label' || plainKind(node) === 'term') node.tagName = 'span';
	if (tagName === 'details') node.tagName = 'div';
	if (tagName === 'summary') {
		node.tagName = 'p';
		node.properties.className = ['summary'];
	}
}

function attributes(
	{ tagName, properties }: Element,
	linkOf: (to: string) => string,
	pictureOf: (src: string) => string,
): Element['properties'] {
	const kept: Element['properties'] = {};
	for (const name of ['id', 'className', 'dir', 'scope', 'colSpan', 'rowSpan', 'start', 'alt', 'title']) {
		if (properties[name] !== undefined) kept[name] = properties[name];
	}
	const { lang, src } = properties;
	const href = tagName === 'a' ? properties.href : undefined;
	if (typeof lang === 'string') Object.assign(kept, { lang, xmlLang: lang });
	if (typeof href === 'string') kept.href = linkOf(href);
	if (tagName === 'img' && typeof src === 'string') kept.src = pictureOf(src);
	if (properties.ariaHidden === 'true') kept.ariaHidden = 'true';
	if (properties['dataFootnoteRef'] !== undefined) kept['epub:type'] = 'noteref';
	if (properties['dataFootnoteBackref'] !== undefined) kept.ariaLabel = properties.ariaLabel;
	if (typeof properties['dataAlign'] === 'string') {
		kept.className = [`align-${properties['dataAlign']}`];
	}
	return kept;
}

function isImage(node: ElementContent): boolean {
	return node.type === 'element' && node.tagName === 'img';
}
