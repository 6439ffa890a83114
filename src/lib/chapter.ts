import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from './visit.ts';
import { element } from './html-tree.ts';
import { asPlain, plainKind } from './plain.ts';

/** What a guide has to know to stand among others on one page. */
export interface ChapterPlace {
	/** Id of the guide. What it holds gets ids that start with it: `star-stories--star-in-90-seconds`. */
	id: string;
	/** Path of the site, starting and ending with a slash. */
	base: string;
	/** Ids of all guides on the page. */
	together: ReadonlySet<string>;
	/** How many levels its headings go down: its title stands below titles of the page. */
	deeper: number;
}

/** A link outside the site. */
export interface Reference {
	text: string;
	to: string;
}

/**
 * Makes a chapter of the finished body of a guide. Ids become unique among all chapters, links to guides that are
 * chapters too lead to these, headings go down, all that folds is open, and what only a script can use is left out but
 * for the boxes of checklists.
 * @param tree of the body; it is changed
 * @returns the same tree
 */
export function asChapter(tree: Root, place: ChapterPlace): Root {
	visit(tree, 'element', (node, index, parent) => {
		if (parent && index !== undefined && isForScripts(node)) {
			parent.children.splice(index, 1);
			return [SKIP, index];
		}
		standing(node);
		const [, level] = /^h([1-6])$/.exec(node.tagName) ?? [];
		if (level) node.tagName = `h${Math.min(6, Number(level) + place.deeper)}`;
		ownIds(node, place.id);
		const to = node.properties.href;
		if (node.tagName === 'a' && typeof to === 'string') node.properties.href = chapterLink(to, place);
		return undefined;
	});
	return tree;
}

/**
 * The same as HTML for a page.
 * @returns also where its links lead outside the site, in the order of the numbers that stand behind them on paper
 */
export function chapterHtml(tree: Root, place: ChapterPlace): { html: string; references: Reference[] } {
	const references: Reference[] = [];
	number(asChapter(tree, place), references);
	return { html: toHtml(tree), references };
}

/** Id of a heading of a guide where it is a chapter. */
export function chapterAnchor(guide: string, anchor: string): string {
	return `${guide}--${anchor}`;
}

/** The guide in whose chapter an id stands, and what the id is in the guide itself; nothing for the chapter as a whole. */
export function readAnchor(id: string): { guide: string; anchor: string | undefined } {
	// Ids of guides have single hyphens only; those of headings may have more.
	const at = id.indexOf('--', 1);
	if (at === -1 || at + 2 === id.length) return { guide: id, anchor: undefined };
	return { guide: id.slice(0, at), anchor: id.slice(at + 2) };
}

/** What nobody can use or read without the script of the guide's own page. */
function isForScripts(node: Element): boolean {
	const { hidden } = node.properties;
	return (
		plainKind(node) === 'screen' ||
		['script', 'button', 'output', 'fieldset', 'select'].includes(node.tagName) ||
		(hidden !== undefined && hidden !== false)
	);
}

/** What folds is open, but for the claims behind a note on evidence: their number is enough here. */
function standing(node: Element): void {
	if (node.tagName === 'callback-copy-button' || node.tagName === 'callback-law-place') node.tagName = 'div';
	if (node.tagName !== 'details') return;
	const [summary] = node.children;
	if (summary?.type !== 'element' || plainKind(summary) !== 'sources') {
		node.properties.open = true;
		return;
	}
	node.tagName = 'p';
	node.properties = { className: ['sources'] };
	node.children = summary.children;
	asPlain('sources', node);
}

function ownIds({ properties }: Element, guide: string): void {
	for (const name of idAttributes) {
		const value = properties[name];
		if (Array.isArray(value)) properties[name] = value.map((id) => chapterAnchor(guide, String(id)));
		else if (typeof value === 'string' && value !== '') properties[name] = chapterAnchor(guide, value);
	}
}

/** Attributes that hold ids, or names that must be unique as ids must. */
const idAttributes = ['id', 'htmlFor', 'ariaLabelledBy', 'ariaDescribedBy', 'ariaControls', 'headers'];

function chapterLink(to: string, { id, base, together }: ChapterPlace): string {
	if (to.startsWith('#')) return `#${chapterAnchor(id, to.slice(1))}`;
	if (!to.startsWith(base)) return to;
	const [, guide = '', anchor] = /^guides\/([^/#?]+)\/(?:#(.+))?$/.exec(to.slice(base.length)) ?? [];
	if (!together.has(guide)) return to;
	return anchor === undefined ? `#${guide}` : `#${chapterAnchor(guide, anchor)}`;
}

/** Puts a number behind each link that leads outside. Notes at the foot of a guide print their own addresses. */
function number(parent: Root | Element, references: Reference[]): void {
	if (parent.type === 'element' && plainKind(parent) === 'footnotes') return;
	parent.children = parent.children.flatMap((node) => {
		if (node.type !== 'element') return [node as ElementContent];
		const to = node.properties.href;
		if (node.tagName !== 'a' || typeof to !== 'string' || !/^https?:/.test(to)) {
			number(node, references);
			return [node];
		}
		references.push({ text: toString(node), to });
		const words: ElementContent = { type: 'text', value: `[${references.length}]` };
		return [node, asPlain('screen', element('sup', [words], { className: ['ref'] }))];
	});
}
