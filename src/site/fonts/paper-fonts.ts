import { sha256 } from '../../cache/sha256.ts';
import { staticFonts, type PaperFonts, type PaperFontSource } from '../../lib/fonts/paper-fonts.ts';
import { readFontPackage, type FontSource } from './font-package.ts';
import { fontSource, type FontRequest, type Role } from './font-source.ts';
import { madeFace } from './made-face.ts';
import { plainZero, zeroSource } from './plain-zero.ts';

/**
 * Makes the faces of documents and share images of those the brand names. What these lack is drawn
 * by fonts that come with Callback. The same input gives the same bytes.
 * @throws DiagnosticError naming the field of `fonts` that is at fault
 */
export function makePaperFonts(request: FontRequest): Promise<PaperFonts> {
	const [body, heading] = [fontSource('body', request), fontSource('heading', request)];
	const sources = [
		...facesOf('body', body, request),
		...facesOf('heading', heading, request),
		{ ...spare, file: spareFile(request.root) },
	];
	const facts = sources.map(({ file, ...rest }) => [rest, sha256(file)]);
	const name = sha256(recipe, JSON.stringify(facts)).slice(0, 16);
	return madeFace(request, `paper-${name}`, () => {
		for (const source of [body, heading]) source.facts();
		return makeFaces(sources);
	});
}

/** Names the way they are made: change it with lib/fonts/paper-fonts.ts, or old results stay in use. */
const recipe = 'subset-font 2.9.0, paper 3';

const cuts: Record<Role, Pick<PaperFontSource, 'weights' | 'size'>> = {
	body: { weights: [400, 700], size: 14 },
	heading: { weights: [600], size: 32 },
};

const spare = {
	family: 'spare',
	shownAs: 'NotoSansArabic',
	weights: [...cuts.body.weights, ...cuts.heading.weights],
	size: cuts.body.size,
};

/** These come with Typst: Greek, Cyrillic, Hebrew, and signs such as arrows. */
const typstFamilies = ['Libertinus Serif', 'DejaVu Sans Mono'];

function spareFile(root: string): Buffer {
	const name = '@fontsource-variable/noto-sans-arabic';
	const place = { file: 'package.json' };
	const { native } = readFontPackage({ name, from: [root], locale: 'ar', own: name, place });
	if (!native) throw new Error(`${name} holds no Arabic letters.`);
	return native;
}

/** Latin comes first: numbers and marks then look the same everywhere, and fonts of other scripts hold a few of them. */
function facesOf(role: Role, source: FontSource, request: FontRequest): PaperFontSource[] {
	const files = new Set([source.latin, source.further, source.native].filter((file) => file !== undefined));
	const shownAs = request.fonts[role].family;
	const zero = zeroSource(role, request);
	const own = [...files].map((file, index) => ({
		...{ file, family: `${role}${index}`, shownAs, ...cuts[role] },
		...(zero && { without: '0' }),
	}));
	return zero ? [...own, { ...cuts[role], ...zeroFace, file: zero, family: `${role}zero` }] : own;
}

/** Draws the zero of a face that has a stroke through its own, as on pages. */
const zeroFace = { shownAs: plainZero.family, only: '0', scale: plainZero.sizeAdjust };

async function makeFaces(sources: readonly PaperFontSource[]): Promise<PaperFonts> {
	const files = (await Promise.all(sources.map(staticFonts))).flat();
	const families = (role: Role) =>
		sources.filter(({ family }) => family.startsWith(role)).map(({ family }) => family);
	const body = [...families('body'), spare.family, ...typstFamilies];
	return { body, heading: [...families('heading'), ...body], files };
}
