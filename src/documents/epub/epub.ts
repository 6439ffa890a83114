import { createHash } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { readAnchor } from '../../lib/chapter.ts';
import { escapeMarkup } from '../../lib/markup.ts';
import type { Book, Chapter } from '../book.ts';
import { xmlCharacters } from '../../lib/xml.ts';
import { bookCss } from './book-css.ts';
import { chapterPage, coverPage, page } from './pages.ts';
import { toXhtml } from './xhtml.ts';

/** Bytes of a picture of the site, and its type. */
export interface EpubPicture {
	bytes: Buffer;
	type: 'image/jpeg' | 'image/png' | 'image/svg+xml';
}

/** How a firm's e-books look. */
export interface EpubLook {
	accent: string;
	cover: Buffer;
}

/**
 * Makes an EPUB 3 file: a cover, the contents, and a page for each chapter. The same book gives the same bytes.
 * @param look the colour of the firm, dark enough to be read on white, and the picture that stands for the book on
 * a shelf, as PNG
 * @param pictureAt reads a picture by its path from the top of the host
 * @see https://www.w3.org/TR/epub-33/
 */
export function makeEpub(
	book: Book,
	{ accent, cover }: EpubLook,
	pictureAt: (path: string) => EpubPicture,
): Buffer {
	const chapters = book.parts.flatMap((part) => part.chapters);
	const pictures = new Map<string, EpubPicture>([[coverName, { bytes: cover, type: 'image/png' }]]);
	const pictureOf = (src: string): string => {
		const name = `pictures/${src.slice(src.lastIndexOf('/') + 1)}`;
		pictures.set(name, pictureAt(src));
		return name;
	};
	const inside = new Set(chapters.map(({ id }) => id));
	const linkIn = (own: string) => (to: string) => {
		if (!to.startsWith('#')) return to;
		const { guide, anchor } = readAnchor(to.slice(1));
		if (guide === own || !inside.has(guide)) return to;
		return `${guide}.xhtml${anchor === undefined ? '' : to}`;
	};
	const texts = chapters.map((chapter) => {
		const write = (nodes: Chapter['body']) => toXhtml(nodes, linkIn(chapter.id), pictureOf);
		return { name: `${chapter.id}.xhtml`, text: chapterPage(book, chapter, write) };
	});
	// Of the texts: all that mean something, with alternative text, which a text cannot do without.
	const hasPictures = pictures.size > 1;
	const { logo } = book.firm;
	const logoName = logo && logo.type !== 'webp' ? `pictures/logo.${logo.type}` : undefined;
	if (logo && logoName !== undefined) {
		pictures.set(logoName, { bytes: logo.bytes, type: logo.type === 'svg' ? 'image/svg+xml' : 'image/png' });
	}
	const files: Zippable = {
		// Readers look for the type here, at the start of the file and uncompressed.
		mimetype: [strToU8('application/epub+zip'), { level: 0 }],
		'META-INF/container.xml': strToU8(container),
		'book/package.opf': xmlFile(
			packageFile(
				book,
				texts.map(({ name }) => name),
				pictures,
				hasPictures,
			),
		),
		[`book/${contentsName}`]: xmlFile(contentsPage(book)),
		'book/book.css': strToU8(bookCss(accent)),
		[`book/${coverPageName}`]: xmlFile(coverPage(book, logoName)),
	};
	for (const { name, text } of texts) files[`book/${name}`] = xmlFile(text);
	for (const [name, { bytes }] of pictures) files[`book/${name}`] = [bytes, { level: 0 }];
	return Buffer.from(zipSync(files, { mtime: zipDay, level: 9 }));
}

function xmlFile(text: string): Uint8Array {
	return strToU8(xmlCharacters(text));
}

/** Every file in the archive has the first day that an archive can tell. */
const zipDay = new Date(1980, 0, 1);

const coverName = 'pictures/cover.png';

