import type { Heading } from 'mdast';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import type { Node } from 'unist';
import { nearest } from '../lib/suggest.ts';
import { quoteFault } from './almost-markup.ts';
import type { DirectiveContext } from './context.ts';
import { headingText } from './headings.ts';
import { linkFault } from './link-fault.ts';
import { partOwners, directives } from './directives/index.ts';
import type { Advice } from '../lib/diagnostic.ts';
import { nameInHtml, spell } from './tag.ts';

const allowedTags = ['br', 'kbd', 'abbr', 'mark', 'sub', 'sup'];
const allowedHtml = new RegExp(`^</?(?:${allowedTags.join('|')})\\s*/?>$`);

/** Checks what is not a directive: guides hold words, never code, raw HTML or addresses that run code. */
export function checkMarkup(
	node: Node,
	{ components }: Pick<DirectiveContext, 'components'>,
): Advice | undefined {
	const { type, name, value, url, attributes } = node as Node & {
		name?: string | null;
		value?: string;
		url?: string;
		attributes?: unknown[];
	};
	switch (type) {
		case 'mdxjsEsm':
			return {
				code: 'code-in-text',
				message: 'The guide imports or exports code.',
				hint: 'Take the line out: directives need no import.',
			};
		case 'mdxFlowExpression':
		case 'mdxTextExpression':
			if (isOnlyComment(value ?? '')) return undefined;
			return {
				code: 'code-in-text',
				message: `The guide holds code between braces: {${cut(value ?? '', 30)}}.`,
				hint: 'Write the words themselves; for a brace as a character write \\{.',
			};
		case 'mdxJsxFlowElement':
		case 'mdxJsxTextElement':
			if (allowedTags.includes(name ?? '') && (attributes ?? []).length === 0) return undefined;
			return htmlFault(`<${cut(name ?? '', 30)}>`);
		case 'text':
			if (!isAsWritten(node)) return undefined;
			if (/\[\^[^\]\s]+\]/.test(value ?? '')) return footnoteFault(value ?? '');
			return colonFault((node.position?.start.column === 1 ? '' : ' ') + (value ?? ''));
		case 'html':
			if (allowedHtml.test((value ?? '').trim()) || holdsOnlyComments(value ?? '')) return undefined;
			return spellingFault(value ?? '', components) ?? htmlFault(cut(value ?? '', 30));
		case 'imageReference':
			return {
				code: 'missing-address',
				message: 'The picture does not name its file.',
				hint: 'Write the name between round brackets: ![what it tells](./desk.jpg).',
			};
		case 'heading':
			if (headingText(node as Heading).trim() !== '') return undefined;
			const message = 'The heading has no words.';
			const hint = 'Write them after the #, or take the line out.';
			return { code: 'empty-heading', message, hint };
		case 'link':
		case 'definition':
			if (url === '') {
				const message = 'The link has no address.';
				const hint = 'Write it between the round brackets: [words](/guides/star-stories/).';
				return { code: 'missing-address', message, hint };
			}
			return linkFault(url ?? '');
		default:
			return undefined;
	}
}

/**
 * Whether a node that is a fault is the end of what has been told: `</b>` after `<b>`, colons after `::: note`.
 * @param told names of tags, or colons, told so far and not closed; kept up to date
 */
export function closesTold({ type, value = '' }: Node & { value?: string }, told: string[]): boolean {
	if (type === 'text') return closesColons(value, told);
	if (type !== 'html') return false;
	const [, slash, name = ''] = /^<(\/?)([a-z][\w-]*)/i.exec(value) ?? [];
	const opened = slash === '/' ? told.lastIndexOf(name) : -1;
	if (opened === -1) told.push(name);
	else told.splice(opened, 1);
	return opened !== -1;
}

function closesColons(text: string, told: string[]): boolean {
	const [, colons = ''] = blankBefore.exec(text) ?? [];
	const opened = /^:{3,}$/.test(text.trim()) ? told.lastIndexOf(text.trim()) : -1;
	if (opened === -1 && colons !== '' && !text.split('\n').includes(colons)) told.push(colons);
	else if (opened !== -1) told.splice(opened, 1);
	return opened !== -1;
}

