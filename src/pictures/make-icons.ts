import { join } from 'node:path';
import sharp from 'sharp';
import { kept } from '../cache/kept.ts';
import { sha256 } from '../cache/sha256.ts';
import { iconFiles } from '../lib/made-addresses.ts';
import type { MadeFile } from '../lib/picture.ts';
import { PictureError } from './make-picture.ts';

/** Names the way icons are made: change it with sharp or with this file, or old results stay in use. */
const recipe = 'sharp 0.35.5, icons 1';

/** In pixels: the smallest picture that the icon of a home screen can be made of. */
const smallest = 192;

/**
 * Makes the icons of a site from one square picture: for tabs, for home screens, and one that phones may cut to a shape.
 * The same input gives the same bytes.
 * @param paper `#rrggbb` behind a picture that is see-through at its edge
 * @throws PictureError when it is no picture, not square or too small
 */
export async function makeIcons(source: Buffer, paper: string, cacheDir: string): Promise<MadeFile[]> {
	await checkShape(source);
	const behind = (await edgeColour(source)) ?? paper;
	const key = sha256([recipe, sha256(source), paper].join()).slice(0, 16);
	const make = async (fileName: string, draw: () => Promise<Buffer>): Promise<MadeFile> => ({
		fileName,
		data: await kept(join(cacheDir, 'pictures', `${key}-${fileName}`), draw),
	});
	return [
		await make(iconFiles.tab, async () => asIco(await square(source, 32))),
		await make(iconFiles.apple, () => onColour(source, 180, 1, behind)),
		await make(iconFiles.small, () => square(source, 192)),
		await make(iconFiles.large, () => square(source, 512)),
		// Phones may cut away all but a circle of four fifths.
		await make(iconFiles.maskable, () => onColour(source, 512, 0.8, behind)),
	];
}

async function checkShape(source: Buffer): Promise<void> {
	const again = 'Save it as a square SVG, or as a square PNG of 512 pixels.';
	const unreadable = () => {
		throw new PictureError({ cause: 'The icon cannot be read.', cure: again });
	};
	const { width, height, format } = await sharp(source).metadata().catch(unreadable);
	await square(source, 32).catch(unreadable);
	if (Math.abs(width - height) > Math.max(width, height) / 50)
		throw new PictureError({ cause: `The icon is not square: ${width} by ${height}.`, cure: again });
	if (format !== 'svg' && width < smallest)
		throw new PictureError({ cause: `The icon is only ${width} pixels wide.`, cure: again });
}

/** Draws a picture into a square. An SVG is drawn afresh in each size. */
function square(source: Buffer, size: number): Promise<Buffer> {
	const fit = { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
	return sharp(source, { density: 72 * Math.max(1, size / 32) })
		.resize(size, size, fit)
		.png({ compressionLevel: 9 })
		.toBuffer();
}

async function onColour(source: Buffer, size: number, part: number, background: string): Promise<Buffer> {
	const inner = Math.round(size * part);
	return sharp({ create: { width: size, height: size, channels: 3, background } })
		.composite([{ input: await square(source, inner) }])
		.png({ compressionLevel: 9 })
		.toBuffer();
}

/** Colour at the middle of the upper edge, which then goes on around the picture; nothing where it is see-through. */
async function edgeColour(source: Buffer): Promise<string | undefined> {
	const spot = { left: 31, top: 1, width: 1, height: 1 };
	const [red, green, blue, alpha] = await sharp(await square(source, 64))
		.ensureAlpha()
		.extract(spot)
		.raw()
		.toBuffer();
	if (alpha !== 255) return undefined;
	return `#${[red, green, blue].map((part = 0) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The ICO format around one PNG of 32 pixels. */
function asIco(png: Buffer): Buffer {
	const head = Buffer.alloc(22);
	head.writeUInt16LE(1, 2); // an icon
	head.writeUInt16LE(1, 4); // of one picture
	head.writeUInt8(32, 6);
	head.writeUInt8(32, 7);
	head.writeUInt16LE(1, 10);
	head.writeUInt16LE(32, 12);
	head.writeUInt32LE(png.length, 14);
	head.writeUInt32LE(head.length, 18);
	return Buffer.concat([head, png]);
}
