import { sha256 } from '../../cache/sha256.ts';
import { DiagnosticError, type Diagnostic } from '../../lib/diagnostic.ts';
import { matchFallbacks } from '../../lib/fonts/fallback-faces.ts';
import { cssString, fontFaceRule, unicodeRange } from '../../lib/fonts/font-face-rule.ts';
import { readFont } from '../../lib/fonts/read-font.ts';
import { cutFont, narrowFont } from '../../lib/fonts/subset-font.ts';
import { placeOn, within } from '../../lib/fonts/axes.ts';
import type { FallbackFace, FallbackStyle } from '../../lib/fonts/fallback-faces.ts';
import type { FontSource } from './font-package.ts';
import { fontSource, isOneFont, type FontRequest, type Role } from './font-source.ts';
import { madeFace } from './made-face.ts';
import { cutZero, plainZero, zeroSource } from './plain-zero.ts';

/** The faces of a site. When the brand names one package or file twice, both are the same object. */
export type SiteFonts = Record<Role, SiteFont>;

/** A family, cut down to what a site uses of it. */
export interface SiteFont {
	family: string;
	/** Lightest and heaviest weight; any between can be used. */
	weights: [number, number];
	/** The first holds what nearly every page needs; browsers fetch the others for pages that have their letters. */
	files: [FontFile, ...FontFile[]];
	/** A zero that another face lends, in place of its own. */
	zero: FontFile | undefined;
	/** Fonts of the reader's device that take the same room. */
	fallbacks: FallbackFace[];
	/** What to end a list of families with. */
	generic: 'serif' | 'sans-serif';
}

export interface FontFile {
	/** `<family>.<hash of the bytes>.woff2`, so that readers' browsers may keep it for ever. */
	fileName: string;
	data: Buffer;
	/** The characters in it, as CSS. */
	unicodeRange: string;
}

/**
 * Cuts the faces of a site down to what pages use. The same input gives the same bytes.
 * @throws DiagnosticError naming the field of `fonts` that is at fault
 */
export async function makeFonts(request: FontRequest): Promise<SiteFonts> {
	const { fonts } = request;
	const diagnostics: Diagnostic[] = [];
	const make = async (role: Role): Promise<SiteFont | undefined> => {
		try {
			const source = fontSource(role, request);
			const zero = zeroSource(role, request);
			return await cachedFont(request, fonts[role].family, roles[role], { ...source, zero });
		} catch (error) {
			if (!(error instanceof DiagnosticError)) throw error;
			diagnostics.push(...error.diagnostics);
			return undefined;
		}
	};
	const body = await make('body');
	const isOne = isOneFont(fonts);
	const heading = isOne ? body : await make('heading');
	if (!body || !heading) throw new DiagnosticError(diagnostics);
	return { body, heading };
}

/** Every file of a site's faces, once. */
export function fontFiles({ body, heading }: SiteFonts): FontFile[] {
	const zeros = [body.zero, heading.zero].filter((file) => file !== undefined);
	return [
		...new Map([...body.files, ...heading.files, ...zeros].map((file) => [file.fileName, file])).values(),
	];
}

/**
 * Writes the faces as CSS in the layer `tokens`, with `--font-body` and `--font-heading` to use them by.
 * A file that comes late waits for the next page (`font-display: optional`), so nothing ever moves.
 * @param urlOf gives the address of a file by its name
 */
export function fontFaceCss({ body, heading }: SiteFonts, urlOf: (fileName: string) => string): string {
	const faces = [...new Set([body, heading])].flatMap(({ family, weights, files, zero, fallbacks }) => [
		// A browser asks the last rule first, and the first file has to answer for œ and ı.
		...files.toReversed().map((file) =>
			fontFaceRule(family, weights, [`url(${cssString(urlOf(file.fileName))}) format("woff2")`], {
				'font-display': 'optional',
				'unicode-range': file.unicodeRange,
			}),
		),
		...(zero
			? [
					fontFaceRule(family, weights, [`url(${cssString(urlOf(zero.fileName))}) format("woff2")`], {
						'font-display': 'optional',
						'unicode-range': zero.unicodeRange,
						'size-adjust': percent(plainZero.sizeAdjust),
					}),
				]
			: []),
		...fallbacks.map((face) =>
			fontFaceRule(
				face.family,
				face.weights,
				face.local.map((name) => `local(${cssString(name)})`),
				{
					'size-adjust': percent(face.sizeAdjust),
					'ascent-override': percent(face.ascent),
					'descent-override': percent(face.descent),
					'line-gap-override': percent(face.lineGap),
				},
			),
		),
	]);
	const lists = `--font-body: ${familyList(body)}; --font-heading: ${familyList(heading)};`;
	return ['@layer tokens {', ...faces, `:root { ${lists} }`, '}', ''].join('\n');
}

