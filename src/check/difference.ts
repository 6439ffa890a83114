import { diffLines, diffWordsWithSpace } from 'diff';

/** Marks words that went or came. */
export type Emphasis = (words: string) => string;

/** Characters of unchanged text that are shown on either side of a change. */
const around = 40;

/** Lines of one change that are shown before the rest is only counted. */
const most = 8;

/**
 * The difference of two texts as lines to read: `- ` before what went, `+ ` before what came.
 * Where a line has changed, only the words around the change are shown.
 * @param emphasis marks the words themselves, where the reader's screen can
 */
export function difference(before: string, now: string, emphasis: Emphasis = String): string[] {
	const changes = diffLines(ended(before), ended(now));
	return changes.flatMap(({ added, removed, value }, index) => {
		const next = changes[index + 1];
		const last = changes[index - 1];
		if (removed && next?.added) return changedWords(value, next.value, emphasis);
		if (added && last?.removed) return [];
		if (added) return whole('+', value);
		return removed ? whole('-', value) : [];
	});
}

function changedWords(before: string, now: string, emphasis: Emphasis): string[] {
	const changes = diffWordsWithSpace(before.trim(), now.trim());
	const line = (sign: string, isMine: (change: (typeof changes)[number]) => boolean) => {
		const words = changes.map((change, index) => {
			if (change.added || change.removed) return isMine(change) ? emphasis(change.value) : '';
			return shortened(change.value, index === 0, index === changes.length - 1);
		});
		return `${sign} ${words.join('').replaceAll(/(?<!\s)\s*\n\s*/g, ' ')}`.trimEnd();
	};
	return [line('-', ({ removed }) => removed), line('+', ({ added }) => added)];
}

function shortened(text: string, first: boolean, last: boolean): string {
	const start = first ? '' : text.slice(0, around).replace(/(?<!\S)\S+$/, '');
	const end = last ? '' : text.slice(-around).replace(/^\S*/, '');
	return text.length <= 2 * around ? text : `${start}…${end}`;
}

function whole(sign: string, text: string): string[] {
	const lines = text.split('\n').filter((line) => line.trim() !== '');
	const shown = lines.slice(0, most).map((line) => `${sign} ${line}`);
	const rest = lines.length - shown.length;
	return rest > 0 ? [...shown, `${sign} … and ${rest} more ${rest === 1 ? 'line' : 'lines'}`] : shown;
}

function ended(text: string): string {
	return text.endsWith('\n') ? text : `${text}\n`;
}
