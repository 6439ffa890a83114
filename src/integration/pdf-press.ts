import type { Cache } from '../cache/cache.ts';
import type { Book } from '../export/book.ts';
import { makePdf, type Press } from '../export/typst/pdf.ts';
import { Typesetter } from '../export/typst/typesetter.ts';
import type { PaperFonts } from '../lib/paper-fonts.ts';
import { ProblemError } from '../lib/problem.ts';
import { derivePalette } from '../site/palette.ts';
import type { SiteState } from './site-state.ts';

/** Makes the PDF files of a site in one language; those whose content is the same are kept for the next build. */
export class PdfPress {
	readonly #press: Press;
	readonly #site: SiteState['loaded']['site'];
	readonly #unknown = new Set<string>();
	readonly #undrawn = new Set<string>();

	/** @param pictureAt reads a picture by its address from the top of the host */
	constructor(
		{ loaded: { site }, data }: Pick<SiteState, 'loaded' | 'data'>,
		{ fonts, documents }: { fonts: PaperFonts; documents: Cache },
		pictureAt: Press['pictureAt'],
	) {
		const colours = derivePalette(site.brand.accent).light;
		const paper = lettersIn.includes(data.site.region ?? '') ? 'us-letter' : 'a4';
		const keep: Press['keep'] = (key, make) => documents.kept('pdf', key, make);
		this.#press = { typesetter: new Typesetter(fonts), fonts, colours, paper, pictureAt, keep };
		this.#site = site;
	}

	/** @throws ProblemError when no font draws the letters of its language */
	async make(book: Book): Promise<Buffer> {
		const { data, unknown, undrawn } = await makePdf(book, this.#press);
		if (undrawn.length > mostBoxes) throw new ProblemError([this.#noLetters(undrawn)]);
		for (const name of unknown) this.#unknown.add(name);
		for (const character of undrawn) this.#undrawn.add(character);
		return data;
	}

	/** What the maker of the site should know of the files, a line each. */
	notes(): string[] {
		const [unknown, undrawn] = [[...this.#unknown], [...this.#undrawn]].map((found) => found.join(' '));
		return [
			...(undrawn ? [`The PDF files show a box in place of what no font here draws: ${undrawn}`] : []),
			...(unknown ? [`The PDF files show the text in these, but not their look: ${unknown}`] : []),
		];
	}

	#noLetters(undrawn: readonly string[]) {
		return {
			...this.#site.brandPlace(['fonts', 'body']),
			cause: `For the PDF files, no font draws ${undrawn.slice(0, 5).join(' ')} and ${undrawn.length - 5} other characters.`,
			cure: `Name a font that has the letters of "${this.#site.lang}", or leave pdf out of the field "handbook.files".`,
		};
	}
}

/** Where paper is of the size Letter. */
const lettersIn = ['US', 'CA'];

/** A few signs can be missing; with more boxes than this, a text is not readable. */
const mostBoxes = 30;
