import type { Element, ElementContent } from 'hast';
import { isElement, textOf } from '../../lib/html-tree.ts';
import { plainKind, type PlainKind } from '../../lib/plain.ts';
import { idOf, isPlain, isUnread, languageOf, type Reading } from './html.ts';
import { breakable, drawn, titled, trimmed } from './inlines.ts';
import { definitions, figure, list, blocksOfKind, table } from './directives.ts';
import type { Block, BoxLook, Inline, Look } from './tree.ts';

/** Turns the elements of a chapter into data for a template. Runs of bare text become paragraphs. */
export function blocksOf(children: readonly ElementContent[], reading: Reading): Block[] {
	const blocks: Block[] = [];
	let run: ElementContent[] = [];
	const close = () => {
		const of = trimmed(run, reading);
		if (of.length > 0) blocks.push({ is: 'p', look: 'text', of });
		run = [];
	};
	for (const child of children) {
		if (isUnread(child)) continue;
		if (child.type === 'element' && isBlock(child)) {
			close();
			blocks.push(...placed(child, reading));
		} else run.push(child);
	}
	close();
	return blocks;
}

/** An element in its language, at the place that links lead to. */
function placed(node: Element, reading: Reading): Block[] {
	const of = blockOf(node, reading);
	const language = languageOf(node);
	const worded: Block[] = language ? [{ is: 'language', language, of }] : of;
	const id = idOf(node);
	const holdsId = /^h[1-6]$/.test(node.tagName);
	return id === undefined || holdsId ? worded : [{ is: 'anchor', id }, ...worded];
}

function blockOf(node: Element, reading: Reading): Block[] {
	const { tagName, children } = node;
	const of = () => blocksOf(children, reading);
	const ownForm = blocksOfKind(node, reading, blocksOf);
	if (ownForm) return ownForm;
	const box = formOf(node, boxes);
	if (box) return [{ is: 'box', look: box, of: of() }];
	const [, level] = /^h([1-6])$/.exec(tagName) ?? [];
	if (level) {
		const title = trimmed(children, reading);
		if (title.length === 0) return [];
		return [{ is: 'heading', level: Number(level), id: idOf(node), listed: true, of: title }];
	}
	switch (tagName) {
		case 'p':
			return paragraph(node, reading);
		case 'ul':
		case 'ol':
			return [list(node, reading, blocksOf)];
		case 'table':
			return [table(node, reading, blocksOf)];
		case 'dl':
			return [definitions(node, reading, blocksOf)];
		case 'figure':
			return [figure(node, reading, blocksOf)];
		case 'blockquote':
			return [{ is: 'quote', of: of() }];
		case 'pre':
			return [{ is: 'code', text: breakable(drawn(textOf(node), reading)) }];
		case 'hr':
			return [{ is: 'rule' }];
		case 'details': {
			const { title, rest } = titled(node, (child) => isElement(child, 'summary'), reading);
			return [{ is: 'fold', title, of: blocksOf(rest, reading) }];
		}
		default:
			if (!transparent.includes(tagName)) reading.unknown.add(tagName);
			return of();
	}
}

function paragraph(node: Element, reading: Reading): Block[] {
	const pictures = node.children.filter((child) => isElement(child, 'img'));
	const [picture] = pictures;
	const words = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
	if (picture && words.length === 1) return [figure(node, reading, blocksOf)];
	const look = formOf(node, looks) ?? 'text';
	const of = look === 'tool' ? toolLine(node, reading) : trimmed(kindFirst(node), reading);
	return of.length === 0 ? [] : [{ is: 'p', look, of }];
}

/** The label of a directive starts with its kind, which is set apart from what it says: `Example`, then for whom. */
function kindFirst(node: Element): ElementContent[] {
	const { children } = node;
	const [first, ...rest] = children;
	const isKind = isPlain(node, 'label') && isElement(first, 'span') && !isUnread(first);
	return isKind ? [{ ...first, tagName: 'small' }, { type: 'text', value: '\u2002' }, ...rest] : children;
}

/** What the tool does for the reader stands on a line of its own. */
function toolLine(node: Element, reading: Reading): Inline[] {
	const promise = node.children.findLast((child) => isElement(child, 'span'));
	const rest = node.children.filter((child) => child !== promise);
	return [
		...trimmed(rest, reading),
		{ is: 'break' },
		{ is: 'small', of: trimmed(promise ? [promise] : [], reading) },
	];
}

function isBlock(node: Element): boolean {
	return blockTags.has(node.tagName) || node.tagName.includes('-');
}

const transparent = ['div', 'section', 'article', 'callback-checklist', 'picture', 'main', 'aside', 'header'];

const blockTags = new Set([
	...[...transparent, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'figure'],
	...['blockquote', 'pre', 'hr', 'details'],
]);

/** The form that an element of its kind has. */
function formOf<Form>(node: Element, forms: Partial<Record<PlainKind, Form>>): Form | undefined {
	const kind = plainKind(node);
	return kind && forms[kind];
}

/** Kinds of paragraphs. */
const looks: Partial<Record<PlainKind, Look>> = {
	label: 'label',
	title: 'label',
	'law-topic': 'label',
	'law-place': 'label',
	'law-source': 'soft',
	'law-note': 'soft',
	sources: 'soft',
	star: 'soft',
	treated: 'soft',
	'use-tool': 'tool',
};

/** Kinds of what stands apart from the text. */
const boxes: Partial<Record<PlainKind, BoxLook>> = {
	note: 'note',
	warning: 'warning',
	example: 'example',
	law: 'law',
	evidence: 'evidence',
	'through-us': 'us',
	skeleton: 'skeleton',
};
