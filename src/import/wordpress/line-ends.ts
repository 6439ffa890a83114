import type { ElementContent } from 'hast';
import { element, isElement, isPhrasing, type Holder } from '../../lib/html-tree.ts';

/** Makes line breaks of line ends, as WordPress does for texts of its classic editor. Empty lines stay as they are. */
export function keepLineEnds(holder: Holder): void {
	const { children } = holder as { children: ElementContent[] };
	holder.children = children.flatMap((child, index): ElementContent[] => {
		if (child.type === 'element') {
			if (!isElement(child, 'pre', 'table')) keepLineEnds(child);
			if (isElement(child, 'table')) keepInCells(child);
			return [child];
		}
		if (child.type !== 'text') return [child];
		return brokenAt(child.value, isBeside(children[index - 1]), isBeside(children[index + 1]));
	});
}

function keepInCells(holder: Holder): void {
	for (const child of holder.children)
		if (isElement(child)) (isElement(child, 'td', 'th', 'caption') ? keepLineEnds : keepInCells)(child);
}

/** Whether a neighbour belongs to the same run of words. */
function isBeside(node: ElementContent | undefined): boolean {
	return node?.type === 'element' && isPhrasing(node) && node.tagName !== 'br';
}

/** @param before whether words stand before the text @param after whether words stand after it */
function brokenAt(text: string, before: boolean, after: boolean): ElementContent[] {
	const lines = text.split(/\n(?<!\n[ \t]*\n)(?![ \t]*\n)/);
	const isShown = (line: string) => line.trim() !== '';
	const first = lines.some(isShown) ? lines.findIndex(isShown) : lines.length;
	const last = lines.findLastIndex(isShown);
	return lines.flatMap((value, index): ElementContent[] => {
		const words: ElementContent = { type: 'text', value };
		if (index === 0) return [words];
		const isOuter = (!before && index <= first) || (!after && index > last);
		return [isOuter ? { type: 'text', value: '\n' } : element('br', []), words];
	});
}
