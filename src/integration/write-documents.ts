import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readChapters } from '../export/book.ts';
import { makeBooks } from '../export/books.ts';
import { makeEpub, type EpubPicture } from '../export/epub/epub.ts';
import { publicationAddress, publications } from '../library/handbook.ts';
import { derivePalette } from '../site/palette.ts';
import { imprintOf } from './imprint.ts';
import type { Loaded } from './load.ts';

/**
 * Makes the files to take along of the finished page of the handbook, in the kinds that the brand names.
 * @param out folder of the pages in this language
 */
export function writeDocuments(out: string, loaded: Loaded): void {
	const { site, library } = loaded;
	const { files } = site.brand.handbook;
	if (files.length === 0) return;
	const chapters = readChapters(readFileSync(join(out, 'handbook/index.html'), 'utf8'), site);
	const accent = derivePalette(site.brand.accent).light.accent;
	const pictureAt = (path: string): EpubPicture => {
		const ending = path.slice(path.lastIndexOf('.') + 1);
		const bytes = readFileSync(join(out, decodeURI(path.slice(site.base.length))));
		return {
			bytes,
			type: ending === 'svg' ? 'image/svg+xml' : ending === 'png' ? 'image/png' : 'image/jpeg',
		};
	};
	const make = { epub: (book: Parameters<typeof makeEpub>[0]) => makeEpub(book, accent, pictureAt) };
	for (const book of makeBooks(publications(library, site.brand.handbook), chapters, imprintOf(loaded))) {
		for (const kind of files) {
			if (kind === 'pdf') continue;
			const file = join(out, publicationAddress(book.name, kind));
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, make[kind](book));
		}
	}
}