/** Names the way faces are made: change it with subset-font and lib/fonts, or old results stay in use. */
const recipe = 'subset-font 2.9.0, recipe 3';

const run = (from: number, to: number) =>
	String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));

const letters = `${run(0x20, 0x7e)}\u00a0${run(0xc0, 0xd6)}${run(0xd8, 0xf6)}${run(0xf8, 0xff)}ŒœŸı`;
const marks = '–—‘’‚“”„…‹›«»¡¿·•€£¥₹→✓✕●○';
const signs = `${run(0xa1, 0xbf)}×÷−™†‡′″\u2009\u202f`;
/** For Central Europe, the Baltic, Turkey and more money. Fontsource keeps these in a file of their own. */
const furtherLetters = `${run(0x100, 0x17f)}ȘșȚțẞƒ₹₺₽₴`;

/** Kerning, ligatures, kinds of figures, forms of one language, and what a font cannot do without. */
const features = ['calt', 'kern', 'liga', 'lnum', 'locl', 'pnum', 'rclt', 'rlig', 'rvrn', 'tnum'];

const roles: Record<Role, RoleCut> = {
	body: {
		characters: letters + marks + signs,
		weights: [400, 700],
		single: [400, 400],
		strong: 700,
		size: 18,
	},
	heading: {
		characters: letters + marks,
		weights: [500, 650],
		single: [500, 650],
		strong: 600,
		size: 32,
	},
};

/** The font as it was made before, or made now. */
function cachedFont(request: FontRequest, family: string, cut: RoleCut, source: Lent): Promise<SiteFont> {
	const { latin, further, native, zero, nativeFrom, generic } = source;
	const options = JSON.stringify([recipe, features, furtherLetters, family, cut, nativeFrom, generic]);
	const name = sha256(options, ...[latin, further, native, zero].map((part) => sha256(part ?? ''))).slice(
		0,
		16,
	);
	return madeFace(request, name, () => makeFont(family, cut, source));
}

async function makeFont(family: string, cut: RoleCut, source: Lent): Promise<SiteFont> {
	const { wght, ...axes } = source.facts().axes;
	const rest = placeOn(axes, cut.size);
	const weight = (value: number) => (wght ? within(wght, value) : value);
	const wanted = wght ? cut.weights : cut.single;
	const [min, max] = [weight(wanted[0]), weight(wanted[1])];
	const at = (value: number) => (wght ? { ...rest, wght: value } : rest);
	const cutAxes = min === max ? at(min) : wght ? { ...rest, wght: { min, max } } : rest;
	const latin = (font: Buffer, characters: string) => cutFont(font, { characters, features, axes: cutAxes });
	const { native, further } = source;
	const files = [
		...(native ? [await narrowFont(native, cutAxes, source.nativeFrom)] : []),
		await latin(source.latin, cut.characters),
		...(further ? [await latin(further, furtherLetters)] : []),
	].map((data) => fontFile(family, data)) as SiteFont['files'];

	const styles: FallbackStyle[] = [
		{ weights: [min, Math.min(max, BOLD - 1)], axes: at(min), bold: false },
		{ weights: [Math.max(min, BOLD), max], axes: at(weight(cut.strong)), bold: true },
	];
	const needed = styles.filter(({ weights: [from, to] }) => from <= to);
	const fallbacks = await matchFallbacks(source.latin, family, source.generic, needed);
	const lent = source.zero && fontFile(`${family} zero`, await cutZero(source.zero, [min, max]));
	return { family, weights: [min, max], files, zero: lent, fallbacks, generic: source.generic };
}

function fontFile(family: string, data: Buffer): FontFile {
	const slug =
		family
			.toLowerCase()
			.replace(/[^a-z\d]+/g, '-')
			.replace(/^-|-$/g, '') || 'font';
	const fileName = `${slug}.${sha256(data).slice(0, 8)}.woff2`;
	return { fileName, data, unicodeRange: unicodeRange(readFont(data).codePoints) };
}

function familyList({ family, fallbacks, generic }: SiteFont): string {
	const families = new Set([family, ...fallbacks.map((face) => face.family)]);
	return [...[...families].map(cssString), generic].join(', ');
}

function percent(part: number): string {
	return `${Number((part * 100).toFixed(2))}%`;
}

/** From this weight on, the bold of the reader's device stands in. */
const BOLD = 550;

/** A font to cut, and the one that lends it a zero. */
type Lent = FontSource & { zero: Buffer | undefined };

interface RoleCut {
	characters: string;
	weights: [number, number];
	/** What a font without weights stands for: browsers make it bolder beyond that. */
	single: [number, number];
	/** The weight of emphasis, at which bold fallbacks are matched. */
	strong: number;
	/** In CSS pixels; sets the optical size where a font has one. */
	size: number;
}
