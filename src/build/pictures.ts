import { dirname, join, resolve } from 'node:path';
import { DiagnosticError, type Diagnostic } from '../lib/diagnostic.ts';
import type { GeneratedFile } from '../lib/picture.ts';
import { decoded } from '../lib/url.ts';
import type { PictureLink } from '../markdown/make-figures.ts';
import { makeIcons } from './pictures/make-icons.ts';
import { makePicture, PictureError, type Cut, type GeneratedPicture } from './pictures/make-picture.ts';
import { checkPicture } from './pictures/picture-file.ts';
import type { IconSource } from '../site/icon.ts';
import type { Site } from '../site/site.ts';

/** A picture that somebody named, and where. */
export interface PictureUse {
	/** Absolute path of the picture. */
	path: string;
	place: Pick<Diagnostic, 'file' | 'line' | 'field'>;
	cut: Cut;
}

/** A text column is 656 CSS pixels wide, and a phone’s screen 360 to 430 at two to three times as many. */
const column: Cut = { widths: [480, 960], kind: 'webp' };

/**
 * Looks for the pictures of a text.
 * @param content folder in which the text and its pictures stand
 * @param path of the text inside that folder
 * @param file the text as people know it; a picture of another file is one of a part that a firm has written anew
 * @param parts folder in which such parts stand
 */
export function findPictures(
	pictures: readonly PictureLink[],
	{ content, path, file, parts }: { content: string; path: string; file: string; parts: string },
): { uses: PictureUse[]; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const uses = pictures.map(({ to, ...place }) => {
		const own = place.file === file;
		const text = own ? join(content, path) : resolve(place.file);
		const found = pictureBeside(text, to);
		const fault = checkPicture(found, resolve(own ? content : parts), to, resolve(dirname(text)));
		if (fault) diagnostics.push({ ...place, ...fault });
		return { path: found, place, cut: column };
	});
	return { uses, diagnostics };
}

/** How a picture of the brand is cut for each place that it can be named for. */
const photoCuts = {
	/** Portraits stand at 72 CSS pixels, on every page with a call to action: one size does for all screens. */
	portrait: { widths: [192], square: true, kind: 'avif' },
	/** Half as wide as a desktop’s page, and as wide as a phone. */
	home: { widths: [480, 960, 1400], kind: 'webp' },
	/** As wide as a screen. */
	band: { widths: [640, 1280, 1920], kind: 'webp' },
} satisfies Record<string, Cut>;

/** Names a picture of the brand in the place it stands in: the same one may stand in several. */
export function photoKey(place: keyof typeof photoCuts, name: string): string {
	return `${place} ${name}`;
}

/**
 * Looks for the pictures that the brand names: consultants, the band, the home page.
 * @param content the firm’s folder
 * @returns each by its {@link photoKey}
 */
export function findPhotos(
	{ brand, brandPlace }: Pick<Site, 'brand' | 'brandPlace'>,
	content: string,
): { uses: Map<string, PictureUse>; diagnostics: Diagnostic[] } {
	const uses = new Map<string, PictureUse>();
	const diagnostics: Diagnostic[] = [];
	const find = (shownIn: keyof typeof photoCuts, name: string | undefined, field: (string | number)[]) => {
		if (name === undefined) return;
		const place = brandPlace(field);
		const path = join(resolve(content), name);
		const fault = checkPicture(path, resolve(content), name);
		if (fault) diagnostics.push({ ...place, ...fault });
		uses.set(photoKey(shownIn, name), { path, place, cut: photoCuts[shownIn] });
	};
	for (const [index, { photo }] of brand.consultants.entries())
		find('portrait', photo, ['consultants', index, 'photo']);
	if (brand.band !== 'colour') find('band', brand.band, ['band']);
	for (const [index, { picture }] of (brand.home ?? []).entries())
		find('home', picture?.file, ['home', index, 'picture', 'file']);
	return { uses, diagnostics };
}

/** Path of a picture that a text names: Markdown writes blanks and letters of other scripts as %20 and the like. */
export function pictureBeside(text: string, address: string): string {
	return resolve(dirname(text), decoded(address));
}

/** Those of texts by the path of their file, those of the brand by their {@link photoKey}. */
export type Pictures = ReadonlyMap<string, GeneratedPicture>;

/**
 * Makes every picture once.
 * @param uses each by what it is found by
 * @param urlOf gives the address of a made file by its name
 * @throws DiagnosticError for pictures that cannot be read or are too large
 */
export async function makePictures(
	uses: Iterable<readonly [string, PictureUse]>,
	place: { cacheDir: string; urlOf: (fileName: string) => string },
): Promise<Pictures> {
	const made = new Map<string, GeneratedPicture>();
	const diagnostics: Diagnostic[] = [];
	for (const [key, { path, cut, place: where }] of uses) {
		if (made.has(key)) continue;
		try {
			made.set(key, await makePicture(path, cut, place));
		} catch (error) {
			if (!(error instanceof PictureError)) throw error;
			diagnostics.push({ ...where, ...error.fault });
		}
	}
	if (diagnostics.length > 0) throw new DiagnosticError(diagnostics);
	return made;
}

/**
 * Makes the icons of a site.
 * @param paper colour of the pages, behind icons that may not be transparent
 * @throws DiagnosticError when the picture they are made of cannot be used
 */
export async function iconsOf(
	{ brand, brandPlace }: Site,
	{ bytes }: IconSource,
	{ paper, cacheDir }: { paper: string; cacheDir: string },
): Promise<GeneratedFile[]> {
	try {
		return await makeIcons(bytes, paper, cacheDir);
	} catch (error) {
		if (!(error instanceof PictureError)) throw error;
		const place = brand.icon === undefined ? { file: 'public/favicon.svg' } : brandPlace(['icon']);
		throw new DiagnosticError([{ ...place, ...error.fault }]);
	}
}
