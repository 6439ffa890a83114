import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ProblemError, type Problem } from '../lib/problem.ts';
import { cutFont, matchFallbacks, readFont, unicodeRange } from '../lib/typeface.ts';
import type { AxisCut, FallbackFace, FallbackStyle, FontFacts } from '../lib/typeface.ts';
import { brandSchema, type Brand } from '../schema/brand.ts';

/** The faces of a site. When the brand names one package twice, both are the same object. */
export type SiteFonts = Record<Role, SiteFont>;

/** A family, cut down to what a site uses of it. */
export interface SiteFont {
	family: string;
	/** Lightest and heaviest weight; any between can be used. */
	weights: [number, number];
	/** The first holds what nearly every page needs; browsers fetch the others for pages that have their letters. */
	files: [FontFile, ...FontFile[]];
	/** Fonts of the reader's device that take the same room. */
	fallbacks: FallbackFace[];
	/** What to end a list of families with. */
	generic: 'serif' | 'sans-serif';
}

export interface FontFile {
	/** `<family>.<hash of the bytes>.woff2`, so that it may be kept for ever. */
	fileName: string;
	data: Buffer;
	/** The characters in it, as CSS. */
	unicodeRange: string;
}

/** What {@link makeFonts} needs to know. */
export interface FontRequest {
	fonts: Brand['fonts'];
	/** The packages lie in the node_modules of this folder, or of one above it. */
	root: string;
	/** Where results are kept, by hash of all that goes into them. */
	cacheDir: string;
	/** brand.yaml as the person knows it. */
	brandFile?: string;
}

/**
 * Cuts the faces of a site down to what pages use. The same input gives the same bytes.
 * @throws ProblemError naming `fonts.body.package` or `fonts.heading.package`
 */
export async function makeFonts({
	fonts,
	root,
	cacheDir,
	brandFile = 'brand.yaml',
}: FontRequest): Promise<SiteFonts> {
	const problems: Problem[] = [];
	const make = async (role: Role): Promise<SiteFont | undefined> => {
		try {
			const source = findSource(fonts[role].package, root, ownFonts[role].package);
			return await cached(cacheDir, { family: fonts[role].family, cut: roles[role], source });
		} catch (error) {
			if (!(error instanceof FontFault)) throw error;
			problems.push({
				file: brandFile,
				field: `fonts.${role}.package`,
				cause: error.message,
				cure: error.cure,
			});
			return undefined;
		}
	};
	const body = await make('body');
	const heading = fonts.heading.package === fonts.body.package ? body : await make('heading');
	if (!body || !heading) throw new ProblemError(problems);
	return { body, heading };
}

/**
 * Writes the faces as CSS in the layer `tokens`, with `--font-body` and `--font-heading` to use them by.
 * A file that comes late waits for the next page (`font-display: optional`), so nothing ever moves.
 * @param urlOf gives the address of a file named in {@link SiteFont.files}
 */
export function fontFaceCss(fonts: SiteFonts, urlOf: (fileName: string) => string): string {
	const faces = [...new Set([fonts.body, fonts.heading])].flatMap((font) => [
		...font.files.map((file) =>
			fontFace(font.family, font.weights, [`url(${quote(urlOf(file.fileName))}) format("woff2")`], {
				'font-display': 'optional',
				'unicode-range': file.unicodeRange,
			}),
		),
		...font.fallbacks.map(({ family, weights, local, ...room }) =>
			fontFace(
				family,
				weights,
				local.map((name) => `local(${quote(name)})`),
				{
					'size-adjust': percent(room.sizeAdjust),
					'ascent-override': percent(room.ascent),
					'descent-override': percent(room.descent),
					'line-gap-override': percent(room.lineGap),
				},
			),
		),
	]);
	const lists = `--font-body: ${familyList(fonts.body)}; --font-heading: ${familyList(fonts.heading)};`;
	return ['@layer tokens {', ...faces, `:root { ${lists} }`, '}', ''].join('\n');
}

/** Names the way faces are made; change it with subset-font or anything below, or old results stay in use. */
export const recipe = 'subset-font 2.9.0, recipe 1';

