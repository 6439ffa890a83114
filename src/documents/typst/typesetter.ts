import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { PaperFonts } from '../../lib/fonts/paper-fonts.ts';
import { compactPdf } from './compact-pdf.ts';

/** Names the compiler, for what is kept of its work. */
const recipe = '@myriaddreamin/typst-ts-node-compiler 0.7.0';

/** What a template is given: it reads `data.json`, and pictures by the names they have here. */
export interface TypstInput {
	/** File of the template in this folder. */
	template: string;
	/** Plain data, written as JSON; the template reads what is undefined as none. */
	data: unknown;
	/** Bytes of pictures, by file name. */
	pictures?: ReadonlyMap<string, Buffer>;
}

/** The compiler that was last started in this thread: the next job of the same fonts goes on with it. */
let started: { recipe: string; compiler: NodeCompiler } | undefined;

/** Sets pages with the fonts it was given, and with no others. The same input gives the same bytes. */
export class Typesetter {
	/** Names all that a page is made with apart from its input: the compiler, the templates, the fonts. */
	readonly recipe: string;
	readonly #fonts: Buffer[];

	constructor({ files }: Pick<PaperFonts, 'files'>) {
		this.#fonts = files;
		this.recipe = recipeWith(files);
	}

	/** Reads the fonts when something is set for the first time: where all is kept from before, nothing is. */
	get #compiler(): NodeCompiler {
		if (started?.recipe !== this.recipe) {
			const fontArgs = [{ fontBlobs: this.#fonts }];
			started = { recipe: this.recipe, compiler: NodeCompiler.create({ workspace: folder, fontArgs }) };
		}
		return started.compiler;
	}

	/**
	 * A tagged PDF after PDF/UA-1.
	 * @param day that the file says it was made on, as `2026-11-22`
	 */
	pdf(input: TypstInput, day: string): Buffer {
		const creationTimestamp = Date.parse(`${day}T00:00:00Z`) / 1000;
		try {
			return this.#compiled(input, (pages) =>
				compactPdf(this.#compiler.pdf(pages, { pdfStandard: 'ua-1', creationTimestamp })),
			);
		} finally {
			// What it remembers of a book is of no use for the next one, and large.
			this.#compiler.evictCache(0);
		}
	}

	/** The first page as SVG, with letters drawn as paths. */
	svg(input: TypstInput): string {
		try {
			return this.#compiled(input, (pages) => this.#compiler.plainSvg(pages));
		} finally {
			// The next picture differs in its title alone.
			this.#compiler.evictCache(2);
		}
	}

	/** Number of pages. */
	count(input: TypstInput): number {
		return this.#compiled(input, (pages) => pages.numOfPages);
	}

	#compiled<Result>(
		{ template, data, pictures = new Map() }: TypstInput,
		use: (pages: NodeTypstDocument) => Result,
	): Result {
		this.#compiler.resetShadow();
		this.#compiler.mapShadow(join(folder, 'data.json'), Buffer.from(JSON.stringify(data, orNull)));
		for (const [name, bytes] of pictures) this.#compiler.mapShadow(join(folder, name), bytes);
		try {
			const made = this.#compiler.compile({ mainFilePath: join(folder, template) });
			const error = made.takeError();
			if (error) throw new Error(JSON.stringify(error.shortDiagnostics));
			const pages = made.result;
			if (!pages) throw new Error('There are no pages.');
			return use(pages);
		} catch (error) {
			const characters = undrawnIn(error instanceof Error ? error.message : '');
			if (characters.length > 0) throw new UndrawnError(characters, { cause: error });
			throw new Error(`The template ${template} could not be set.`, { cause: error });
		}
	}
}

/** No font draws these characters, and PDF/UA-1 allows no gaps. */
export class UndrawnError extends Error {
	readonly characters: readonly string[];

	constructor(characters: readonly string[], options: ErrorOptions) {
		super(`No font draws ${characters.join(' ')}.`, options);
		this.characters = characters;
	}
}

/** Typst tells each text that it cannot draw in a message of its own. */
function undrawnIn(message: string): string[] {
	const texts = message.matchAll(/the text `\\*"(.+?)(?<!\\)\\*"` could not be displayed/g);
	const unescaped = [...texts].map(([, text = '']) =>
		text.replace(/(?<!\\)\\+u\{([\da-f]+)\}/g, (_, point: string) =>
			String.fromCodePoint(parseInt(point, 16)),
		),
	);
	return [...new Set(unescaped.flatMap((text) => Array.from(text)))];
}

/** What Typst calls a language: `text(..language)`. */
export function typstLanguage(lang: string): { lang: string; region?: string } {
	const { language, region } = new Intl.Locale(lang);
	return { lang: language, ...(region !== undefined && /^[A-Z]{2}$/.test(region) && { region }) };
}

function recipeWith(fonts: readonly Buffer[]): string {
	const digest = createHash('sha256').update(recipe);
	const templates = readdirSync(folder).filter((file) => file.endsWith('.typ'));
	for (const file of templates.sort()) digest.update(readFileSync(join(folder, file)));
	for (const font of fonts) digest.update(font);
	return digest.digest('hex');
}

function orNull(_key: string, value: unknown): unknown {
	return value === undefined ? null : value;
}

/** Where templates lie: in the package, wherever it is called from. */
const folder = fileURLToPath(new URL('.', import.meta.url));
