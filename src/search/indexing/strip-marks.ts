import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { SearchPage } from './index-pages.ts';

/**
 * Takes what only the indexing reads out of built pages: readers need not load it.
 * @returns the pages that are to be indexed, as they were
 */
export function takeMarkedPages(out: string): SearchPage[] {
	const marked: SearchPage[] = [];
	for (const path of readdirSync(out, { recursive: true, encoding: 'utf8' })) {
		if (!path.endsWith('.html')) continue;
		const file = join(out, path);
		const html = readFileSync(file, 'utf8');
		if (html.includes('data-pagefind-body')) marked.push({ address: addressOf(path), html });
		const stripped = withoutMarks(html);
		if (stripped !== html) writeFileSync(file, stripped);
	}
	return marked;
}

function addressOf(path: string): string {
	return `/${path.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}

/** A page without `data-pagefind-…` attributes and the hidden elements that hold nothing else. */
export function withoutMarks(html: string): string {
	return html
		.replace(/<span hidden(?: data-[a-z\d-]+(?:="[^"]*")?)+><\/span>/g, '')
		.replace(/<[a-z][^<>]* data-pagefind-[^<>]*>/g, (tag) =>
			tag.replace(/ data-pagefind-[a-z-]+(?:="[^"]*")?/g, ''),
		);
}
