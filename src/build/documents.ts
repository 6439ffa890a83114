import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cache } from '../cache/cache.ts';
import { sha256 } from '../cache/sha256.ts';
import { withFolder } from '../cache/with-folder.ts';
import type { ChapterHead } from '../documents/book.ts';
import type { SharedPage } from '../documents/share/share-images.ts';
import { sharedPages } from '../documents/share/shared-pages.ts';
import { directionOf } from '../lib/direction.ts';
import { isSameLanguage } from '../lib/language.ts';
import { generatedFolders } from '../lib/generated-addresses.ts';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { shareImageAddress } from '../lib/share-image.ts';
import { handbookParts, publicationAddress, publications } from '../library/handbook.ts';
import { guideAddress } from '../library/links.ts';
import { sectionById } from '../library/library.ts';
import { filesBelow } from '../site/files-below.ts';
import { logoFile } from '../site/logo.ts';
import { makePaperFonts } from '../site/fonts/paper-fonts.ts';
import { bodyId } from './body.ts';
import type { Drawing } from './draw-pictures.ts';
import { bodyFile } from './finished-bodies.ts';
import { fontRequest } from './font-request.ts';
import { bookPlanner } from './plan-books.ts';
import { questionChapters } from './question-chapters.ts';
import type { Documented, DocumentRequest } from './make-document.ts';
import { absolute, canonicalGuides } from './canonical-texts.ts';
import type { SiteState } from './site-state.ts';
import type { WorkerPool } from './worker-pool.ts';

type State = Pick<SiteState, 'loaded' | 'data' | 'palette' | 'places' | 'made' | 'bodies'>;

/**
 * Documents to take along and share images of a site in one language: made in other threads while the pages are
 * rendered. A public file of the firm's stands in place of each.
 */
export class Documents {
	readonly #state: State;
	readonly #workers: WorkerPool;
	/** Where files wait until the pages stand. */
	readonly #folder: string;
	readonly #drawing: Drawing;
	readonly #caches: { documents: Cache; share: Cache };
	readonly #documents: Promise<Documented>[] = [];
	/** What each job has used of the cache of pictures. */
	readonly #pictures: Promise<string[]>[] = [];
	readonly #addresses: string[] = [];

	private constructor(state: State, workers: WorkerPool, folder: string, drawing: Drawing) {
		this.#state = state;
		this.#workers = workers;
		this.#folder = folder;
		this.#drawing = drawing;
		const cache = (name: string) => new Cache(join(state.places.cacheDir, name));
		this.#caches = { documents: cache('documents'), share: cache('share') };
	}

