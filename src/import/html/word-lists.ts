import type { Element, ElementContent } from 'hast';
import {
	attribute,
	element,
	elementsIn,
	isElement,
	replaceElements,
	textOf,
	type Holder,
} from '../../lib/html-tree.ts';

/** A paragraph that Word means as an item of a list. */
interface Item {
	list: string;
	level: number;
	/** The number before it; nothing before a bullet. */
	number: number | undefined;
	node: Element;
}

/** Makes lists of what Word writes as paragraphs with a number or a bullet in front. */
export function makeWordLists(holder: Holder): void {
	if (isElement(holder, 'p') && attribute(holder, 'className').includes('MsoTitle')) holder.tagName = 'h1';
	for (const child of holder.children) if (isElement(child)) makeWordLists(child);
	if (!holder.children.some((child) => isElement(child, 'p') && itemOf(child))) return;
	const done: ElementContent[] = [];
	let open: { list: string; lists: Element[] } | undefined;
	for (const child of holder.children as ElementContent[]) {
		const item = isElement(child, 'p') ? itemOf(child) : undefined;
		if (!item) {
			if (child.type === 'text' && child.value.trim() === '') continue;
			if (child.type !== 'comment') open = undefined;
			done.push(child);
			continue;
		}
		if (!open || (item.level === 1 && open.list !== item.list)) {
			open = { list: item.list, lists: [] };
		}
		place(item, open.lists, done);
	}
	holder.children = done;
}

function place({ level, number, node }: Item, lists: Element[], done: ElementContent[]): void {
	lists.length = Math.min(lists.length, level);
	while (lists.length < Math.max(level, 1)) {
		const list = element(
			number === undefined ? 'ul' : 'ol',
			[],
			number === undefined ? {} : { start: number },
		);
		const around = lists.at(-1);
		if (!around) done.push(list);
		else {
			const last = around.children.at(-1);
			if (last && isElement(last)) last.children.push(list);
			else around.children.push(element('li', [list]));
		}
		lists.push(list);
	}
	lists.at(-1)?.children.push(element('li', withoutMark(node).children));
}

function itemOf(node: Element): Item | undefined {
	const [, list, level] = /mso-list:\s*(\w+)\s+level(\d)/i.exec(attribute(node, 'style')) ?? [];
	if (list === undefined || level === undefined) return undefined;
	const sign = elementsIn(node).find(isMark);
	const [, number] = /^\s*(\d+|[a-z]{1,4}(?=[.)]))[.)]?\s*$/i.exec(sign ? textOf(sign) : '') ?? [];
	return {
		list,
		level: Number(level),
		number: number === undefined || number === 'o' ? undefined : Number(number) || 1,
		node,
	};
}

function isMark(node: Element): boolean {
	return /mso-list:\s*ignore/i.test(attribute(node, 'style'));
}

function withoutMark(node: Element): Element {
	replaceElements(node, (child) => (isMark(child) ? [] : undefined));
	return node;
}
