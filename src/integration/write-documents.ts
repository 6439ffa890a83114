import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Book } from '../export/book.ts';
import type { Cache } from '../cache/cache.ts';
import { sha256 } from '../cache/sha256.ts';
import { sourceDigest } from '../cache/source-digest.ts';
import { makeBooks } from '../export/books.ts';
import { makeEpub, type EpubPicture } from '../export/epub/epub.ts';
import type { Draw } from '../export/share/draw.ts';
import type { PaperFonts } from '../lib/paper-fonts.ts';
import { publicationAddress, publications } from '../library/handbook.ts';
import { derivePalette } from '../site/palette.ts';
import { chaptersOf, questionChapters } from './chapters.ts';
import { imprintOf } from './imprint.ts';
import { PdfPress } from './pdf-press.ts';
import type { SiteState } from './site-state.ts';

/**
 * Makes the files to take along, in the kinds that the brand names. A public file of the firm's stands in place of one.
 * @param out folder of the pages in this language
 * @param brand draws covers, has the faces of paper, and keeps documents between builds
 * @throws ProblemError when a file cannot be made of the brand
 */
export async function writeDocuments(
	out: string,
	state: Pick<SiteState, 'loaded' | 'data' | 'places' | 'treeOf'>,
	{ draw, fonts, documents }: { draw: Draw; fonts: PaperFonts; documents: Cache },
): Promise<void> {
	const { site, library } = state.loaded;
	const { files } = site.brand.handbook;
	if (files.length === 0) return;
	const chapters = [...chaptersOf(state), ...questionChapters(state.loaded)];
	const accent = derivePalette(site.brand.accent).light.accent;
	const read = (path: string) => readFileSync(join(out, decodeURI(path.slice(site.base.length))));
	const press = files.includes('pdf')
		? new PdfPress(state, { fonts, documents }, (path) => ({ bytes: read(path), type: endingOf(path) }))
		: undefined;
	const pictureAt = (path: string) => ({ bytes: read(path), type: typeOf(path) });
	const make: Record<(typeof files)[number], (book: Book) => Promise<Uint8Array> | Uint8Array | undefined> = {
		epub: async (book) => {
			const cover = await drawCover(book, draw);
			// Pictures have names that change with what they show.
			const key = JSON.stringify([sourceDigest('export', 'lib'), accent, sha256(cover), book]);
			return documents.kept('epub', key, () => Promise.resolve(makeEpub(book, { accent, cover }, pictureAt)));
		},
		pdf: (book) => press?.make(book),
	};
	for (const book of makeBooks(
		publications(library, site.brand.handbook),
		chapters,
		imprintOf(state.loaded),
	)) {
		for (const kind of files) {
			const address = publicationAddress(book.name, kind);
			if (existsSync(join(site.publicDirs[0] ?? '', address))) continue;
			const data = await make[kind](book);
			if (!data) continue;
			const file = join(out, address);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, data);
		}
	}
	for (const note of press?.notes() ?? []) console.log(note);
}

/** In pixels, of the shape that shelves of e-books have. */
const coverSize = { width: 1000, height: 1500 };

function drawCover({ title, lang }: Book, draw: Draw): Promise<Buffer> {
	return draw({ title, kicker: undefined, lang, size: coverSize });
}

function endingOf(path: string): string {
	return path.slice(path.lastIndexOf('.') + 1);
}

function typeOf(path: string): EpubPicture['type'] {
	const ending = endingOf(path);
	return ending === 'svg' ? 'image/svg+xml' : ending === 'png' ? 'image/png' : 'image/jpeg';
}
