import { readFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { kept } from '../../cache/cached-file.ts';
import { sha256 } from '../../cache/sha256.ts';
import type { GeneratedFile, ShownPicture } from '../../lib/picture.ts';
import type { Advice } from '../../lib/diagnostic.ts';

/** A picture and the files that pages need of it. */
export interface GeneratedPicture {
	shown: ShownPicture;
	files: GeneratedFile[];
}

/** How a picture is cut for the place it stands in. */
export interface Cut {
	/** Widths of the files, rising, in pixels. */
	widths: readonly number[];
	/** Cut to a square, as portraits are. */
	square?: true;
	/** What browsers get that can read it: AVIF takes long to make, and is worth it for what stands on many pages. */
	kind: 'avif' | 'webp';
}

/** A picture that cannot be used; the message tells why and what to do. */
export class PictureError extends Error {
	readonly fault: Advice;

	constructor(fault: Advice) {
		super(fault.message);
		this.fault = fault;
	}
}

/** Names the way pictures are made: change it with sharp or with this file, or old results stay in use. */
const recipe = 'sharp 0.35.5, recipe 1';

/** In pixels. */
const longest = 6000;

/**
 * Makes the files of a picture. The same input gives the same bytes, and what was made is kept by its content.
 * What cameras write into pictures, such as the place, is left out. An SVG stays as it is.
 * @param path of a file that `checkPicture` found sound
 * @param urlOf gives the address of a file by its name
 * @throws PictureError when it is no picture, or too large
 */
export async function makePicture(
	path: string,
	cut: Cut,
	{ cacheDir, urlOf }: { cacheDir: string; urlOf: (fileName: string) => string },
): Promise<GeneratedPicture> {
	const bytes = readFileSync(path);
	const size = await sizeOf(bytes, basename(path));
	const name = slugOf(path);
	if (extname(path).toLowerCase() === '.svg') {
		const file = { fileName: `${name}.${sha256(bytes).slice(0, 8)}.svg`, data: bytes };
		return { shown: { ...size, src: urlOf(file.fileName), source: undefined }, files: [file] };
	}
	const side = Math.min(size.width, size.height);
	const shape = cut.square ? { width: side, height: side } : size;
	const widths = widthsFor(cut.widths, shape.width);
	const widest = widths.at(-1) ?? shape.width;
	// One hash for all files of a picture, since addresses that are alike compress well.
	const key = sha256([recipe, sha256(bytes), cut.square].join()).slice(0, 8);
	const files: GeneratedFile[] = [];
	const write = async (width: number, kind: Kind): Promise<string> => {
		const fileName = `${name}.${key}-${width}.${kind === 'jpeg' ? 'jpg' : kind}`;
		const data = await kept(join(cacheDir, 'pictures', fileName), () =>
			scaled(bytes, width, cut.square === true, kind).catch(() => {
				throw unreadable(basename(path));
			}),
		);
		files.push({ fileName, data });
		return urlOf(fileName);
	};
	const srcset = [];
	for (const width of widths) {
		srcset.push((await write(width, cut.kind)) + (widths.length > 1 ? ` ${width}w` : ''));
	}
	const { hasAlpha } = await sharp(bytes).metadata();
	const source = { type: `image/${cut.kind}`, srcset: srcset.join(', ') };
	const src = await write(widest, hasAlpha ? 'png' : 'jpeg');
	return {
		shown: { width: widest, height: Math.round((widest * shape.height) / shape.width), src, source },
		files,
	};
}

type Kind = 'avif' | 'webp' | 'png' | 'jpeg';

/** @throws PictureError */
async function sizeOf(bytes: Buffer, name: string): Promise<{ width: number; height: number }> {
	let found: { width: number; height: number };
	try {
		const { autoOrient } = await sharp(bytes).metadata();
		found = autoOrient;
	} catch {
		throw unreadable(name);
	}
	if (Math.max(found.width, found.height) <= longest) return found;
	throw new PictureError({
		code: 'picture-too-large',
		message: `The picture "${name}" is ${found.width} by ${found.height} pixels; no side may be longer than ${longest}.`,
		hint: 'Make it smaller: 2000 pixels are wide enough.',
	});
}

/** Its first bytes, or any of those after them, are not what its kind wants: a copy that broke off, for example. */
function unreadable(name: string): PictureError {
	return new PictureError({
		code: 'picture-unreadable',
		message: `The picture "${name}" cannot be read.`,
		hint: 'Open it in a picture program and save it again.',
	});
}

/** Widths that the picture fills; a small one stays as it is. */
function widthsFor(wanted: readonly number[], own: number): number[] {
	const fitting = wanted.filter((width) => width < own);
	return fitting.length < wanted.length ? [...fitting, own] : fitting;
}

function scaled(bytes: Buffer, width: number, square: boolean, kind: Kind): Promise<Buffer> {
	const picture = sharp(bytes)
		.autoOrient()
		.resize(square ? { width, height: width, fit: 'cover', position: 'attention' } : { width });
	return encoders[kind](picture).toBuffer();
}

const encoders: Record<Kind, (picture: Sharp) => Sharp> = {
	avif: (picture) => picture.avif({ quality: 55, effort: 4 }),
	webp: (picture) => picture.webp({ quality: 78, effort: 5 }),
	jpeg: (picture) => picture.jpeg({ quality: 80, mozjpeg: true }),
	png: (picture) => picture.png({ compressionLevel: 9, palette: true, quality: 90 }),
};

function slugOf(path: string): string {
	const slug = basename(path, extname(path))
		.toLowerCase()
		.replace(/[^a-z\d]+/g, '-');
	return slug.replace(/^-|-$/g, '') || 'picture';
}
