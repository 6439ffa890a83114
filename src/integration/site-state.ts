import type { VFile } from 'vfile';
import type { Unreviewed } from '../library/drafts.ts';
import { linkResolver } from '../library/links.ts';
import type { CallbackData } from '../library/site-data.ts';
import type { PieceContext } from '../markdown/context.ts';
import type { SiteLinks } from '../markdown/rehype-site.ts';
import type { TextRules } from '../markdown/text-rules.ts';
import { makeFonts, type SiteFonts } from '../site/fonts.ts';
import { pageData } from './data.ts';
import { load, type Loaded } from './load.ts';

interface Places {
	/** Folder of the Callback package. */
	root: string;
	/** Site folder, or undefined for the handbook itself. */
	folder: string | undefined;
	cacheDir: string;
	/** What becomes of texts that nobody has reviewed yet. */
	unreviewed: Unreviewed;
}

/** The site as it was last read without a fault. Reading it again replaces all of it or, on a fault, nothing. */
export class SiteState {
	readonly places: Places;
	loaded!: Loaded;
	fonts!: SiteFonts;
	data!: CallbackData;
	#links!: SiteLinks;

	private constructor(places: Places) {
		this.places = places;
	}

	/** @throws ProblemError with every fault found */
	static async read(places: Places): Promise<SiteState> {
		const state = new SiteState(places);
		await state.readAgain();
		return state;
	}

	/** @throws ProblemError with every fault found; what was read before stays */
	async readAgain(): Promise<void> {
		const { root, folder, cacheDir, unreviewed } = this.places;
		const loaded = load(root, folder, unreviewed);
		const { site, library, hidden, heldBack } = loaded;
		const { brand, brandFile, lang } = site;
		const fonts = await makeFonts({ fonts: brand.fonts, root, cacheDir, brandFile, locale: lang });
		this.data = await pageData(loaded, fonts);
		this.fonts = fonts;
		this.loaded = loaded;
		this.#links = {
			base: site.base,
			resolve: linkResolver(library.guides, hidden, heldBack.pages),
			tableLabel: site.t('table.label'),
		};
	}

	/** What author pieces in a file look up: labels follow the language of the text. */
	pieces = (file: VFile): PieceContext => this.loaded.piecesFor(file.path);

	links = (): SiteLinks => this.#links;

	/** How the words of a file are treated. */
	rules = (file: VFile): TextRules => this.loaded.rulesFor(file.path);
}
