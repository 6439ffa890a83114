import type { Element, ElementContent, Root } from 'hast';
import {
	attribute,
	element,
	elementsIn,
	isElement,
	replaceElements,
	textOf,
	type Holder,
} from '../lib/html-tree.ts';
import { characterOf } from './html/emoji.ts';
import { isFolded, isOpener } from './html/folds.ts';
import { withoutUnknown } from './html/inline.ts';
import { player } from './html/players.ts';
import { withoutPictures } from './html/captions.ts';
import { inlineCode, preformatted } from './html/preformatted.ts';
import { shownIn } from './html/shown.ts';
import type { Note } from './post.ts';

/** Elements that run, ask or draw something: nothing of them is text. With their names for people. */
const removed = new Map([
	['script', 'script'],
	['style', 'style sheet'],
	['noscript', 'text for browsers without scripts'],
	['template', 'template'],
	['object', 'embedded object'],
	['embed', 'embedded object'],
	['applet', 'embedded object'],
	['canvas', 'drawing'],
	['svg', 'drawing'],
	['math', 'formula'],
	['input', 'form field'],
	['select', 'form field'],
	['textarea', 'form field'],
	['button', 'button'],
	['dialog', 'dialog'],
	['frame', 'frame'],
	['frameset', 'frame'],
	['map', 'picture map'],
	['ins', 'advertisement'],
]);

/** Elements of a page’s head and parts of players, which nobody misses. */
const silent = ['link', 'meta', 'base', 'title', 'head', 'source', 'track', 'param', 'area', 'wbr'];

type Tell = (text: string) => void;

/** Takes out of a text what is no text, and says so. What remains are words, lists, tables, links and pictures. */
export function clean(tree: Root, notes: Note[]): void {
	const note: Tell = (text) => notes.push({ about: 'removed', text });
	for (const node of elementsIn(tree)) {
		if (attribute(node, 'style') !== '') note('inline style');
		for (const name of Object.keys(node.properties))
			if (/^on[A-Z]/.test(name)) note(`code in ${name.toLowerCase()}`);
	}
	for (const holder of [tree, ...elementsIn(tree)])
		holder.children = (holder.children as ElementContent[]).filter(({ type }) => type !== 'comment');
	removeFrom(tree, note);
	for (const holder of [tree, ...elementsIn(tree)]) partLinks(holder);
	replaceElements(tree, (node) => {
		const name = node.tagName;
		if (name === 'form' || name === 'fieldset') return [element('div', node.children)];
		if (name === 'pre') return preformatted(node);
		if (name === 'code') return inlineCode(node);
		if (name === 'figcaption') return withoutPictures(node);
		if (name === 'summary') return title(node);
		if (['kbd', 'samp', 'tt'].includes(name)) return node.children;
		return withoutUnknown(node);
	});
}

/** What opens a text when it is pressed: its words alone, unless links or pictures stand there. */
function title(summary: Element): ElementContent[] {
	const words = textOf(summary).replace(/\s+/g, ' ').trim();
	const isMore = elementsIn(summary).some((inner) => isElement(inner, 'a', 'img', 'sup'));
	return isMore || words === ''
		? [element('p', [element('strong', summary.children)])]
		: [element('summary', [{ type: 'text', value: words }])];
}

/** Links that stand side by side as buttons do are words of their own. */
function partLinks(holder: Holder): void {
	holder.children = (holder.children as ElementContent[]).flatMap((node, index, all): ElementContent[] => {
		const before = all[index - 1];
		const isGlued = isElement(node, 'a') && before !== undefined && isElement(before, 'a');
		return isGlued ? [{ type: 'text', value: ' ' }, node] : [node];
	});
}

/** Takes elements out, the outermost first, so that each is told as a whole. */
function removeFrom(holder: Holder, note: Tell): void {
	holder.children = (holder.children as ElementContent[]).flatMap((node): ElementContent[] =>
		node.type === 'element' ? (standIn(node, holder, note) ?? [node]) : [node],
	);
	for (const child of holder.children) if (isElement(child)) removeFrom(child, note);
}

/** What stands in place of an element; undefined keeps it. */
function standIn(node: Element, parent: Holder, note: Tell): ElementContent[] | undefined {
	const name = node.tagName;
	if (silent.includes(name)) return [];
	if (name === 'iframe' || name === 'audio' || name === 'video') return player(node, note);
	if (name === 'form') note('form');
	const character = name === 'img' ? characterOf(node) : undefined;
	if (character !== undefined) return [{ type: 'text', value: character }];
	if (name === 'img' && isTracker(node)) {
		note(`tracking picture ${attribute(node, 'src')}`);
		return [];
	}
	if (name === 'button' && (isOpener(node) || isElement(parent, 'h2', 'h3', 'h4', 'h5', 'h6')))
		return [element('span', node.children)];
	const what = name === 'ins' && !isAdvertisement(node) ? undefined : removed.get(name);
	if (what !== undefined) {
		const isCode = ['script', 'style', 'noscript'].includes(name);
		const source = attribute(node, 'src') || attribute(node, 'data');
		note([what, source, isCode ? '' : shownIn(node)].filter((part) => part !== '').join(' '));
		return [];
	}
	if (isHidden(node) && !isFolded(node, parent)) {
		const shown = shownIn(node);
		if (shown !== '') note(`hidden text ${shown}`);
		return [];
	}
	return undefined;
}

function isAdvertisement(node: Element): boolean {
	return attribute(node, 'className').includes('adsbygoogle');
}

function isHidden(node: Element): boolean {
	return (
		node.properties.hidden !== undefined ||
		/(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute(node, 'style'))
	);
}

function isTracker(image: Element): boolean {
	return ['width', 'height'].every((name) => /^[012](?:px)?$/.test(attribute(image, name).trim()));
}
