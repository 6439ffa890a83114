import { isUnspaced } from '../shared/unspaced.ts';
import { arrivalKey, type Arrival } from './arrival.ts';

/** Marks on this page what a reader looked for and came here from. The text itself is not touched. */
export function highlightFound(base: string): void {
	const arrival = takeArrival(base);
	const main = document.querySelector('main');
	if (arrival?.path !== location.pathname || !main || !('highlights' in CSS)) return;
	// eslint-disable-next-line callback/browser-floor -- Asked for above.
	CSS.highlights.set('found', new Highlight(...rangesOf(main, arrival.words)));
}

/** Storage belongs to everything on this host: what stands there may be anything. */
function takeArrival(base: string): Arrival | undefined {
	try {
		const stored = sessionStorage.getItem(arrivalKey(base)) ?? 'null';
		sessionStorage.removeItem(arrivalKey(base));
		const { path, words } = JSON.parse(stored) as Arrival;
		return { path, words: words.filter((word: unknown) => typeof word === 'string' && word !== '') };
	} catch {
		return undefined;
	}
}

function rangesOf(root: Element, words: readonly string[]): Range[] {
	if (words.length === 0) return [];
	const pattern = new RegExp(words.map(patternOf).join('|'), 'giu');
	const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
	const ranges: Range[] = [];
	for (let node = texts.nextNode(); node; node = texts.nextNode()) {
		for (const match of (node.nodeValue ?? '').matchAll(pattern)) {
			const range = new Range();
			range.setStart(node, match.index);
			range.setEnd(node, match.index + match[0].length);
			ranges.push(range);
		}
	}
	return ranges;
}

/** A word stands by itself, but where no blanks part words. */
function patternOf(word: string): string {
	const escaped = word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
	return isUnspaced(word) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`;
}
