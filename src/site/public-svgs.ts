import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatOf } from '../lib/picture-format.ts';
import type { Problem } from '../lib/problem.ts';
import { unsafeSvg } from '../lib/svg.ts';

/**
 * Drawings in a firm's public folder that hold more than a drawing: whoever opens such a file by itself runs what is
 * in it, at the address of the site.
 * @param shown a path as people know it
 */
export function checkPublicSvgs(folder: string, shown: (path: string) => string): Problem[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.svgz?$/i.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.flatMap((path) => {
			const bytes = readFileSync(path);
			const held = formatOf(bytes);
			// A photograph under a wrong name does no harm, and an empty file neither.
			if (bytes.length === 0 || (held !== undefined && held !== 'svg')) return [];
			const unsafe = unsafeSvg(bytes);
			if (unsafe === undefined) return [];
			return {
				file: shown(path),
				cause: `The drawing holds more than a drawing: ${unsafe}.`,
				cure: 'Save it again as a plain SVG, or as PNG.',
			};
		});
}
