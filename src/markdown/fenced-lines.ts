/** A fence that is open, and what its lines must start with to stand inside. */
interface Fence {
	sign: string;
	length: number;
	line: number;
	quotes: number;
	/** Column at which the text of its list item starts, behind the signs of quotations. */
	column: number;
}

const item = /^ *(?:(?:[-+*]|\d{1,9}[.)]) {1,4})+(?=\S)/;
/** What may go on over lines in a way of its own, so that a fence in it is none. */
const unclear = /^(?:<[!?]|<(?:script|pre|style|textarea)\b|\{|import\b|export\b)/i;

/**
 * Finds the lines that surely are code between fences. Where that is not sure, as of a fence that is never closed or
 * stands in HTML, a line is none of them: the limits of a text count it then as they count words.
 * @returns numbers of lines, from 0
 */
export function fencedLines(lines: readonly string[]): ReadonlySet<number> {
	const code = new Set<number>();
	let fence: Fence | undefined;
	let columns: number[] = [];
	let quotesBefore = 0;
	let isBlankBefore = true;
	// Whether one was opened: it may be open still.
	let isInDirective = false;
	let isHtml = false;
	for (const [index, line] of lines.entries()) {
		const [start, quotes] = quotesOf(line, fence?.quotes);
		const rest = line.slice(start);
		const indent = /^ */.exec(rest)?.[0].length ?? 0;
		const isBlank = rest.trim() === '';
		if (fence) {
			const isInside = quotes === fence.quotes && (isBlank || indent >= fence.column);
			const own = rest.slice(fence.column).trimEnd();
			const closing = /^ {0,3}(`{3,}|~{3,})$/.exec(own)?.[1];
			if (isInside && closing?.startsWith(fence.sign.repeat(fence.length)) === true) {
				for (let at = fence.line + 1; at < index; at += 1) code.add(at);
				fence = undefined;
				isBlankBefore = true;
				continue;
			}
			// Inside of a directive, a line of colons closes it, and with it the fence.
			if (isInside && !(isInDirective && /^[\s>]*:{3}/.test(line))) continue;
			fence = undefined;
			columns = [];
			isBlankBefore = false;
			continue;
		}
		if (quotes !== quotesBefore) columns = [];
		quotesBefore = quotes;
		if (isBlank) {
			isBlankBefore = true;
			isHtml = false;
			continue;
		}
		if (unclear.test(rest.trimStart())) return code;
		// A tag starts what goes on to the next empty line.
		isHtml ||= rest.trimStart().startsWith('<');
		if (isHtml) continue;
		isInDirective ||= rest.trimStart().startsWith(':::');
		while (indent < (columns.at(-1) ?? 0)) columns.pop();
		const marker = indent - (columns.at(-1) ?? 0) <= 3 ? item.exec(rest)?.[0] : undefined;
		// In the middle of a paragraph, only a 1 starts a list.
		if (marker !== undefined && (isBlankBefore || !/\d/.test(marker.replace(/\b1[.)]/g, ''))))
			columns.push(marker.length);
		isBlankBefore = false;
		const column = columns.at(-1) ?? 0;
		const [, signs] = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/.exec(rest.slice(column)) ?? [];
		if (signs !== undefined)
			fence = { sign: signs.charAt(0), length: signs.length, line: index, quotes, column };
	}
	return code;
}

/** Where a line goes on behind the signs of quotations, and how many there are; no more than asked for. */
function quotesOf(line: string, most = Infinity): [start: number, count: number] {
	const sign = / {0,3}> ?/y;
	let [start, count] = [0, 0];
	while (count < most && sign.test(line)) {
		start = sign.lastIndex;
		count += 1;
	}
	return [start, count];
}
