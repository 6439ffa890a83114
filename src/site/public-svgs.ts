import { readFileSync } from 'node:fs';
import { formatOf } from '../lib/picture-format.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { unsafeSvg } from '../lib/svg/svg.ts';
import { filesBelow } from './files-below.ts';

/**
 * Drawings in a firm's public folder that hold more than a drawing: whoever opens such a file by itself runs what is
 * in it, at the address of the site.
 * @param shown a path as people know it
 */
export function checkPublicSvgs(folder: string, shown: (path: string) => string): Diagnostic[] {
	return filesBelow(folder)
		.filter(({ path }) => /\.svgz?$/i.test(path))
		.flatMap(({ absolute: path }) => {
			const bytes = readFileSync(path);
			const held = formatOf(bytes);
			// A photograph under a wrong name does no harm, and an empty file neither.
			if (bytes.length === 0 || (held !== undefined && held !== 'svg')) return [];
			const unsafe = unsafeSvg(bytes);
			if (unsafe === undefined) return [];
			const message = `The drawing holds more than a drawing: ${unsafe}.`;
			const hint = 'Save it again as a plain SVG, or as PNG.';
			return { file: shown(path), code: 'unsafe-drawing', message, hint };
		});
}
