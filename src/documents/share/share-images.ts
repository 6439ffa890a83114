import { shareImageAddress, shareImageSize } from '../../lib/share-image.ts';
import type { Draw } from './draw.ts';

/** A page that is shared with a picture. */
export interface SharedPage {
	/** From the top of the site: `/guides/star-stories/`. */
	path: string;
	title: string;
	/** What it belongs to, such as a section. */
	kicker: string | undefined;
	/** Language of the title, where it is not the site's. */
	lang: string | undefined;
}

/** A share image. */
export interface ShareImage {
	/** Below the path of the site. */
	path: string;
	data: Buffer;
}

/** Draws the pictures that are shown when somebody shares a page. */
export function makeShareImages(pages: readonly SharedPage[], draw: Draw): Promise<ShareImage[]> {
	return Promise.all(
		pages.map(async ({ path, title, kicker, lang }) => ({
			path: shareImageAddress(path).slice(1),
			data: await draw({ title, kicker, lang, size: shareImageSize }),
		})),
	);
}
