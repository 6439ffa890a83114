import type { Element, Root } from 'hast';
import { element } from '../lib/html-tree.ts';
import { visit } from '../lib/visit.ts';
import type { ShownPicture } from '../lib/picture.ts';

/**
 * Finds the files of a picture.
 * @param address as written in the file
 * @param file where it was written, when that is a part which a firm has written anew
 */
export type PictureAt = (address: string, file: string | undefined) => ShownPicture | undefined;

/** As wide as the text, and at most as wide as the window. */
const sizes = '(min-width: 45rem) 41rem, 100vw';

/**
 * Shows the made files of pictures in place of the names that authors wrote. The first one loads at once, the others
 * when the reader comes near. A picture whose files are not there is left out.
 */
export function showPictures(tree: Root, pictureAt: PictureAt): void {
	let count = 0;
	visit(tree, 'element', (figure) => {
		if (figure.tagName !== 'figure') return;
		const at = figure.children.findIndex(isNamed);
		const image = figure.children[at] as Element | undefined;
		if (!image) return;
		const { dataPicture, dataIn, alt } = image.properties;
		const shown = pictureAt(String(dataPicture), typeof dataIn === 'string' ? dataIn : undefined);
		if (!shown) {
			Object.assign(figure, { properties: {}, children: [] });
			return;
		}
		count += 1;
		figure.children[at] = picture(shown, String(alt), count === 1);
	});
}

function isNamed(node: Element['children'][number]): boolean {
	return node.type === 'element' && node.properties['dataPicture'] !== undefined;
}

function picture({ width, height, src, source }: ShownPicture, alt: string, first: boolean): Element {
	const image = { src, alt, width, height, ...(!first && { loading: 'lazy' }), decoding: 'async' };
	const better = source && {
		type: source.type,
		srcSet: source.srcset,
		...(source.srcset.includes(' ') && { sizes }),
	};
	return element('picture', [...(better ? [element('source', [], better)] : []), element('img', [], image)]);
}
