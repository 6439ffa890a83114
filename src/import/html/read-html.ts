import type { Element } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { addressOf, dayOf, type Note, type Reading, type Source } from '../post.ts';
import { limitDepth } from './depth.ts';
import { shownIn } from './shown.ts';
import { attribute, element, elementsIn, parseHtml, textOf } from '../../lib/html-tree.ts';

/** Parts of a page around its text. */
const frame = ['nav', 'header', 'footer', 'aside'];

/** Reads one HTML page: the text in the middle of it, without the frame of the site. */
export function readHtml({ file, path, text }: Source): Reading {
	const page = parseHtml(text, false);
	limitDepth(page);
	const all = elementsIn(page);
	const meta = (name: string) => {
		const found = all.find(
			(node) =>
				node.tagName === 'meta' && [attribute(node, 'name'), attribute(node, 'property')].includes(name),
		);
		return found ? plain(attribute(found, 'content')) : '';
	};
	const notes: Note[] = [];
	const main = mainOf(all, notes);
	const heading = elementsIn(main).find(isTitle) ?? all.find(isTitle);
	const title = all.find(({ tagName }) => tagName === 'title');
	const titles = [wordsOf(heading), meta('og:title'), wordsOf(title)];
	const name = nameOfFile(path);
	const canonical = all.find((node) => node.tagName === 'link' && attribute(node, 'rel') === 'canonical');
	const address = canonical ? attribute(canonical, 'href') : '';
	return {
		posts: [
			{
				file,
				kind: 'guide',
				title: titles.find((words) => words !== '') ?? name,
				isTitleGuessed: titles.every((words) => words === ''),
				html: unified().use(rehypeStringify).stringify({ type: 'root', children: main.children }),
				name,
				addresses: [addressOf(path), ...(URL.canParse(address) ? [address] : [])],
				promise: meta('description') || meta('og:description') || undefined,
				topics: [meta('article:section'), ...foldersOf(path)],
				tags: meta('keywords')
					.split(',')
					.map((tag) => tag.trim()),
				changed: dayOf(meta('article:modified_time')) ?? dayOf(meta('article:published_time')),
				media: new Map(),
				notes,
			},
		],
		remarks: [],
	};
}

/** The folders a file stands in, the nearest first: one may be named like a section. */
export function foldersOf(path: string): string[] {
	return path.split('/').slice(0, -1).reverse();
}

/** What a file is called; one that is only called index goes by its folder. */
export function nameOfFile(path: string): string {
	const name = ownNameOf(path);
	return isIndex(path) ? (foldersOf(path)[0] ?? name) : name;
}

/** Whether a file stands for its folder. */
export function isIndex(path: string): boolean {
	return /^(?:_?index|readme)$/i.test(ownNameOf(path));
}

function ownNameOf(path: string): string {
	return path.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
}

/** Whether an element is the title of its page, as HTML or as Word writes it. */
function isTitle(node: Element): boolean {
	return node.tagName === 'h1' || (node.tagName === 'p' && attribute(node, 'className').includes('MsoTitle'));
}

function mainOf(all: readonly Element[], notes: Note[]): Element {
	const articles = all.filter(({ tagName }) => tagName === 'article');
	const longest = articles.toSorted((a, b) => textOf(b).length - textOf(a).length)[0];
	const main = longest ?? all.find((node) => node.tagName === 'main' || attribute(node, 'role') === 'main');
	const body = main ?? all.find(({ tagName }) => tagName === 'body') ?? element('body', []);
	const around = main ? ['nav', 'footer'] : frame;
	for (const holder of [body, ...elementsIn(body)]) {
		holder.children = holder.children.filter((node) => {
			if (node.type !== 'element' || !around.includes(node.tagName)) return true;
			const shown = shownIn(node);
			if (shown !== '') notes.push({ about: 'removed', text: `${node.tagName} of the page ${shown}` });
			return false;
		});
	}
	return body;
}

function wordsOf(node: Element | undefined): string {
	return node ? plain(textOf(node)) : '';
}

function plain(words: string): string {
	return words.replace(/\s+/g, ' ').trim();
}
