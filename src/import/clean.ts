import type { ElementContent, Root } from 'hast';
import type { Note } from './post.ts';
import { attribute, element, elementsIn, isElement, replaceElements, textOf } from '../lib/html-tree.ts';

/** Elements that run, ask or draw something: nothing of them is text. With their names for people. */
const removed: Record<string, string> = {
	script: 'script',
	style: 'style sheet',
	noscript: 'text for browsers without scripts',
	template: 'template',
	object: 'embedded object',
	embed: 'embedded object',
	applet: 'embedded object',
	canvas: 'drawing',
	svg: 'drawing',
	math: 'formula',
	form: 'form',
	input: 'form field',
	select: 'form field',
	textarea: 'form field',
	button: 'button',
	dialog: 'dialog',
	frame: 'frame',
	frameset: 'frame',
	map: 'picture map',
	ins: 'advertisement',
};

/** Elements of a page’s head and parts of players, which nobody misses. */
const silent = ['link', 'meta', 'base', 'title', 'head', 'source', 'track', 'param', 'area', 'wbr'];

/** Film sites whose frames become links: the part of the address that names the film, and how a link to it begins. */
const films: readonly [RegExp, string][] = [
	[/^(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]+)/, 'https://www.youtube.com/watch?v='],
	[/^player\.vimeo\.com\/video\/(\d+)/, 'https://vimeo.com/'],
];

/** Takes out of a text what is no text, and says so. What remains are words, lists, tables, links and pictures. */
export function clean(tree: Root, notes: Note[]): void {
	const note = (text: string) => notes.push({ about: 'removed', text });
	for (const node of elementsIn(tree)) {
		if (attribute(node, 'style') !== '') note('inline style');
		for (const name of Object.keys(node.properties))
			if (/^on[A-Z]/.test(name)) note(`code in ${name.toLowerCase()}`);
	}
	for (const holder of [tree, ...elementsIn(tree)])
		holder.children = (holder.children as ElementContent[]).filter(({ type }) => type !== 'comment');
	replaceElements(tree, (node) => {
		const name = node.tagName;
		if (silent.includes(name)) return [];
		if (name === 'iframe' || name === 'audio' || name === 'video') return player(name, addressIn(node), note);
		if (name === 'ins' && !attribute(node, 'className').includes('adsbygoogle')) return undefined;
		const what = removed[name];
		if (what !== undefined) {
			const words = textOf(node).replace(/\s+/g, ' ').trim();
			const source = attribute(node, 'src') || attribute(node, 'data');
			const isShown = words !== '' && !['script', 'style', 'noscript'].includes(name);
			note([what, source, isShown ? `“${words.slice(0, 60)}”` : ''].filter((part) => part !== '').join(' '));
			return [];
		}
		if (isHidden(attribute(node, 'style')) || node.properties.hidden !== undefined) {
			const words = textOf(node).trim().slice(0, 60);
			if (words !== '') note(`hidden text “${words}”`);
			return [];
		}
		if (name === 'img' && isTracker(attribute(node, 'width'), attribute(node, 'height'))) {
			note(`tracking picture ${attribute(node, 'src')}`);
			return [];
		}
		if (name === 'pre') return [element('p', withBreaks(textOf(node)))];
		if (name === 'summary') return [element('p', [element('strong', node.children)])];
		return ['code', 'kbd', 'samp', 'tt'].includes(name) ? node.children : undefined;
	});
}

function addressIn(node: Parameters<typeof attribute>[0]): string {
	const own = attribute(node, 'src') || attribute(node, 'dataSrc');
	const inside = node.children.find((child) => isElement(child, 'source', 'a'));
	return own || (inside && isElement(inside) ? attribute(inside, 'src') || attribute(inside, 'href') : '');
}

function player(name: string, source: string, note: (text: string) => void): ElementContent[] {
	const plain = source.replace(/^(?:https?:)?\/\//, '');
	const film = films.map(([pattern, start]) => [pattern.exec(plain)?.[1], start] as const).find(([id]) => id);
	const address = film ? `${film[1]}${film[0] ?? ''}` : name === 'iframe' ? undefined : source;
	if (address === undefined || !/^(?:https?:)?\/\//.test(address)) {
		note(`frame ${source}`.trim());
		return [];
	}
	note(`player ${source}; a link to it stays`);
	return [element('p', [element('a', [{ type: 'text', value: address }], { href: address })])];
}

function isHidden(style: string): boolean {
	return /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function isTracker(width: string, height: string): boolean {
	return /^[012](?:px)?$/.test(width.trim()) && /^[012](?:px)?$/.test(height.trim());
}

function withBreaks(text: string): ElementContent[] {
	return text
		.trim()
		.split('\n')
		.flatMap((line, index): ElementContent[] => [
			...(index > 0 ? [element('br', [])] : []),
			{ type: 'text', value: line },
		]);
}
