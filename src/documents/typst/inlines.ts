import type { Element, ElementContent } from 'hast';
import { toString } from 'mdast-util-to-string';
import { isPlain, isUnread, languageOf, type Reading } from './html.ts';
import type { Inline, InlineMark } from './tree.ts';

/** Turns a run of text with marks, links and notes into data for a template. Blanks fold as in a browser. */
export function inlinesOf(children: readonly ElementContent[], reading: Reading): Inline[] {
	return children.flatMap((child) => {
		if (child.type === 'text') {
			const text = child.value.replace(/[ \t\r\n\f]+/g, ' ');
			return text === '' ? [] : [breakable(drawn(text, reading))];
		}
		const dots = child.type === 'element' && dotsOf(child);
		if (dots) return [dots];
		if (child.type !== 'element' || isUnread(child)) return [];
		const language = languageOf(child);
		const of = inlineOf(child, reading);
		return language ? [{ is: 'phrase', language, of }] : of;
	});
}

/** The same, without blanks at either end. */
export function trimmed(children: readonly ElementContent[], reading: Reading): Inline[] {
	const run = inlinesOf(children, reading);
	const first = run.findIndex((node) => node !== ' ');
	const last = run.findLastIndex((node) => node !== ' ');
	return run.slice(Math.max(first, 0), last + 1).map((node, index, { length }) => {
		if (typeof node !== 'string') return node;
		const started = index === 0 ? node.trimStart() : node;
		return index === length - 1 ? started.trimEnd() : started;
	});
}

/** The words of the first child that fits, as a title, and all other children. */
export function titled(
	{ children }: Element,
	fits: (child: ElementContent) => boolean,
	reading: Reading,
): { title: Inline[]; rest: ElementContent[] } {
	const first = children.find(fits);
	const title = first?.type === 'element' ? trimmed(first.children, reading) : [];
	return { title, rest: children.filter((child) => child !== first) };
}

/** Text as it stands, with a box for each character that no font draws. */
export function drawn(text: string, { undrawn }: Pick<Reading, 'undrawn'>): string {
	return undrawn.size === 0
		? text
		: Array.from(text, (character) => (undrawn.has(character) ? '□' : character)).join('');
}

/**
 * Lets a word break where its line ends that is longer than any language has: an address, a number, a mistake. Titles are
 * read by other programs as well, and break in the template.
 */
export function breakable(text: string): string {
	return text.replace(longWord, (word) =>
		Array.from(characters.segment(word), ({ segment }) => segment).join('\u200b'),
	);
}

/** Scripts that put no space between words break by themselves. */
const longWord =
	/[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u200b]{30,}/gu;

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function inlineOf(node: Element, reading: Reading): Inline[] {
	const of = () => inlinesOf(node.children, reading);
	const mark = Object.hasOwn(marks, node.tagName) ? marks[node.tagName] : undefined;
	if (mark) return [{ is: mark, of: of() }];
	if (node.tagName === 'a') return link(node, of(), reading);
	if (node.tagName === 'br') return [{ is: 'break' }];
	if (node.tagName === 'wbr') return ['\u200b'];
	if (node.tagName === 'img') return [node.properties.alt ?? ''].filter((alt) => alt !== '');
	if (node.tagName === 'sup') {
		const run = of();
		return run.some((child) => typeof child === 'object' && child.is === 'note')
			? run
			: [{ is: 'sup', of: run }];
	}
	if (!plain.includes(node.tagName)) reading.unknown.add(node.tagName);
	return of();
}

function link(node: Element, of: Inline[], { ids, origin }: Reading): Inline[] {
	const { href, dataFootnoteRef } = node.properties;
	if (typeof href !== 'string') return of;
	if (href.startsWith('#')) {
		const to = decodeURIComponent(href.slice(1));
		if (!ids.has(to)) return of;
		return [{ is: dataFootnoteRef === undefined ? 'place' : 'note', to, of }];
	}
	if (!URL.canParse(href)) return of;
	const { protocol, origin: own, hostname } = new URL(href);
	if (!['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) return of;
	const host = hostname.replace(/^www\./, '');
	const isKnown = host === '' || own === origin || toString(node).includes(host);
	// A word that the glossary explains carries no mark on paper.
	if (own === origin && isPlain(node, 'term')) return of;
	return [{ is: 'link', to: href, host: isKnown ? undefined : breakable(host), of }];
}

/** Filled and empty dots count something; words beside them repeat it. */
function dotsOf(node: Element): Inline | undefined {
	const text = toString(node);
	if (node.tagName !== 'span' || !/^[●○]+$/.test(text)) return undefined;
	return { is: 'dots', on: text.replaceAll('○', '').length, all: text.length };
}

/** No brand font here has an italic of its own: both kinds of stress are bold. */
const marks: Partial<Record<string, InlineMark>> = {
	strong: 'strong',
	b: 'strong',
	em: 'strong',
	i: 'strong',
	del: 'del',
	s: 'del',
	mark: 'mark',
	code: 'code',
	kbd: 'code',
	samp: 'code',
	sub: 'sub',
	small: 'small',
};

const plain = ['span', 'q', 'abbr', 'cite', 'dfn', 'time', 'var', 'u', 'ins', 'bdi', 'bdo', 'label', 'data'];
