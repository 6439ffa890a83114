import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { rehypePictures, type PictureAt } from './rehype-pictures.ts';
import { rehypeSite, type SiteLinks } from './rehype-site.ts';

/**
 * Puts links and pictures of the site into a compiled tree. Changes the tree itself.
 * @param links where links lead on this site
 * @param pictureAt the files of a picture
 */
export function finishTree(tree: Root, links: SiteLinks, pictureAt: PictureAt): Root {
	rehypePictures(tree, pictureAt);
	rehypeSite(tree, links);
	return tree;
}

/** Prints a finished tree. */
export function printTree(tree: Root | Element): string {
	return toHtml(tree);
}
