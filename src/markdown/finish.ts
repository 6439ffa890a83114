import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { showPictures, type PictureAt } from './show-pictures.ts';
import { fitToSite, type SiteLinks } from './fit-to-site.ts';

/**
 * Puts links and pictures of the site into a compiled tree. Changes the tree itself.
 * @param links where links lead on this site
 * @param pictureAt the files of a picture
 */
export function finishTree(tree: Root, links: SiteLinks, pictureAt: PictureAt): Root {
	showPictures(tree, pictureAt);
	fitToSite(tree, links);
	return tree;
}

/** Prints a finished tree. */
export function printTree(tree: Root | Element): string {
	return toHtml(tree);
}