const run = (from: number, to: number) =>
	String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

const letters = `${run(0x20, 0x7e)}\u00a0${run(0xc0, 0xd6)}${run(0xd8, 0xf6)}${run(0xf8, 0xff)}ŒœŸı`;
const marks = '–—‘’‚“”„…‹›«»¡¿·•€£¥₹→✓✕●○';
const signs = `${run(0xa1, 0xbf)}×÷−™†‡′″\u2009\u202f`;
/** For Central Europe, the Baltic, Turkey and more money. Fontsource keeps these in a file of their own. */
const further = `${run(0x100, 0x17f)}ȘșȚțẞƒ₹₺₽₴`;

/** Kerning, ligatures, kinds of figures, forms of one language, and what a font cannot do without. */
const features = ['calt', 'kern', 'liga', 'lnum', 'locl', 'pnum', 'rclt', 'rlig', 'rvrn', 'tnum'];

/** What a role uses; `size` in CSS pixels sets the optical size where a font has one. */
const roles: Record<Role, RoleCut> = {
	body: { characters: letters + marks + signs, weights: [400, 700], strong: 700, size: 18 },
	heading: { characters: letters + marks, weights: [500, 650], strong: 600, size: 32 },
};

/** The faces that come with Callback. */
const ownFonts = brandSchema.shape.fonts.parse(undefined);

async function makeFont({ family, cut, source }: Job): Promise<SiteFont> {
	const { axes } = factsOf(source);
	const rest: Record<string, number> = {};
	for (const [tag, axis] of Object.entries(axes)) {
		if (tag !== 'wght') rest[tag] = tag === 'opsz' ? within(axis, cut.size) : axis.default;
	}
	const weight = axes['wght']!;
	const [min, max] = [within(weight, cut.weights[0]), within(weight, cut.weights[1])];
	const cutAxes: Record<string, AxisCut> = { ...rest, wght: min === max ? min : { min, max } };
	const fileOf = async (font: Buffer, characters: string) =>
		fontFile(family, await cutFont(font, { characters, features, axes: cutAxes }));
	const files: SiteFont['files'] = [await fileOf(source.latin, cut.characters)];
	if (source.further) files.push(await fileOf(source.further, further));
	const styles: FallbackStyle[] = [
		{ weights: [min, Math.min(max, BOLD - 1)], axes: { ...rest, wght: min }, bold: false },
		{ weights: [Math.max(min, BOLD), max], axes: { ...rest, wght: within(weight, cut.strong) }, bold: true },
	];
	const needed = styles.filter(({ weights: [from, to] }) => from <= to);
	const fallbacks = await matchFallbacks(source.latin, family, source.generic, needed);
	return { family, weights: [min, max], files, fallbacks, generic: source.generic };
}

function fontFile(family: string, data: Buffer): FontFile {
	const slug =
		family
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '') || 'font';
	return {
		fileName: `${slug}.${sha256(data).slice(0, 8)}.woff2`,
		data,
		unicodeRange: unicodeRange(readFont(data).codePoints),
	};
}

