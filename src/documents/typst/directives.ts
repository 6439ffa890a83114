import type { Element, ElementContent } from 'hast';
import { attribute, isElement } from '../../lib/html-tree.ts';
import { plainKind, type PlainKind } from '../../lib/plain.ts';
import { elementsOf, idOf, isPlain, type Reading } from './html.ts';
import { drawn, titled, trimmed } from './inlines.ts';
import type { Block, Cell, Inline, Labelled, Task } from './tree.ts';

/** Turns what stands inside an element into blocks. */
type BlocksOf = (children: readonly ElementContent[], reading: Reading) => Block[];

/** What is set in a form of its own; nothing where an element is not. */
export function blocksOfKind(node: Element, reading: Reading, blocksOf: BlocksOf): Block[] | undefined {
	switch (plainKind(node)) {
		case 'spread':
			return [pair(node, reading, blocksOf)];
		case 'say':
			return [say(node, reading, blocksOf)];
		case 'question':
			return [question(node, reading, blocksOf)];
		case 'checklist':
			return [checklist(node, reading, blocksOf)];
		case 'footnotes':
			return notes(node, reading, blocksOf);
		default:
			return undefined;
	}
}

export function list(node: Element, reading: Reading, blocksOf: BlocksOf): Block {
	const items = elementsOf(node).filter((child) => isElement(child, 'li'));
	if (items.length > 0 && items.every((item) => boxOf(item) !== undefined))
		return checklist(node, reading, blocksOf);
	const start = Number(node.properties.start ?? 1);
	return {
		is: 'list',
		ordered: node.tagName === 'ol',
		start: Number.isInteger(start) ? start : 1,
		items: items.map((item) => [...anchored(item), ...blocksOf(item.children, reading)]),
	};
}

export function definitions(node: Element, reading: Reading, blocksOf: BlocksOf): Block {
	const items: { term: Inline[]; of: Block[] }[] = [];
	const rows = elementsOf(node).flatMap((child) => (isElement(child, 'div') ? elementsOf(child) : [child]));
	for (const row of rows) {
		if (row.tagName === 'dt') items.push({ term: trimmed(row.children, reading), of: anchored(row) });
		else items.at(-1)?.of.push(...blocksOf(row.children, reading));
	}
	return { is: 'definitions', items };
}

/** Headings of columns stay at the top on each page; a cell may span others. */
export function table(node: Element, reading: Reading, blocksOf: BlocksOf): Block {
	const heads = elementsOf(node).filter(({ tagName }) => tagName === 'thead');
	const cells = (row: Element): Cell[] =>
		elementsOf(row).map((cell) => ({
			heads: cell.tagName === 'th',
			align: alignOf(cell),
			colspan: Number(cell.properties.colSpan ?? 1),
			rowspan: Number(cell.properties.rowSpan ?? 1),
			of: blocksOf(cell.children, reading),
		}));
	const head = heads.flatMap(rowsOf).map(cells);
	const rows = elementsOf(node)
		.filter((part) => !heads.includes(part))
		.flatMap((part) => (part.tagName === 'tr' ? [part] : rowsOf(part)))
		.map(cells);
	const widths = [...head, ...rows].map((row) => row.reduce((sum, { colspan }) => sum + colspan, 0));
	// What is printed on each page may hold no link.
	const repeats = !heads.some((part) => holdsLink(part));
	return { is: 'table', columns: Math.max(1, ...widths), repeats, head, rows };
}

function holdsLink(node: Element): boolean {
	return elementsOf(node).some((child) => child.tagName === 'a' || holdsLink(child));
}

/** A picture, with what is said about it; a picture that cannot be printed leaves its description. */
export function figure(node: Element, reading: Reading, blocksOf: BlocksOf): Block {
	const caption = node.children.find((child) => isElement(child, 'figcaption'));
	const image = imageIn(node);
	const rest = node.children.filter((child) => child !== caption);
	return {
		is: 'figure',
		of: image ? [imageBlock(image, reading)] : blocksOf(rest, reading),
		caption: isElement(caption, 'figcaption') ? trimmed(inOneLine(caption), reading) : [],
	};
}

/** What is said about a picture, its paragraphs one after the other. */
function inOneLine({ children }: Element): ElementContent[] {
	return children.flatMap((child): ElementContent[] =>
		isElement(child, 'p') ? [...child.children, { type: 'text', value: ' ' }] : [child],
	);
}

