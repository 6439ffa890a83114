import type { Element, ElementContent, Root } from 'hast';
import { visit } from '../../lib/visit.ts';
import type { PaperFonts } from '../../lib/fonts/paper-fonts.ts';
import type { Book, Chapter } from '../book.ts';
import { blocksOf } from './blocks.ts';
import { idOf, type Reading } from './html.ts';
import { breakable, drawn, trimmed } from './inlines.ts';
import type { Block } from './tree.ts';
import { typstLanguage, UndrawnError, type Typesetter, type TypstInput } from './typesetter.ts';

/** What all documents of a site in one language are made with. */
export interface PdfRenderer {
	typesetter: Typesetter;
	fonts: Pick<PaperFonts, 'body' | 'heading'>;
	/** For light paper. */
	colours: Record<'soft' | 'edge' | 'line' | 'accent' | 'do' | 'dont', string>;
	paper: 'a4' | 'us-letter';
	/** Bytes of a picture, by its address from the top of the host; nothing where it cannot be printed. */
	pictureAt: (address: string) => { bytes: Buffer; type: string } | undefined;
}

/** A finished document. */
export interface Pdf {
	data: Buffer;
	/** Elements and classes of the chapters that have no look of their own on paper. */
	unknown: string[];
	/** Characters in whose place a box stands, since no font draws them. */
	undrawn: string[];
}

/**
 * Makes the PDF of a book: tagged after PDF/UA-1, with bookmarks. The same book gives the same bytes.
 * @throws Error when the template is at fault
 */
export function makePdf(book: Book, renderer: PdfRenderer): Pdf {
	const undrawn = new Set<string>();
	for (;;) {
		try {
			return { ...madeOnce(book, renderer, undrawn), undrawn: [...undrawn].sort() };
		} catch (error) {
			if (!(error instanceof UndrawnError)) throw error;
			const fresh = error.characters.filter((character) => !undrawn.has(character));
			if (fresh.length === 0) throw error;
			for (const character of fresh) undrawn.add(character);
		}
	}
}

function madeOnce(book: Book, renderer: PdfRenderer, undrawn: Set<string>): Omit<Pdf, 'undrawn'> {
	const pictures = new Map<string, Buffer>();
	const keep = (picture: ReturnType<PdfRenderer['pictureAt']>): string | undefined => {
		if (!picture) return undefined;
		const name = `picture-${pictures.size}.${picture.type}`;
		pictures.set(name, picture.type === 'svg' ? drawnIn(picture.bytes, undrawn) : picture.bytes);
		return name;
	};
	const reading: Reading = {
		ids: idsOf(book),
		origin: new URL(book.firm.address).origin,
		pictureOf: (address) => keep(renderer.pictureAt(address)),
		unknown: new Set(),
		undrawn,
	};
	const logo = keep(book.firm.logo);
	const compact = isShort(book);
	const data = {
		...bookData(book, logo, reading),
		compact,
		paper: renderer.paper,
		colours: renderer.colours,
	};
	const text: Text = {
		data: { ...data, fonts: { body: renderer.fonts.body, heading: renderer.fonts.heading } },
		pictures,
		day: book.reviewed ?? NO_DAY,
		fits: compact ? [pageFits, sheetFits] : [[bookFit]],
	};
	return { data: set(text, renderer.typesetter), unknown: [...reading.unknown].sort() };
}

/**
 * A drawing whose words are such as fonts here can set. No font here draws emoji, and looking for one among those of
 * a drawing, Typst may never end.
 * @param undrawn receives them
 */
function drawnIn(svg: Buffer, undrawn: Set<string>): Buffer {
	const text = svg.toString();
	for (const emoji of text.match(/\p{Emoji_Presentation}/gu) ?? []) undrawn.add(emoji);
	return undrawn.size === 0 ? svg : Buffer.from(drawn(text, { undrawn }));
}

/** A book as the template reads it. */
interface Text extends Required<Pick<TypstInput, 'pictures'>> {
	data: object;
	/** That the file says it was made on. */
	day: string;
	/** How it may be set on one page, on two, and so on: the first that fits is used, or else the last. */
	fits: readonly (readonly Fit[])[];
}