/** No guide is called like these: an id starts with a letter or a digit. */
const coverPageName = '_cover.xhtml';
const contentsName = '_contents.xhtml';

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
	<rootfiles><rootfile full-path="book/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** What the file says of itself: who made it, what it holds, in which order, and how accessible it is. */
function packageFile(
	book: Book,
	names: readonly string[],
	pictures: ReadonlyMap<string, EpubPicture>,
	hasPictures: boolean,
): string {
	const { title, promise, lang, dir, firm, reviewed = '1980-01-01' } = book;
	const items = names.map((name, index) => ({ id: `chapter-${index + 1}`, name }));
	const media = [...pictures].map(([name, { type }], index) => ({ id: `picture-${index + 1}`, name, type }));
	const meta = (property: string, content: string) =>
		`<meta property="${property}">${escapeMarkup(content)}</meta>`;
	const item = (id: string, name: string, type: string, more = '') =>
		`<item id="${id}" href="${escapeMarkup(name)}" media-type="${type}"${more}/>`;
	const xhtml = 'application/xhtml+xml';
	return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}" dir="${dir}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier(book)}</dc:identifier>
<dc:title>${escapeMarkup(title)}</dc:title>
<dc:description>${escapeMarkup(promise)}</dc:description>
<dc:language>${lang}</dc:language>
<dc:publisher>${escapeMarkup(firm.name)}</dc:publisher>
<dc:source>${escapeMarkup(firm.address)}</dc:source>
${meta('dcterms:modified', `${reviewed}T00:00:00Z`)}
${['textual', ...(hasPictures ? ['visual'] : [])].map((mode) => meta('schema:accessMode', mode)).join('\n')}
${meta('schema:accessModeSufficient', 'textual')}
${['structuralNavigation', 'tableOfContents', 'readingOrder', 'alternativeText'].map((feature) => meta('schema:accessibilityFeature', feature)).join('\n')}
${meta('schema:accessibilityHazard', 'none')}
${meta('schema:accessibilitySummary', book.words.accessible)}
</metadata>
<manifest>
${item('contents', contentsName, xhtml, ' properties="nav"')}
${item('css', 'book.css', 'text/css')}
${item('cover', coverPageName, xhtml)}
${items.map(({ id, name }) => item(id, name, xhtml)).join('\n')}
${media.map(({ id, name, type }) => item(id, name, type, name === coverName ? ' properties="cover-image"' : '')).join('\n')}
</manifest>
<spine page-progression-direction="${dir}">
<itemref idref="cover"/>
<itemref idref="contents"/>
${items.map(({ id }) => `<itemref idref="${id}"/>`).join('\n')}
</spine>
</package>
`;
}

/** An identifier that stays the same from edition to edition: the address of the site and the name of the book. */
function identifier({ name, firm, lang }: Book): string {
	const hash = createHash('sha256').update(`${firm.address}${lang}/${name}`).digest('hex');
	// The form of a UUID whose value is a hash (RFC 9562, version 8).
	const parts = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`];
	return `urn:uuid:${[...parts, hash.slice(20, 32)].join('-')}`;
}

function contentsPage(book: Book): string {
	const link = ({ id, title, lang, dir }: Chapter) =>
		`<li><a href="${id}.xhtml" lang="${lang}" xml:lang="${lang}" dir="${dir}">${escapeMarkup(title)}</a></li>`;
	const parts = book.parts.map(({ title, chapters }) => {
		const list = chapters.map(link).join('\n');
		return title === undefined ? list : `<li><span>${escapeMarkup(title)}</span>\n<ol>\n${list}\n</ol></li>`;
	});
	const heading = escapeMarkup(book.words.contents);
	return page(
		book,
		book.words.contents,
		`<nav epub:type="toc" role="doc-toc" aria-labelledby="contents"><h1 id="contents">${heading}</h1>\n<ol>\n${parts.join('\n')}\n</ol></nav>`,
	);
}
