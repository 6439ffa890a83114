import { join } from 'node:path';
import type { Unreviewed } from '../library/held-back.ts';
import { printable } from './printable.ts';
import { generatedFolders } from '../lib/generated-addresses.ts';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { linkResolver } from '../library/links.ts';
import type { CallbackData } from '../library/site-data.ts';
import { countingWith } from '../site/analytics.ts';
import { fontLicences } from '../site/fonts/font-licences.ts';
import { makeFonts } from '../site/fonts/fonts.ts';
import { iconSource } from '../site/icon.ts';
import type { Palette } from '../site/colours.ts';
import { derivePalette } from '../site/palette.ts';
import { checkProps } from './check-props.ts';
import { pageData } from './data.ts';
import { fontRequest } from './font-request.ts';
import { CompiledTexts } from './compiled-texts.ts';
import { finishBodies, pruneBodies } from './finished-bodies.ts';
import { makeOptionalAssets } from './optional-assets.ts';
import { load, type Loaded } from './load.ts';
import type { MadeAssets } from './made-assets.ts';
import { siteStamp } from './site-stamp.ts';
import { feedFiles } from './feeds.ts';
import { generatedFiles, type SiteFile } from './generated-files.ts';
import { iconsOf, makePictures, pictureBeside } from './pictures.ts';
import { today } from '../lib/environment.ts';

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
	data!: CallbackData;
	palette!: Palette;
	/** Of the files as they stood when they were last read, where the site is shown live. */
	stamp = '';
	/** What the maker of the site should know of it. */
	note: string | undefined;
	/** Files that are made before pages are built: the same in dev as in a build. */
	made!: SiteFile[];
	/** Where the finished body of each guide and page stands, by {@link bodyId}; without the ending. */
	bodies!: ReadonlyMap<string, string>;
	readonly #texts: CompiledTexts;

	private constructor(places: Places) {
		this.places = places;
		this.#texts = new CompiledTexts(this.#kept('texts'));
	}

	/**
	 * @param all what was read of the site already
	 * @throws DiagnosticError with every fault found
	 */
	static async read(places: Places, all?: readonly [Loaded, ...Loaded[]]): Promise<SiteState> {
		const state = new SiteState(places);
		await state.#take(all ?? state.#load());
		return state;
	}

	/** @throws DiagnosticError with every fault found; what was read before stays */
	async readAgain(): Promise<void> {
		await this.#take(this.#load(), this.loaded);
	}

	#load() {
		const { root, folder, unreviewed } = this.places;
		if (unreviewed === 'shown') this.stamp = siteStamp(this.places);
		return load(root, folder, { unreviewed, texts: this.#texts });
	}

	/** @param served the site as Astro was told of it: under which path, and with which pages */
	async #take(all: readonly [Loaded, ...Loaded[]], served?: Loaded): Promise<void> {
		const { lang: wanted, cacheDir } = this.places;
		const found = all.find(({ site }) => site.lang === wanted) ?? all[0];
		await checkProps(found, this.places.folder);
		const { loaded, note } = printable(found, fontRequest(found.site, this.places));
		const { site, library, hidden, gone } = loaded;
		const { brand } = site;
		if (served) tellServedOtherwise(served, loaded);
		const request = fontRequest(site, this.places);
		const fonts = await makeFonts(request);
		const licences = fontLicences(request);
		const urlOf = (fileName: string) => `${site.localeBase}${generatedFolders.assets}${fileName}`;
		const pictures = await makePictures(
			loaded.pictures.map((use) => [use.path, use] as const),
			{ cacheDir, urlOf },
		);
		const photos = await makePictures(loaded.photos, { cacheDir, urlOf });
		const palette = derivePalette(brand);
		const icon = await iconSource(site, fonts, palette.light, request);
		const made: MadeAssets = {
			fonts,
			licences,
			palette,
			pictures,
			photos,
			counting: brand.analytics && countingWith(brand.analytics, urlOf),
			extras: makeOptionalAssets(library, this.places.root, urlOf),
			icon,
			icons: await iconsOf(site, icon, { paper: palette.light.paper, cacheDir }),
		};
		const data = await pageData(loaded, all, made, today());
		const files = generatedFiles(site, made, feedFiles(loaded, data.site.locales, all, today()));
		const bodies = finishBodies({
			bodies: loaded.bodies,
			links: {
				base: site.localeBase,
				resolve: linkResolver(library.guides, hidden, gone, site),
				tableLabel: site.t('table.label'),
			},
			pictureAt: (text, address) => pictures.get(pictureBeside(text, address))?.shown,
			folder: this.#kept('bodies'),
		});
		this.loaded = loaded;
		this.note = note;
		this.data = data;
		this.palette = palette;
		this.made = files;
		this.bodies = bodies;
	}

	#kept(name: 'texts' | 'bodies'): string {
		return keptFolder(this.places, name);
	}

	/** Throws away finished bodies that this site does not use. */
	prune(): void {
		pruneBodies(this.#kept('bodies'), this.bodies);
	}
}

/** Where something of a site is kept. What is shown live has a place of its own: a build throws away what it does not use. */
export function keptFolder(
	{ cacheDir, unreviewed }: Pick<Places, 'cacheDir' | 'unreviewed'>,
	name: 'texts' | 'bodies',
): string {
	return join(cacheDir, unreviewed === 'shown' ? `live-${name}` : name);
}

/** What is told to Astro only once. @throws DiagnosticError when it has changed since */
function tellServedOtherwise(served: Loaded, { site, library: { features } }: Loaded): void {
	const hint = 'Stop "callback dev" with Ctrl-C and start it again.';
	if (served.site.localeBase !== site.localeBase) {
		const message = `The site is now to live under the path ${site.localeBase}, and is still served under ${served.site.localeBase}.`;
		throw new DiagnosticError([{ ...site.brandPlace(['address']), code: 'restart-needed', message, hint }]);
	}
	const names = Object.keys(features) as (keyof typeof features)[];
	if (names.every((name) => features[name] === served.library.features[name])) return;
	const message = 'The site now has other kinds of pages: questions, evidence, words explained or tools.';
	throw new DiagnosticError([{ ...site.brandPlace(['interviews']), code: 'restart-needed', message, hint }]);
}