function findSource(name: string, root: string, own: string): Source {
	const instead = `write "${own}", which comes with Callback.`;
	if (!/^(?:@[a-z\d][\w.-]*\/)?[a-z\d][\w.-]*$/.test(name)) {
		throw new FontFault(
			`"${name}" is not the name of an npm package.`,
			`Look the name up on npmjs.com, or ${instead}`,
		);
	}
	const folder = packageFolder(name, root);
	if (!folder) {
		throw new FontFault(
			`The package "${name}" is not installed.`,
			`Run "npm install ${name}", or ${instead}`,
		);
	}
	const id = name.replace(/.*\//, '');
	const read = (alphabet: string) => {
		const files = ['opsz', 'wght', 'standard', 'full'].map((axes) =>
			join(folder, 'files', `${id}-${alphabet}-${axes}-normal.woff2`),
		);
		const file = files.find((path) => existsSync(path));
		return file === undefined ? undefined : readFileSync(file);
	};
	const latin = read('latin');
	if (!latin) {
		const cause = `The package "${name}" holds no variable font with Latin letters (${id}-latin-wght-normal.woff2).`;
		throw new FontFault(cause, `Write a package that starts with @fontsource-variable/, or ${instead}`);
	}
	return { name, latin, further: read('latin-ext'), generic: genericOf(folder) };
}

function packageFolder(name: string, from: string): string | undefined {
	const folder = join(from, 'node_modules', name);
	if (existsSync(folder)) return folder;
	const above = dirname(from);
	return above === from ? undefined : packageFolder(name, above);
}

/** What Fontsource says of the family. */
function genericOf(folder: string): Source['generic'] {
	const file = join(folder, 'metadata.json');
	const serif = existsSync(file) && /"category":\s*"serif"/.test(readFileSync(file, 'utf8'));
	return serif ? 'serif' : 'sans-serif';
}

function factsOf({ name, latin }: Source): FontFacts {
	try {
		const facts = readFont(latin);
		if (facts.axes['wght']) return facts;
	} catch {
		// Said below: to the person it makes no difference how the file is broken.
	}
	const cause = `The font files of the package "${name}" cannot be read.`;
	throw new FontFault(cause, `Install it again with "npm install ${name} --force".`);
}

/** A kept result carries its own checksum; one that is missing, broken or half written is made again. */
async function cached(folder: string, job: Job): Promise<SiteFont> {
	const { latin, further: rest, ...source } = job.source;
	const key = sha256(
		JSON.stringify([recipe, features, further, job.family, job.cut, source]),
		latin,
		rest ?? '',
	);
	const file = join(folder, `font-${key.slice(0, 16)}`);
	if (existsSync(file)) {
		const [sum, text = ''] = readFileSync(file, 'utf8').split('\n');
		if (sum === sha256(text)) return JSON.parse(text, revive) as SiteFont;
	}
	const font = await makeFont(job);
	const text = JSON.stringify(font);
	mkdirSync(folder, { recursive: true });
	writeFileSync(`${file}.${process.pid}`, `${sha256(text)}\n${text}`);
	renameSync(`${file}.${process.pid}`, file);
	return font;
}

/** `JSON.stringify` writes a Buffer as a list of numbers. */
function revive(_key: string, value: unknown): unknown {
	const isBuffer = typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer';
	return isBuffer ? Buffer.from(value as unknown as Uint8Array) : value;
}

function sha256(...parts: (string | Buffer)[]): string {
	return parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
}

function within({ min, max }: { min: number; max: number }, value: number): number {
	return Math.min(Math.max(value, min), max);
}

function fontFace(
	family: string,
	weights: readonly number[],
	src: string[],
	rest: Record<string, string>,
): string {
	const all = {
		'font-family': quote(family),
		'font-weight': weights.join(' '),
		src: src.join(', '),
		...rest,
	};
	return `@font-face { ${Object.entries(all)
		.map(([name, value]) => `${name}: ${value};`)
		.join(' ')} }`;
}

function familyList({ family, fallbacks, generic }: SiteFont): string {
	return [...[...new Set([family, ...fallbacks.map((face) => face.family)])].map(quote), generic].join(', ');
}

function quote(text: string): string {
	return `"${text.replace(/["\\\n]/g, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}

function percent(part: number): string {
	return `${(part * 100).toFixed(2)}%`;
}

/** From here on the bold of the reader's device stands in. */
const BOLD = 550;

type Role = 'body' | 'heading';

interface RoleCut {
	characters: string;
	weights: [number, number];
	/** The weight of emphasis, at which bold fallbacks are matched. */
	strong: number;
	size: number;
}

/** What a package offers. */
interface Source {
	name: string;
	latin: Buffer;
	further: Buffer | undefined;
	generic: SiteFont['generic'];
}

interface Job {
	family: string;
	cut: RoleCut;
	source: Source;
}

/** A fault of a package; becomes a {@link Problem} where its field is known. */
class FontFault extends Error {
	readonly cure: string;

	constructor(cause: string, cure: string) {
		super(cause);
		this.cure = cure;
	}
}