function set({ data, pictures, day, fits }: Text, typesetter: Typesetter): Buffer {
	const input = (fit: Fit): TypstInput => ({ template: 'book.typ', data: { ...data, ...fit }, pictures });
	const choice = fits.flatMap((some, before) => some.map((fit) => ({ fit, most: before + 1 })));
	const chosen =
		choice.slice(0, -1).find(({ fit, most }) => typesetter.count(input(fit)) <= most) ?? choice.at(-1);
	if (!chosen) throw new Error('A book has no size of letters.');
	return typesetter.pdf(input(chosen.fit), day);
}

/** How large a text is set, in points, and in how many columns. */
interface Fit {
	size: number;
	columns: number;
}

/** A short document has the largest letters with which it fits on one page, or else on one sheet. */
const pageFits: Fit[] = [11, 10.5, 10].map((size) => ({ size, columns: 2 }));
const sheetFits: Fit[] = [11, 10.5, 10, 9.5, 9, 8.5].map((size) => ({ size, columns: 2 }));

const bookFit: Fit = { size: 10.2, columns: 1 };

/** Stands in the file where nobody has reviewed a text yet. */
const NO_DAY = '2000-01-01';

function isShort({ parts }: Book): boolean {
	return parts.length === 1 && parts[0]?.chapters.length === 1;
}

function bookData(book: Book, logo: string | undefined, reading: Reading): object {
	const { title, promise, lang, dir, firm, words } = book;
	// Over its one chapter, a part needs no title.
	const parts = isShort(book) ? book.parts.map((part) => ({ ...part, title: undefined })) : book.parts;
	const text = (value: string) => drawn(value, reading);
	const level = parts.some((part) => part.title !== undefined) ? 2 : 1;
	return {
		title: text(title),
		promise: text(promise),
		language: { ...typstLanguage(lang), dir },
		firm: {
			name: text(firm.name),
			address: firm.address,
			shown: breakable(firm.address.replace(/^https?:\/\//, '').replace(/\/$/, '')),
			logo: firm.logo && { file: logo, holdsName: firm.logo.holdsName },
			contact: firm.contact.map((line) => ({ text: breakable(text(line.text)), to: line.to })),
		},
		words: {
			...words,
			contents: text(words.contents),
			edition: words.edition && text(words.edition),
			online: text(words.online),
			page: text(words.page),
		},
		parts: parts.map((part) => ({
			title: part.title && text(part.title),
			chapters: part.chapters.map((chapter) => ({
				...chapterData(chapter, level, reading),
				title: text(chapter.title) + (chapter.dir === dir ? '' : ends[chapter.dir]),
			})),
		})),
	};
}

/** Marks that keep a question mark at the end of a title among words of the other direction. */
const ends = { ltr: '\u200e', rtl: '\u200f' };

function chapterData(chapter: Chapter, level: number, reading: Reading): object {
	const { id, promise, address, lang, dir, hurry, body } = chapter;
	return {
		id,
		promise: breakable(drawn(promise, reading)),
		address,
		shown: breakable(address),
		language: { ...typstLanguage(lang), dir },
		hurry: hurry.map((line) => trimmed(line.map(plainLink), reading)),
		body: levelled(blocksOf(body, reading), level),
	};
}

/** Lines in a hurry lead to headings that follow on the next pages: their pages would only be in the way. */
function plainLink(node: ElementContent): ElementContent {
	return node.type === 'element' && node.tagName === 'a' ? { ...node, tagName: 'span' } : node;
}

/** Headings below the title of their chapter, none more than one level below the one before, also those in boxes. */
function levelled(blocks: readonly Block[], title: number): Block[] {
	let last = title;
	const shift = (value: unknown): unknown => {
		if (typeof value !== 'object' || value === null) return value;
		if (Array.isArray(value)) return value.map(shift);
		const shifted = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shift(part)]));
		if (shifted['is'] !== 'heading') return shifted;
		last = Math.min(title + Number(shifted['level']) - 1, last + 1);
		return { ...shifted, level: last };
	};
	return shift(blocks) as Block[];
}

/** Every place in the book that a link can lead to. */
function idsOf({ parts }: Book): Set<string> {
	const ids = new Set<string>();
	for (const { id, body } of parts.flatMap(({ chapters }) => chapters)) {
		ids.add(id);
		const root: Root = { type: 'root', children: body };
		visit(root, 'element', (node: Element) => {
			const own = idOf(node);
			if (own !== undefined) ids.add(own);
		});
	}
	return ids;
}
