import type { Arrival } from './arrival.ts';

// The script of every page imports this file for nothing else; the dialog calls the function again.
highlightFound();

/** Marks on this page what a reader looked for and came here from, once. The text itself is not touched. */
export function highlightFound(): void {
	const base = document.documentElement.dataset['localeBase'] ?? '/';
	const arrival = takeArrival(base);
	const main = document.querySelector('main');
	if (arrival?.path !== location.pathname || !main || !('highlights' in CSS)) return;
	// eslint-disable-next-line callback/browser-floor -- Asked for above.
	CSS.highlights.set('found', new Highlight(...rangesOf(main, arrival)));
}

/** Storage belongs to everything on this host: what stands there may be anything. */
function takeArrival(base: string): Arrival | undefined {
	try {
		const key = `callback:${base}:found`;
		const stored = sessionStorage.getItem(key) ?? 'null';
		sessionStorage.removeItem(key);
		const { path, words, parts } = JSON.parse(stored) as Arrival;
		const isWord = (word: unknown) => typeof word === 'string' && word !== '';
		return { path, words: words.filter(isWord), parts: parts.filter(isWord) };
	} catch {
		return undefined;
	}
}

function rangesOf(root: Element, { words, parts }: Arrival): Range[] {
	const patterns = [...words.map((word) => alone(escaped(word))), ...parts.map(escaped)];
	if (patterns.length === 0) return [];
	const pattern = new RegExp(patterns.join('|'), 'giu');
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

function alone(pattern: string): string {
	return `(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`;
}

function escaped(word: string): string {
	return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
