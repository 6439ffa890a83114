import { parse, type DefaultTreeAdapterMap } from 'parse5';
import { leadsOn, mainFilesIn, onceASite, type BuiltSite } from './sites.ts';

export type Element = DefaultTreeAdapterMap['element'];

/** One built HTML file. */
export interface Page {
	/** Path in the built folder, such as `salary/index.html`. */
	file: string;
	/** Path on the site, without its base: `/salary/`. */
	path: string;
	html: string;
	elements: Element[];
}

/** The search dialog: a part of every page, which loads when somebody is about to search. */
export const partial = 'search/panel/index.html';

/** Every HTML page that people read on a built site, in its main language, taken apart. */
export function pagesOf(site: Pick<BuiltSite, 'dist'>): Page[] {
	return htmlFiles(site).filter(({ html }) => !leadsOn(html));
}

/** Every page at an old address of a built site, taken apart. */
export function movedPagesOf(site: Pick<BuiltSite, 'dist'>): Page[] {
	return htmlFiles(site).filter(({ html }) => leadsOn(html));
}

const htmlFiles = onceASite(({ dist }: Pick<BuiltSite, 'dist'>): readonly Page[] =>
	[...mainFilesIn(dist, /\.html$/)]
		.filter(([file]) => file !== partial)
		.map(([file, bytes]) => readPage(file, bytes.toString('utf8'))),
);

export function readPage(file: string, html: string): Page {
	const path = `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
	return { file, path, html, elements: elementsOf(parse(html, { scriptingEnabled: false })) };
}

/** Value of an attribute; undefined when the element has none. */
export function attribute(element: Element, name: string): string | undefined {
	return element.attrs.find((found) => found.name === name)?.value;
}

/** Text inside an element, without that of scripts and styles. */
export function textOf(node: DefaultTreeAdapterMap['node']): string {
	if ('value' in node) return node.value;
	if (!('childNodes' in node) || ['style', 'script'].includes(node.nodeName)) return '';
	return node.childNodes.map(textOf).join('');
}

function elementsOf(node: DefaultTreeAdapterMap['parentNode']): Element[] {
	const inside = 'content' in node ? [...node.childNodes, node.content] : node.childNodes;
	return inside.flatMap((child) => [
		...('tagName' in child ? [child] : []),
		...('childNodes' in child ? elementsOf(child) : []),
	]);
}
