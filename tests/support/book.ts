import type { ElementContent } from 'hast';
import type { Book, Chapter } from '../../src/documents/book.ts';
import { plainTree } from './plain-tree.ts';

/** A chapter of a made-up book. */
export function chapter(id: string, html: string, more: Partial<Chapter> = {}): Chapter {
	const body = plainTree(html).children as ElementContent[];
	const address = `https://firm.example/guides/${id}/`;
	const rest = { section: 'salary', promise: 'What it does.', lang: 'en', dir: 'ltr' as const, hurry: [] };
	return { id, title: id, address, body, ...rest, ...more };
}

/** A book of a made-up firm. */
export function book(chapters: Chapter[], more: Partial<Book> = {}): Book {
	return {
		name: 'handbook',
		title: 'The handbook',
		promise: 'All of it.',
		lang: 'en',
		dir: 'ltr',
		reviewed: '2026-11-22',
		firm: { name: 'Fern & Sons', address: 'https://firm.example/', logo: undefined, contact: [] },
		words: {
			contents: 'Contents',
			edition: undefined,
			online: 'Online:',
			accessible: 'It can be read aloud.',
			page: 'page {n}',
		},
		parts: [{ title: undefined, chapters }],
		...more,
	};
}
