import { join } from 'node:path';
import sharp from 'sharp';
import { kept } from '../../cache/cached-file.ts';
import { sha256 } from '../../cache/sha256.ts';
import { iconFiles } from '../../lib/generated-addresses.ts';
import type { GeneratedFile } from '../../lib/picture.ts';
import { PictureError } from './make-picture.ts';

/** Names the way icons are made: change it with sharp or with this file, or old results stay in use. */
const recipe = 'sharp 0.35.5, icons 2';

/** In pixels: the smallest picture that the icon of a home screen can be made of. */
const smallest = 192;

/**
 * Makes the icons of a site from one square picture: for tabs, for home screens, and one that phones may cut to a shape.
 * The same input gives the same bytes.
 * @param paper `#rrggbb` behind a picture that is see-through at its edge
 * @throws PictureError when it is no picture, not square or too small
 */
export async function makeIcons(source: Buffer, paper: string, cacheDir: string): Promise<GeneratedFile[]> {
	const width = await checkShape(source);
	const square = (size: number) => drawSquare(source, width, size);
	const behind = (await edgeColour(await square(64))) ?? paper;
	const key = sha256([recipe, sha256(source), paper].join()).slice(0, 16);
	const make = async (fileName: string, draw: () => Promise<Buffer>): Promise<GeneratedFile> => ({
		fileName,
		data: await kept(join(cacheDir, 'pictures', `${key}-${fileName}`), draw),
	});
	return [
		await make(iconFiles.tab, async () => asIco(await square(32))),
		await make(iconFiles.apple, async () => onColour(await square(180), 180, behind)),
		await make(iconFiles.small, () => square(192)),
		await make(iconFiles.large, () => square(512)),
		// Phones may cut away all but a circle of four fifths.
		await make(iconFiles.maskable, async () => onColour(await square(410), 512, behind)),
	];
}

/** @returns its width in pixels, of a drawing that which it asks for */
async function checkShape(source: Buffer): Promise<number> {
	const hint = 'Save it as a square SVG, or as a square PNG of 512 pixels.';
	const unusable = (message: string) => new PictureError({ code: 'icon-unusable', message, hint });
	const unreadable = () => {
		throw unusable('The icon cannot be read.');
	};
	if (source.length === 0) throw unusable('The icon is empty.');
	const { width, height, format } = await sharp(source, { limitInputPixels: false })
		.metadata()
		.catch(unreadable);
	await drawSquare(source, width, 32).catch(unreadable);
	if (Math.abs(width - height) > Math.max(width, height) / 50)
		throw unusable(`The icon is not square: ${width} by ${height}.`);
	if (format !== 'svg' && width < smallest) throw unusable(`The icon is only ${width} pixels wide.`);
	return width;
}

/** Draws a picture into a square. An SVG is drawn afresh in each size, whatever size it asks for. */
function drawSquare(source: Buffer, width: number, size: number): Promise<Buffer> {
	const fit = { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } } as const;
	const density = Math.min(largestDensity, Math.max(1, (72 * size) / width));
	return sharp(source, { density }).resize(size, size, fit).png({ compressionLevel: 9 }).toBuffer();
}

/** The most dots to an inch that sharp takes; a drawing has 72 at the size it asks for. */
const largestDensity = 100_000;

function onColour(picture: Buffer, size: number, background: string): Promise<Buffer> {
	return sharp({ create: { width: size, height: size, channels: 3, background } })
		.composite([{ input: picture }])
		.png({ compressionLevel: 9 })
		.toBuffer();
}

/** Colour at the middle of the upper edge, which then goes on around the picture; nothing where it is see-through. */
async function edgeColour(picture: Buffer): Promise<string | undefined> {
	const spot = { left: 31, top: 1, width: 1, height: 1 };
	const [red, green, blue, alpha] = await sharp(picture).ensureAlpha().extract(spot).raw().toBuffer();
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
