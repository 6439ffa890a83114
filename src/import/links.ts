import { slug } from 'github-slugger';
import type { Link, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from '../lib/visit.ts';
import { addressKey, fromTop, keysOf } from './addresses.ts';
import type { Note } from './post.ts';
import { decoded } from '../lib/url.ts';

/** Where the links of one text lead. */
export interface LinkTargets {
	/** The text’s own addresses: relative ones start from there. */
	from: readonly string[];
	/** Addresses of the texts that are imported with it, as `addressKey` writes them, and where these now stand. */
	moved: ReadonlyMap<string, string>;
	/** Where this text now stands. */
	self: string;
	/** By where a text now stands: the source’s names for its headings, and their ids. */
	headings: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Makes links lead to the imported texts, and words of links that lead nowhere. */
export function relink(tree: Root, targets: LinkTargets, notes: Note[]): void {
	const inside = new Set<Link>();
	visit(tree, 'link', (node) => {
		visit(node, 'link', (inner) => {
			if (inner !== node) inside.add(inner);
		});
	});
	visit(tree, 'link', (node, index, parent) => {
		if (!parent || index === undefined) return undefined;
		const isWordless = toString(node).trim() === '';
		if (isWordless && node.children.length === 0 && /^https?:/.test(node.url))
			notes.push({ about: 'link', text: `A link without words led to ${node.url}.` });
		if (inside.has(node))
			notes.push({ about: 'link', text: `The link to ${node.url} stood in another one: its words stay.` });
		const to = inside.has(node) || isWordless ? undefined : targetOf(node.url, targets, notes);
		if (to === undefined) {
			parent.children.splice(index, 1, ...node.children);
			return [SKIP, index];
		}
		node.url = to;
		node.title = null;
		return undefined;
	});
}

function targetOf(written: string, { from, moved, self, headings }: LinkTargets, notes: Note[]) {
	const note = (text: string) => notes.push({ about: 'link', text });
	// What a source calls the address of a text may be none.
	const read = from.flatMap((base) => URL.parse(fromTop(written), base) ?? URL.parse(fromTop(written)) ?? []);
	const target = read.flatMap(({ href }) => keysOf(href).flatMap((key) => moved.get(key) ?? []))[0];
	const anchor = /^[^#]*#(.+)$/.exec(written)?.[1];
	if (anchor !== undefined && (written.startsWith('#') || target !== undefined)) {
		const names = headings.get(target ?? self);
		const id = names?.get(decoded(anchor)) ?? names?.get(slug(decoded(anchor)));
		if (target !== undefined && target !== self) return id === undefined ? target : `${target}#${id}`;
		if (id === undefined) note(`The link to #${decoded(anchor)} led to no heading: its words stay.`);
		return id === undefined ? undefined : `#${id}`;
	}
	if (target === self) {
		note(`The link to ${written} led to this text itself: its words stay.`);
		return undefined;
	}
	if (target !== undefined) return target;
	const url = read.find(({ protocol }) => !['file:', 'wikilink:'].includes(protocol));
	if (url && ['mailto:', 'tel:'].includes(url.protocol)) return url.href;
	if (!url || !['http:', 'https:'].includes(url.protocol)) {
		const shown = written.startsWith('data:')
			? written.slice(0, 80)
			: decoded(written.replace(/^wikilink:/, ''));
		note(`The link to ${shown} led nowhere that readers can open: its words stay.`);
		return undefined;
	}
	for (const name of [...url.searchParams.keys()])
		if (/^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/.test(name)) url.searchParams.delete(name);
	const host = addressKey(url.origin);
	if (from.some((base) => /^https?:/.test(base) && addressKey(URL.parse(base)?.origin ?? '') === host))
		note(`${url.href} is on your old site. Will it stay there?`);
	return url.href;
}