	/**
	 * Starts what can be made before there are pages; nothing where the brand wants nothing.
	 * @param folder an empty one of this build
	 * @throws DiagnosticError when the faces of the brand cannot be used
	 */
	static async start(state: State, workers: WorkerPool, folder: string): Promise<Documents | undefined> {
		const { site } = state.loaded;
		if (site.brand.handbook.files.length === 0 && !site.brand.shareImages) return undefined;
		const fonts = await makePaperFonts(fontRequest(site, state.places));
		const { brand, lang, dir } = site;
		const look: Drawing['look'] = {
			name: brand.name,
			logo: logoFile(site),
			foot: brand.address.replace(/^https?:\/\//, '').replace(/\/$/, ''),
			colours: state.palette.light,
			lang,
			dir,
			fonts,
		};
		const drawing = { look, cache: join(state.places.cacheDir, 'share') };
		const made = new Documents(state, workers, folder, drawing);
		made.#startDocuments();
		made.#startPictures(made.#guidePages());
		return made;
	}

	/**
	 * Starts the share images of all other pages. Folders stand before what comes into them: hosts are told of those
	 * without a page. @param out folder of the finished pages
	 */
	pagesStand(out: string): void {
		const drawn = new Set(this.#guidePages().map(({ path }) => path));
		const { brand, lang } = this.#state.loaded.site;
		const [first = '', ...rest] = brand.tagline;
		const home = first.toLocaleUpperCase(lang) + rest.join('');
		this.#startPictures(sharedPages(out, home, drawn));
		for (const address of this.#addresses) withFolder(join(out, address));
	}

	/**
	 * Waits for all files and puts them beside the pages.
	 * @returns what to tell the person of them
	 * @throws DiagnosticError when no font draws the letters of a document
	 */
	async finish(out: string): Promise<string[]> {
		const documented = await Promise.all(this.#documents);
		for (const { documents, pictures } of documented) {
			this.#caches.documents.add(documents);
			this.#caches.share.add(pictures);
		}
		for (const used of await Promise.all(this.#pictures)) this.#caches.share.add(used);
		const notes = this.#notes(documented);
		for (const { path, absolute: from } of filesBelow(join(this.#folder, 'out'))) {
			renameSync(from, withFolder(join(out, path)));
		}
		for (const cache of Object.values(this.#caches)) cache.prune();
		return notes;
	}

	#startDocuments(): void {
		const { loaded, data, bodies, made } = this.#state;
		const { site, library } = loaded;
		const { files } = site.brand.handbook;
		if (files.length === 0) return;
		const pictures = join(this.#folder, 'pictures');
		for (const { path, data: bytes } of made.filter(({ path }) => path.startsWith(generatedFolders.assets))) {
			writeFileSync(withFolder(join(pictures, path)), bytes);
		}
		const guides = handbookParts(library, site.brand.handbook).flatMap((part) => part.guides);
		const heads = guides.map((guide): ChapterHead => {
			const { id, section, title, promise, hurry } = guide;
			const lang = isSameLanguage(guide.lang, site.lang) ? site.lang : guide.lang;
			const address = absolute(loaded, guideAddress(id));
			return { id, section, title, promise, hurry, address, lang, dir: directionOf(lang) };
		});
		const paths = new Map(guides.map((guide) => [guide.id, bodies.get(bodyId(guide)) ?? '']));
		for (const { head, body } of questionChapters(loaded)) {
			heads.push(head);
			paths.set(head.id, this.#keepBody(bodyFile(body, '')));
		}
		const planOf = bookPlanner(loaded, heads);
		const shared: Omit<DocumentRequest, 'plan' | 'kind' | 'sources' | 'bodies'> = {
			drawing: this.#drawing,
			folders: [pictures, ...site.publicDirs],
			cache: join(this.#state.places.cacheDir, 'documents'),
			out: join(this.#folder, 'out'),
			colours: this.#state.palette.light,
			paper: letterPaperRegions.includes(data.site.region ?? '') ? 'us-letter' : 'a4',
		};
		// A PDF takes longest, and the first is that of the whole book.
		for (const kind of files.toSorted(pdfFirst)) {
			for (const publication of publications(library, site.brand.handbook)) {
				const address = publicationAddress(publication.name, kind);
				if (!this.#isOurs(address)) continue;
				const plan = planOf(publication);
				const guides = new Set(plan.parts.flatMap((part) => part.guides));
				const request: DocumentRequest = {
					...shared,
					plan,
					kind,
					sources: {
						heads: heads.filter(({ id }) => guides.has(id)),
						base: site.localeBase,
						origin: site.origin,
					},
					bodies: new Map([...paths].filter(([id]) => guides.has(id))),
				};
				this.#documents.push(this.#workers.run('makeDocument', request));
				this.#addresses.push(address);
			}
		}
	}

	/** Writes a body to where the threads read it. @returns its file without the ending; the name changes with the body */
	#keepBody(body: string): string {
		const path = join(this.#folder, 'bodies', sha256(body).slice(0, 24));
		writeFileSync(withFolder(`${path}.body`), body);
		return path;
	}

	#startPictures(pages: readonly SharedPage[]): void {
		if (!this.#state.loaded.site.brand.shareImages) return;
		const ours = pages.filter(({ path }) => this.#isOurs(shareImageAddress(path)));
		for (let at = 0; at < ours.length; at += atOnce) {
			const some = ours.slice(at, at + atOnce);
			const out = join(this.#folder, 'out');
			this.#pictures.push(this.#workers.run('drawPictures', { ...this.#drawing, pages: some, out }));
			for (const { path } of some) this.#addresses.push(shareImageAddress(path));
		}
	}

	/** Guides as their pages show them. */
	#guidePages(): SharedPage[] {
		const { loaded, data } = this.#state;
		const { lang } = loaded.site;
		return canonicalGuides(loaded, data.site.locales).map((guide) => ({
			path: guideAddress(guide.id),
			title: guide.title.replace(/\s+/g, ' ').trim(),
			kicker: sectionById(loaded.library, guide.section).name,
			lang: isSameLanguage(guide.lang, lang) ? undefined : guide.lang,
		}));
	}

	#isOurs(address: string): boolean {
		return !existsSync(join(this.#state.loaded.site.publicDirs[0] ?? '', address));
	}

	#notes(documented: readonly Documented[]): string[] {
		const { brandPlace, lang } = this.#state.loaded.site;
		for (const { undrawn } of documented) {
			if (undrawn.length <= mostMissingGlyphs) continue;
			const message = `For the PDF files, no font draws ${undrawn.slice(0, 5).join(' ')} and ${undrawn.length - 5} other characters.`;
			const hint = `Name a font that has the letters of "${lang}", or leave pdf out of the field "handbook.files".`;
			throw new DiagnosticError([
				{ ...brandPlace(['fonts', 'body']), code: 'letters-not-in-font', message, hint },
			]);
		}
		const all = (kind: 'unknown' | 'undrawn') =>
			[...new Set(documented.flatMap((one) => one[kind]))].join(' ');
		const [undrawn, unknown] = [all('undrawn'), all('unknown')];
		return [
			...(undrawn ? [`The PDF files show a box in place of what no font here draws: ${undrawn}`] : []),
			...(unknown ? [`The PDF files show the text in these, but not their look: ${unknown}`] : []),
		];
	}
}

function pdfFirst(a: string, b: string): number {
	return Number(b === 'pdf') - Number(a === 'pdf');
}

/** Share images are drawn so many at a time. */
const atOnce = 24;

/** Where paper is of the size Letter. */
const letterPaperRegions = ['US', 'CA'];

/** A few signs can be missing; with more boxes than this, a text is not readable. */
const mostMissingGlyphs = 30;
