import { join } from 'node:path';
import { cachedData, readData } from '../../cache/cached-file.ts';
import { isInstalled } from '../../cache/source-digest.ts';
import type { FontRequest } from './font-source.ts';

/** The folder of the package with the faces of its own look, made while it was packed. */
export const facesFolder = 'faces';

/**
 * Takes faces that were made before, or makes and keeps them: cutting fonts takes longer than reading a small site.
 * @param name a hash of all that goes into them
 */
export async function madeFace<Face>(
	{ root, cacheDir }: Pick<FontRequest, 'root' | 'cacheDir'>,
	name: string,
	make: () => Promise<Face>,
): Promise<Face> {
	// In a checkout, it stands only since the last packing.
	const brought = isInstalled(root) ? readData(join(root, facesFolder, name)) : undefined;
	return brought === undefined ? cachedData(join(cacheDir, 'fonts', name), make) : (brought as Face);
}