function htmlFault(found: string): Advice {
	const message = `The guide holds HTML: ${found}`;
	const hint = `Use Markdown or a directive instead; of HTML only ${allowedTags.join(', ')} are allowed.`;
	return { code: 'html-in-text', message, hint };
}

/** A directive or component in the spelling of MDX, in a file of Markdown. */
function spellingFault(html: string, components: DirectiveContext['components']): Advice | undefined {
	const name = nameInHtml(html);
	if (name === undefined || !(components.has(name) || directives.has(name) || partOwners.has(name)))
		return undefined;
	const asMarkdown = spell({ name, jsx: false });
	const message = `${spell({ name, jsx: true })} is read only in a file whose name ends in .mdx.`;
	const hint = `Write ${asMarkdown} with its text below it and a line of colons at the end, or let the name of this file end in .mdx.`;
	return { code: 'html-in-text', message, hint };
}

/** Whether a text stands in the file letter by letter: with a backslash before a sign, an author means the sign. */
function isAsWritten({ value, position }: Node & { value?: string }): boolean {
	const { start, end } = position ?? {};
	if (start?.offset === undefined || end?.offset === undefined) return false;
	return end.offset - start.offset === (value ?? '').length;
}

/** Whether a browser reads a piece of HTML as comments and nothing else, each of them closed. */
function holdsOnlyComments(html: string): boolean {
	const faults: string[] = [];
	const { childNodes } = parseFragment(html, {
		sourceCodeLocationInfo: true,
		onParseError: ({ code }) => faults.push(code),
	});
	// That another comment seems to start in a comment is harmless.
	const isSound = faults.every((code) => code === 'nested-comment');
	return isSound && childNodes.length > 0 && childNodes.every(isCommentOrBlank);
}

function isCommentOrBlank(node: DefaultTreeAdapterMap['childNode']): boolean {
	return node.nodeName === '#comment' || ('value' in node && node.value.trim() === '');
}

/** Whether nothing stands between two braces of MDX but comments. */
function isOnlyComment(code: string): boolean {
	return code.trim() !== '' && code.replace(/\/\*[^]*?\*\/|\/\/.*/g, '').trim() === '';
}

const blankBefore = /^(:{2,})[ \t]+([a-z][\w-]*)/im;

/** A line that starts with colons and is no directive, where one is meant. */
function colonFault(text: string): Advice | undefined {
	const [opening] = /^:{2,}[a-z].*/im.exec(text) ?? [];
	const quotes = opening === undefined ? undefined : quoteFault(opening);
	if (quotes) return quotes;
	const leaf = /^::([a-z][\w-]*)/im.exec(text)?.[1]?.toLowerCase();
	const known = [...directives.keys(), ...partOwners.keys()];
	// Two colons before other words are text, such as the name of a pseudo-element.
	if (leaf !== undefined && nearest(leaf, known) !== undefined) {
		const message = 'A line that starts with two colons is no directive that can be read.';
		const hint = 'Write it like ::question{id=Q001}, with both braces and quotation marks in pairs.';
		return { code: 'unreadable-directive', message, hint };
	}
	const [apart, colons = '', name = ''] = blankBefore.exec(text) ?? [];
	if (apart !== undefined && known.includes(name.toLowerCase())) {
		const message = 'A blank stands between the colons of a directive and its name.';
		const hint = `Take it out: ${colons}${name}`;
		return { code: 'unreadable-directive', message, hint };
	}
	if (!/^:{3,}/m.test(text)) return undefined;
	const message = 'A line of colons belongs to no directive.';
	const hint =
		'Give the outer directive one more colon than the directives inside it, and close each with as many as it opened.';
	return { code: 'unreadable-directive', message, hint };
}

function cut(text: string, most: number): string {
	return text.length > most ? text.slice(0, most) : text;
}

/** What has the look of a footnote and is still text has no text of its own anywhere. */
function footnoteFault(text: string): Advice {
	const [note = ''] = /\[\^[^\]\s]+\]/.exec(text) ?? [];
	const message = `The footnote ${note} is not written in this file.`;
	const hint = `Write it on a line of its own: ${note}: and its text.`;
	return { code: 'missing-footnote', message, hint };
}
