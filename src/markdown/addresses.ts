import type { Link, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import type { Position } from 'unist';
import { visit } from '../lib/visit.ts';
import { joinNeighbours } from './join-neighbours.ts';

/**
 * What no bare address goes on after: marks and signs outside ASCII, such as ” and 。, and characters that nobody sees.
 * Letters of all scripts may stand in an address.
 */
const ends = /((?:(?![\0-\x7f])[\p{P}\p{S}\p{Z}]|[\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff])+)/u;

/**
 * Cuts bare addresses where a typographic mark ends them: of “https://a.example/jobs” the quotation mark is no part.
 * What stands after it is read once more, as it may hold an address of its own. What has the look of an address and is
 * none, such as http://100%.example, stays words.
 */
export function endAddresses(tree: Root): void {
	visit(tree, (node) => {
		if (!('children' in node) || !node.children.some((child) => isCut(child) || isNone(child))) return;
		const children = node.children as PhrasingContent[];
		const cut = children.flatMap((child) => (isCut(child) ? shortened(child) : [child]));
		node.children = joinNeighbours(cut.map((child) => (isNone(child) ? asText(child) : child)));
	});
}

/** Whether a bare address is none. A backslash may stand before each of its signs. */
function isNone(node: { type: string }): node is Link {
	if (node.type !== 'link') return false;
	const { url, children, position } = node as Link;
	const words = children.length === 1 && children[0]?.type === 'text' ? children[0].value : '';
	const length = (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
	return length <= 2 * words.length && startOf(url, words) !== undefined && !URL.canParse(url, site);
}

/** Any address at all: where it stands does not matter to whether another can be read. */
const site = 'https://site.example/';

function asText({ children, position }: Link): Text {
	const [only] = children;
	return { type: 'text', value: only?.type === 'text' ? only.value : '', position };
}

function isCut(node: { type: string }): node is Link {
	return node.type === 'link' && ends.test(bareAddress(node as Link) ?? '');
}

/** The words of a link that an author wrote as an address alone, without any brackets. */
function bareAddress({ url, children, position }: Link): string | undefined {
	const [only] = children;
	if (only?.type !== 'text' || children.length > 1) return undefined;
	const length = (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
	if (position && length !== only.value.length) return undefined;
	return startOf(url, only.value) === undefined ? undefined : only.value;
}

/** What is put before the words of a bare address to make it whole. */
function startOf(url: string, words: string): string | undefined {
	return ['', 'http://', 'mailto:'].find((start) => url === start + words);
}

function shortened(link: Link): PhrasingContent[] {
	let done = 0;
	const [address = '', ...rest] = (bareAddress(link) ?? '').split(ends);
	// After a letter outside ASCII, which ends a word in some languages, another address may start.
	const others = rest.flatMap((part) => part.split(/(?<=[^\0-\x7f])(?=https?:\/\/)/i));
	const texts = [address, ...others].flatMap((value): Text[] => {
		const position = link.position && within(link.position, done, value.length);
		done += value.length;
		return value === '' ? [] : [{ type: 'text', value, position }];
	});
	return texts.flatMap(linked);
}

/** Finds the addresses in a text as GitHub does. */
function linked(text: Text): PhrasingContent[] {
	const paragraph: Paragraph = { type: 'paragraph', children: [text] };
	for (const find of gfmAutolinkLiteralFromMarkdown().transforms ?? [])
		find({ type: 'root', children: [paragraph] });
	let done = 0;
	return paragraph.children.map((node) => {
		const { length } = node.type === 'link' ? (bareAddress(node) ?? '') : (node as Text).value;
		const position = text.position && within(text.position, done, length);
		done += length;
		return { ...node, position };
	});
}

/** Where a part of an address stands, which is never longer than a line. */
function within({ start }: Position, from: number, length: number): Position {
	const point = (by: number) => ({
		line: start.line,
		column: start.column + by,
		offset: (start.offset ?? 0) + by,
	});
	return { start: point(from), end: point(from + length) };
}
