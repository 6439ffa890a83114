import { deserialize, serialize } from 'node:v8';
import { IndexText, type StandIns } from './index-text.ts';

/** Elements that Pagefind 1.6 reads as part of a line, so that the last word of one runs into the first of the next. */
const runTogether =
	/<(\/?)(?:th|tr|dt|dd|summary|figcaption|figure|blockquote|header|footer|aside|caption|legend|pre)\b/g;

/**
 * What Pagefind reads of a page: its head is mostly a style sheet.
 * @param html of the whole page
 */
export function indexedPart(html: string): string {
	const body = html.indexOf('<body');
	const head = html.slice(0, Math.max(0, body));
	// A firm's own page may tell the search something there.
	if (head === '' || head.includes('data-pagefind-')) return html;
	const [start = ''] = /<html[^>]*>/.exec(head) ?? [];
	const [title = ''] = /<title>[^<]*<\/title>/.exec(head) ?? [];
	return `${start}<head>${title}</head>${html.slice(body)}`;
}

/**
 * Makes a page ready for Pagefind. Runs in any thread.
 * @param page what Pagefind reads of it
 * @returns what {@link readPrepared} reads
 */
export function preparePage(page: string): Uint8Array {
	const text = new IndexText();
	const content = text.page(page.replace(runTogether, '<$1div'));
	return serialize({ content, standIns: text.standIns });
}

/** The same of several. */
export function preparePages(pages: readonly string[]): Uint8Array[] {
	return pages.map(preparePage);
}

/** Reads what was made of a page: as it is handed to Pagefind, and what puts back what people read. */
export function readPrepared(prepared: Uint8Array): { content: string; text: IndexText } {
	const { content, standIns } = deserialize(prepared) as { content: string; standIns: StandIns };
	return { text: new IndexText(standIns), content };
}
