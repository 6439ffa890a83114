import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { Cache } from '../cache/cache.ts';
import { sha256 } from '../cache/sha256.ts';
import { sourceDigest } from '../cache/source-digest.ts';
import { withFolder } from '../cache/with-folder.ts';
import { makeBook, type BookPlan, type ChapterSources } from '../documents/books.ts';
import { makeEpub, type EpubPicture } from '../documents/epub/epub.ts';
import { makePdf, type Pdf, type PdfRenderer } from '../documents/typst/pdf.ts';
import { Typesetter } from '../documents/typst/typesetter.ts';
import { publicationAddress } from '../library/handbook.ts';
import { readTree } from './finished-bodies.ts';
import { drawWith, inThread, type Drawing } from './draw-pictures.ts';

/** A file of a book to be made, as plain data. */
export interface DocumentRequest extends Pick<PdfRenderer, 'colours' | 'paper'> {
	plan: BookPlan;
	sources: ChapterSources;
	/** The finished bodies of its guides, without an ending, by id; their names change with what they hold. */
	bodies: ReadonlyMap<string, string>;
	kind: 'pdf' | 'epub';
	drawing: Drawing;
	/** Folders in which pictures are looked for, by their path on the site. */
	folders: readonly string[];
	/** Folder of the cache. */
	cache: string;
	/** Folder into which files are written, by their addresses. */
	out: string;
}

/** What came of it besides the file. */
export interface Documented extends Pick<Pdf, 'unknown' | 'undrawn'> {
	/** What was used of the caches. */
	documents: string[];
	pictures: string[];
}

/** Makes one file of a book. Its chapters are read only where something of it has changed. Runs in any thread. */
export async function makeDocument(given: DocumentRequest): Promise<Documented> {
	const { plan, sources, bodies, kind, drawing, folders, colours } = given;
	const [documents, pictures] = [new Cache(given.cache), new Cache(drawing.cache)];
	const fonts = inThread(drawing.look.fonts);
	const typesetter = new Typesetter(fonts);
	const read = (path: string) => readPicture(decodeURI(path.slice(sources.base.length)), folders);
	const treeOf = (id: string) => readTree(bodies.get(id) ?? '');
	const book = () => makeBook(plan, sources, treeOf);
	const key = documentKey(given, typesetter.recipe);
	const found: Pick<Pdf, 'unknown' | 'undrawn'> = { unknown: [], undrawn: [] };
	if (kind === 'pdf') {
		const pictureAt = (path: string) => ({ bytes: read(path), type: extname(path).slice(1) });
		const renderer: PdfRenderer = { typesetter, fonts, colours, paper: given.paper, pictureAt };
		const make = () => Promise.resolve(serialize(makePdf(book(), renderer)));
		const { data, ...notes } = deserialize(await documents.kept(kind, key, make)) as Pdf;
		Object.assign(found, notes);
		write(given, data);
	} else {
		const draw = await drawWith(drawing, pictures);
		const cover = await draw({ title: plan.title, kicker: undefined, lang: plan.lang, size: coverSize });
		const pictureAt = (path: string) => ({ bytes: read(path), type: typeOf(path) });
		const make = () => Promise.resolve(makeEpub(book(), { accent: colours.accent, cover }, pictureAt));
		write(given, await documents.kept(kind, sha256(key, cover), make));
	}
	return { ...found, documents: documents.used, pictures: pictures.used };
}

type Keyed = Pick<DocumentRequest, 'plan' | 'sources' | 'bodies' | 'colours' | 'paper'>;

/** All that the files of a book depend on. @param recipe of the typesetter */
export function documentKey({ plan, sources, bodies, colours, paper }: Keyed, recipe: string): string {
	const guides = new Set(plan.parts.flatMap((part) => part.guides));
	const { logo, ...firm } = plan.firm;
	return sha256(
		sourceDigest('documents', 'lib'),
		JSON.stringify([
			recipe,
			{ ...plan, firm },
			logo && [sha256(Buffer.from(logo.bytes)), logo.type, logo.holdsName],
			sources,
			[...guides].map((id) => bodies.get(id)?.replace(/^.*[\\/]/, '')),
			colours,
			paper,
		]),
	);
}

/** In pixels, of the shape that shelves of e-books have. */
const coverSize = { width: 1000, height: 1500 };

function write({ plan, kind, out }: DocumentRequest, data: Uint8Array): void {
	writeFileSync(withFolder(join(out, publicationAddress(plan.name, kind))), data);
}

function readPicture(path: string, folders: readonly string[]): Buffer {
	const files = folders.map((folder) => join(folder, path));
	return readFileSync(files.find((file) => existsSync(file)) ?? files[0] ?? path);
}

function typeOf(path: string): EpubPicture['type'] {
	const ending = extname(path);
	return ending === '.svg' ? 'image/svg+xml' : ending === '.png' ? 'image/png' : 'image/jpeg';
}
