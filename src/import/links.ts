import type { Link, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Note } from './post.ts';

/** Where the links of one text lead. */
export interface LinkTargets {
	/** The text’s own addresses: relative ones start from there. */
	from: readonly string[];
	/** Addresses of the texts that are imported with it, as `addressKey` writes them, and where these now stand. */
	moved: ReadonlyMap<string, string>;
	/** Where this text now stands. */
	self: string;
	/** The source’s names for headings of this text, and their ids. */
	headings: ReadonlyMap<string, string>;
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
		const to =
			inside.has(node) || toString(node).trim() === '' ? undefined : targetOf(node.url, targets, notes);
		if (to === undefined) {
			parent.children.splice(index, 1, ...node.children);
			return [SKIP, index];
		}
		node.url = to;
		node.title = null;
		return undefined;
	});
}

/** An address without what does not matter: scheme, www, the slash at the end, the part of the page. */
export function addressKey(address: string): string | undefined {
	const url = URL.parse(address);
	if (!url) return undefined;
	const post = url.searchParams.get('p') ?? url.searchParams.get('page_id');
	const path = url.pathname.replace(/\/(?:index\.html?)?$/, '');
	return `${url.host.replace(/^www\./, '')}${path}${post === null ? '' : `?p=${post}`}`;
}

function targetOf(written: string, { from, moved, self, headings }: LinkTargets, notes: Note[]) {
	const note = (text: string) => notes.push({ about: 'link', text });
	const read = from.flatMap((base) => URL.parse(written.trim(), base) ?? []);
	const [, target] =
		read.map(({ href }) => [href, moved.get(addressKey(href) ?? '')]).find(([, to]) => to) ?? [];
	const anchor = /#(.+)$/.exec(written)?.[1];
	if (anchor !== undefined && (written.startsWith('#') || target === self)) {
		const id = headings.get(decoded(anchor));
		return id === undefined ? undefined : `#${id}`;
	}
	if (target !== undefined) return target === self ? undefined : target;
	const url = read.find(({ protocol }) => protocol !== 'file:');
	if (url && ['mailto:', 'tel:'].includes(url.protocol)) return url.href;
	if (!url || !['http:', 'https:'].includes(url.protocol)) {
		note(`The link to ${written.slice(0, 80)} led nowhere that readers can open: its words stay.`);
		return undefined;
	}
	for (const name of [...url.searchParams.keys()])
		if (/^(?:utm_\w+|fbclid|gclid|msclkid|mc_[ce]id)$/.test(name)) url.searchParams.delete(name);
	if (from.some((base) => URL.parse(base)?.host === url.host))
		note(`${url.href} is on your old site. Will it stay there?`);
	return url.href;
}

function decoded(anchor: string): string {
	try {
		return decodeURIComponent(anchor);
	} catch {
		return anchor;
	}
}
