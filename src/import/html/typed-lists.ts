import type { Element, ElementContent } from 'hast';
import { element, isElement, replaceElements, type Holder } from '../../lib/html-tree.ts';

/** What a line starts with that was typed as an item of a list. */
type Mark = { sign: string } | { number: number };

/** Lines one after the other that belong together. */
interface ListPart {
	/** Of a list; nothing of lines that are only words. */
	mark: Mark | undefined;
	lines: ElementContent[][];
	/** The paragraph that the lines come from; of a list, the first of them. */
	from: Element;
}

/** Makes lists of lines that somebody has numbered, or marked with a bullet, by hand: two of them or more. */
export function makeTypedLists(holder: Holder): void {
	const change = (parent: Holder) => {
		if (!parent.children.some((child) => isElement(child, 'p') && linesOf(child).some(markOf))) return;
		parent.children = listed(parent.children as ElementContent[]);
	};
	replaceElements(holder, (node) => {
		if (!isElement(node, 'p', 'pre', 'table')) change(node);
		return undefined;
	});
	change(holder);
}

function listed(children: readonly ElementContent[]): ElementContent[] {
	const done: ElementContent[] = [];
	let parts: ListPart[] = [];
	const flush = () => {
		done.push(...parts.flatMap(shown));
		parts = [];
	};
	for (const child of children) {
		if (child.type === 'text' && child.value.trim() === '') continue;
		if (!isElement(child, 'p')) {
			flush();
			done.push(child);
			continue;
		}
		const lines = linesOf(child);
		for (const [at, line] of lines.entries()) {
			const mark = markOf(line);
			const last = parts.at(-1);
			if (!mark && last?.mark && last.from === child && goesOn(last, lines.slice(at + 1))) {
				last.lines.at(-1)?.push(element('br', []), ...line);
				continue;
			}
			const fits = mark ? last?.mark && follows(last, mark) : last && !last.mark && last.from === child;
			if (last && fits) last.lines.push(line);
			else parts.push({ mark, lines: [line], from: child });
		}
	}
	flush();
	return done;

	function shown(part: ListPart, index: number): ElementContent[] {
		if (part.mark && part.lines.length > 1) return [listOf(part)];
		// A single line with a number is no list: it stays with the words around it.
		const before = parts[index - 1];
		const isJoined = (other: ListPart | undefined) =>
			other?.from === part.from && !(other.mark && other.lines.length > 1);
		if (isJoined(before)) return [];
		const lines = [...part.lines];
		for (let next = index + 1; isJoined(parts[next]); next += 1) lines.push(...(parts[next]?.lines ?? []));
		return [
			{
				...part.from,
				children: lines.flatMap((line, at) => (at > 0 ? [element('br', []), ...line] : line)),
			},
		];
	}
}

function listOf({ mark, lines }: ListPart): Element {
	const items = lines.map((line) => element('li', withoutMark(line)));
	if (mark && 'number' in mark) return element('ol', items, { start: mark.number });
	return element('ul', items);
}

function follows({ mark: first, lines }: ListPart, mark: Mark): boolean {
	if (!first) return false;
	if ('sign' in first) return 'sign' in mark && mark.sign === first.sign;
	return 'number' in mark && mark.number === first.number + lines.length;
}

/** Whether the next item of a list stands further down: what is between belongs to the one before. */
function goesOn(part: ListPart, rest: readonly ElementContent[][]): boolean {
	const next = rest.map(markOf).find((mark) => mark !== undefined);
	return next !== undefined && follows(part, next);
}

function linesOf(paragraph: Element): ElementContent[][] {
	const lines: ElementContent[][] = [[]];
	for (const child of paragraph.children) {
		if (isElement(child, 'br')) lines.push([]);
		else lines.at(-1)?.push(child);
	}
	return lines;
}

const marks = /^\s*(?:([-–*•·▪◦‣●○■])|(\d{1,3})[.)])\s+(?=\S)/;

function markOf(line: readonly ElementContent[]): Mark | undefined {
	const [, sign, number] = marks.exec(startOf(line)?.value ?? '') ?? [];
	if (sign !== undefined) return { sign };
	return number === undefined ? undefined : { number: Number(number) };
}

function withoutMark(line: ElementContent[]): ElementContent[] {
	const start = startOf(line);
	if (start) start.value = start.value.replace(marks, '');
	return line;
}

function startOf(line: readonly ElementContent[]): { value: string } | undefined {
	const first = line.find((node) => node.type !== 'text' || node.value.trim() !== '');
	if (first?.type === 'text') return /\S\s*\S/.test(first.value) ? first : undefined;
	return isElement(first ?? element('br', []), 'span', 'font')
		? startOf((first as Element).children)
		: undefined;
}
