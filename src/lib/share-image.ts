import { generatedFolders } from './generated-addresses.ts';

/** Size of every share image in pixels: what networks and messengers show whole. */
export const shareImageSize = { width: 1200, height: 630 };

/**
 * Where the picture of a page stands that is shown when somebody shares its address.
 * @param path of the page, from the top of the site: `/guides/star-stories/`
 * @returns from the top of the site as well: `/share/guides--star-stories.png`
 */
export function shareImageAddress(path: string): string {
	// No name of a page has two hyphens in a row or an underscore: each picture is that of one page.
	const parts = path.split('/').filter((part) => part !== '');
	return `/${generatedFolders.share}${parts.length === 0 ? '_home' : parts.join('--')}.png`;
}
