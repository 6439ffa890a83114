import { join } from 'node:path';
import { brandSchema } from '../../src/schema/brand.ts';
import { makePaperFonts } from '../../src/site/fonts/paper-fonts.ts';
import { root, workshop } from './sites.ts';

/** The faces of documents and share images of Callback itself; made once for all tests. */
export function paperFonts() {
	const fonts = brandSchema.shape.fonts.parse(undefined);
	return makePaperFonts({ fonts, root, cacheDir: join(workshop, 'paper') });
}
