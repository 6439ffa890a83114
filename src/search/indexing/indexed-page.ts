import { packed, type Fragment } from './index-files.ts';
import type { IndexText } from './index-text.ts';
import { textWords, type TextWords } from './text-words.ts';

/** A page or record as Pagefind stored it, made ready for the site. */
export interface IndexedPage extends Pick<Fragment, 'url' | 'meta' | 'filters'> {
	/** How many words Pagefind counts. */
	length: number;
	words: TextWords;
	/** What the site serves of it. */
	content: Uint8Array;
}

/**
 * Makes a page ready for the site: what people read takes the place of what stood for it.
 * @param stored what Pagefind stored
 * @param text puts back what people read
 * @param lang language of the site
 */
export function indexedPage(stored: Fragment, text: IndexText, lang: string): IndexedPage {
	const { url, filters, word_count: length } = stored;
	const page = {
		...stored,
		content: text.shown(stored.content),
		meta: Object.fromEntries(Object.entries(stored.meta).map(([name, words]) => [name, text.shown(words)])),
		anchors: stored.anchors.map((anchor) => ({
			...anchor,
			...(anchor.text !== undefined && { text: text.shown(anchor.text) }),
		})),
	};
	return { url, meta: page.meta, filters, length, words: textWords(page, lang), content: packed(page) };
}
