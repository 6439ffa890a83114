import { join } from 'node:path';
import type { FontRequest } from '../site/fonts/font-source.ts';
import type { Site } from '../site/site.ts';

/** Which faces a site wants, and where they lie. */
export function fontRequest(
	{ brand, lang, brandPlace }: Pick<Site, 'brand' | 'lang' | 'brandPlace'>,
	{ root, folder, cacheDir }: Pick<FontRequest, 'root' | 'folder' | 'cacheDir'>,
): FontRequest {
	const content = join(folder ?? root, 'content');
	return { fonts: brand.fonts, root, folder, content, locale: lang, cacheDir, placeOf: brandPlace };
}