function imageBlock({ properties }: Element, reading: Reading): Block {
	const alt = drawn(properties.alt ?? '', reading);
	const file = reading.pictureOf(properties.src ?? '');
	if (file === undefined) return { is: 'p', look: 'soft', of: [alt] };
	const width = Number(properties.width);
	return { is: 'image', file, alt, width: width > 0 ? width : undefined };
}

function imageIn(node: Element): Element | undefined {
	for (const child of elementsOf(node)) {
		const found = isElement(child, 'img') ? child : imageIn(child);
		if (found) return found;
	}
	return undefined;
}

function rowsOf(part: Element): Element[] {
	return elementsOf(part).filter(({ tagName }) => tagName === 'tr');
}

function pair(node: Element, reading: Reading, blocksOf: BlocksOf): Block {
	const part = (kind: PlainKind) => node.children.find((child) => isPlain(child, kind));
	const side = (kind: PlainKind) => labelled(part(kind), 'label', reading, blocksOf);
	const why = part('why');
	return {
		is: 'pair',
		do: side('do'),
		dont: side('dont'),
		why: isPlain(why, 'why') ? blocksOf(why.children, reading) : [],
	};
}

function say(node: Element, reading: Reading, blocksOf: BlocksOf): Block {
	const parts = elementsOf(node).flatMap((child) =>
		isElement(child, 'figure') ? elementsOf(child) : [child],
	);
	const when = parts.find((part) => isElement(part, 'figcaption'));
	const tones = parts.filter((part) => isElement(part, 'blockquote'));
	return {
		is: 'say',
		when: when ? trimmed(when.children, reading) : [],
		tones: tones.map((tone) => labelled(tone, 'tone', reading, blocksOf)),
	};
}

function labelled(
	node: ElementContent | undefined,
	kind: PlainKind,
	reading: Reading,
	blocksOf: BlocksOf,
): Labelled {
	if (node?.type !== 'element') return { label: [], of: [] };
	const { title, rest } = titled(node, (child) => isPlain(child, kind), reading);
	return { label: title, of: blocksOf(rest, reading) };
}

function question(node: Element, reading: Reading, blocksOf: BlocksOf): Block {
	const { title, rest } = titled(node, (child) => isElement(child, 'summary'), reading);
	return { is: 'question', ask: title, of: blocksOf(rest, reading) };
}

function checklist(node: Element, reading: Reading, blocksOf: BlocksOf): Block {
	const items = (part: Element): Element[] =>
		elementsOf(part).flatMap((child) => (isElement(child, 'li') ? [child] : items(child)));
	return { is: 'tasks', items: items(node).map((item) => task(item, reading, blocksOf)) };
}

function task(item: Element, reading: Reading, blocksOf: BlocksOf): Task {
	const label = item.children.find((child) => isElement(child, 'label'));
	const line = isElement(label, 'label') ? label : item;
	const { title: aside, rest } = titled(line, (child) => isElement(child, 'small'), reading);
	const inside = blocksOf(line === item ? rest : item.children.filter((child) => child !== label), reading);
	// Without a label, the words of the task are the first paragraph.
	const words = line === item && inside[0]?.is === 'p' ? inside[0].of : [];
	const below = line === item && inside[0]?.is === 'p' ? inside.slice(1) : inside;
	return {
		of: line === item ? words : trimmed(rest, reading),
		aside,
		...(below.length > 0 && { below }),
	};
}

function boxOf(item: Element): Element | undefined {
	const first = elementsOf(item)[0];
	const within = first && ['p', 'label'].includes(first.tagName) ? elementsOf(first)[0] : first;
	return isElement(within, 'input') && within.properties.type === 'checkbox' ? within : undefined;
}

function notes(node: Element, reading: Reading, blocksOf: BlocksOf): Block[] {
	const title = elementsOf(node).find((child) => isPlain(child, 'footnotes-title'));
	const items = elementsOf(node).filter((child) => isElement(child, 'ol'));
	return [
		...(title
			? [
					{
						is: 'heading' as const,
						level: Number(title.tagName.slice(1)),
						id: idOf(title),
						listed: false,
						of: trimmed(title.children, reading),
					},
				]
			: []),
		{
			is: 'notes',
			items: items
				.flatMap(elementsOf)
				.map((item) => ({ id: idOf(item), of: blocksOf(item.children, reading) })),
		},
	];
}

function anchored(node: Element): Block[] {
	const id = idOf(node);
	return id === undefined ? [] : [{ is: 'anchor', id }];
}

function alignOf(cell: Element): Cell['align'] {
	const side = attribute(cell, 'dataAlign');
	return side === 'end' || side === 'center' ? side : 'start';
}
