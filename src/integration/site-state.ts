import { resolve } from 'node:path';
import type { VFile } from 'vfile';
import type { Unreviewed } from '../library/drafts.ts';
import { printable } from './printable.ts';
import { madeFolders } from '../lib/made-addresses.ts';
import { ProblemError } from '../lib/problem.ts';
import { linkResolver } from '../library/links.ts';
import type { CallbackData } from '../library/site-data.ts';
import type { PieceContext } from '../markdown/context.ts';
import type { Part } from '../markdown/part.ts';
import type { SiteLinks } from '../markdown/rehype-site.ts';
import type { TextRules } from '../markdown/text-rules.ts';
import { KeptTrees } from '../markdown/kept-trees.ts';
import { countingWith } from '../site/analytics.ts';
import { fontLicences } from '../site/font-licences.ts';
import { makeFonts } from '../site/fonts.ts';
import { iconSource } from '../site/icon.ts';
import { pageData } from './data.ts';
import { fontRequest } from './font-request.ts';
import { load, type Loaded } from './load.ts';
import { sharedFiles } from './shared-files.ts';
import { madeFiles, type SiteFile } from './made-files.ts';
import { iconsOf, makePictures, pictureFinder } from './pictures.ts';

/** Where a site is read, and what of it. */
export interface Places {
	/** Folder of the Callback package. */
	root: string;
	/** Site folder, or undefined for the handbook itself. */
	folder: string | undefined;
	/** The language in which pages are built, as the brand names it; the main one when it is left out. */
	lang?: string | undefined;
	cacheDir: string;
	/** What becomes of texts that nobody has reviewed yet. */
	unreviewed: Unreviewed;
}

/** The site in one language, as it was last read without a fault. Reading it again replaces all of it or, on a fault, nothing. */
export class SiteState {
	readonly places: Places;
	loaded!: Loaded;
	/** The same in each language, the main one first. */
	all!: readonly Loaded[];
	data!: CallbackData;
	/** What the maker of the site should know of it. */
	note: string | undefined;
	/** Files that are made before pages are built: the same in dev as in a build. */
	made!: SiteFile[];
	/** Changes with everything that decides how a text becomes a page, apart from the texts of guides and pages. */
	surroundings!: string;
	#links!: SiteLinks;
	#pictureAt!: ReturnType<typeof pictureFinder>;
	readonly #kept = new KeptTrees();

	private constructor(places: Places) {
		this.places = places;
	}

	/**
	 * @param all what was read of the site already
	 * @throws ProblemError with every fault found
	 */
	static async read(places: Places, all?: readonly [Loaded, ...Loaded[]]): Promise<SiteState> {
		const state = new SiteState(places);
		await state.#take(all ?? state.#load());
		return state;
	}

	/** @throws ProblemError with every fault found; what was read before stays */
	async readAgain(): Promise<void> {
		await this.#take(this.#load(), this.loaded.site.base);
	}

	#load() {
		const { root, folder, unreviewed } = this.places;
		return load(root, folder, { unreviewed, kept: this.#kept });
	}

	/** @param base path under which Astro serves the site: it is told only once */
	async #take(all: readonly [Loaded, ...Loaded[]], base?: string): Promise<void> {
		const { lang: wanted, cacheDir } = this.places;
		const found = all.find(({ site }) => site.lang === wanted) ?? all[0];
		const { loaded, note } = printable(found, fontRequest(found.site, this.places));
		const { site, library, hidden, heldBack } = loaded;
		const { brand } = site;
		if (base !== undefined && base !== site.base) {
			const cause = `The site is now to live under the path ${site.base}, and is still served under ${base}.`;
			const cure = 'Stop "callback dev" with Ctrl-C and start it again.';
			throw new ProblemError([{ ...site.brandPlace(['address']), cause, cure }]);
		}
		const request = fontRequest(site, this.places);
		const fonts = await makeFonts(request);
		const licences = fontLicences(request);
		const urlOf = (fileName: string) => `${site.base}${madeFolders.assets}${fileName}`;
		const pictures = await makePictures(loaded.pictures, { cacheDir, urlOf });
		const photos = await makePictures([...loaded.photos.values()], { cacheDir, urlOf });
		const icon = await iconSource(site, fonts);
		const icons = await iconsOf(site, icon, cacheDir);
		const counting = brand.analytics && countingWith(brand.analytics, urlOf);
		const today = new Date().toISOString().slice(0, 10);
		this.data = await pageData(loaded, all, { fonts, photos, counting, svgIcon: icon.isSvg, today });
		const shown = [...pictures.values(), ...photos.values()];
		const shared = sharedFiles(loaded, this.data.site.locales, all, today);
		this.made = madeFiles({ site, fonts, licences, pictures: shown, counting, icon, icons, shared });
		this.#pictureAt = pictureFinder(pictures);
		this.loaded = loaded;
		this.note = note;
		this.all = all;
		this.surroundings = JSON.stringify([
			site.files.filter(({ kind }) => kind === 'data' || kind === 'part').map(({ text }) => text),
			[...library.guides, ...library.pages].map(({ id }) => id),
		]);
		this.#links = {
			base: site.base,
			resolve: linkResolver(library.guides, hidden, heldBack.pages),
			tableLabel: site.t('table.label'),
		};
	}

	/** What author pieces in a file look up: labels follow the language of the text. */
	pieces = (file: VFile): PieceContext => this.loaded.piecesFor(file.path);

	links = (): SiteLinks => this.#links;

	/** The files of a picture, by its address in a file. */
	picturesOf = (file: VFile) => this.#pictureAt(resolve(file.path));

	/** How the words of a file are treated. */
	rules = (file: VFile): TextRules => this.loaded.rulesFor(file.path);

	/** The firm's parts of a guide of ours. */
	parts = (file: VFile): readonly Part[] => this.loaded.partsFor(file.path);
}
