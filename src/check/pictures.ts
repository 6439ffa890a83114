import { join } from 'node:path';
import sharp from 'sharp';
import { visibleFiles } from './folder.ts';
import type { Section } from './section.ts';

/** In bytes: a telephone on a slow network waits three seconds for it. */
const heavy = 300_000;

/** In pixels: twice the width of the text, for sharp screens. */
const wide = 2000;

/**
 * Pictures in `public/` that cost readers time. They are published as they are.
 * @param folder site folder
 */
export async function pictureSection(folder: string): Promise<Section> {
	const pictures = visibleFiles(join(folder, 'public')).filter(({ path }) =>
		/\.(?:png|jpe?g|webp|avif|gif|svg)$/i.test(path),
	);
	const lines: string[] = [];
	for (const { path, absolute, size } of pictures) {
		const { width, height } = await sharp(absolute)
			.metadata()
			.catch(() => ({ width: 0, height: 0 }));
		const isDrawing = path.toLowerCase().endsWith('.svg');
		if (size <= heavy && (isDrawing || width <= wide)) continue;
		const kilobytes = `${Math.ceil(size / 1000)} kB`;
		lines.push(
			`public/${path}: ${isDrawing || width === 0 ? '' : `${width} × ${height} pixels, `}${kilobytes}`,
		);
	}
	return {
		title: `Pictures that are large: more than ${wide} pixels wide, or ${heavy / 1000} kB`,
		lines,
		hint: 'Save them smaller; JPEG or WebP for photographs.',
	};
}
