import type { Image, Paragraph, Root } from 'mdast';
import type { Node, Parent } from 'unist';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { ShownPicture } from '../lib/picture.ts';
import { element } from './element.ts';
import type { Fault } from './pieces/piece.ts';
import type { Report } from './remark-pieces.ts';

/** Finds the files of a picture by its address as written in a file. */
export type PicturesOf = (file: VFile) => (address: string) => ShownPicture | undefined;

/** A picture as a body names it. */
export interface PictureLink {
	/** From the folder of the file, such as `./desk.jpg`. */
	to: string;
	/** File that names it, as people know it. */
	file: string;
	line: number;
}

/**
 * Turns pictures that stand on a line of their own into figures: `![what it tells](./desk.jpg "a caption")`.
 * The first one loads at once, the others when the reader comes near.
 * @param find gives the files of a picture; one that it does not know is left out
 * @param report receives every fault; without it, faults have been told before
 * @param collect receives every sound picture; used for the outline
 */
export function remarkPictures(
	find: PicturesOf,
	report?: Report,
	collect?: (picture: Omit<PictureLink, 'file'>) => void,
) {
	return (tree: Root, file: VFile): void => {
		const pictureAt = find(file);
		let count = 0;
		visit(tree, 'paragraph', (paragraph, index, parent) => {
			const image = aloneIn(paragraph);
			if (!image || !parent || index === undefined) return;
			const { url, alt, title } = image;
			const line = image.position?.start.line ?? 1;
			const fault = faultOf(url, alt ?? '');
			if (fault) report?.(fault, line);
			else collect?.({ to: url, line });
			// A part that a firm has written anew has its pictures beside itself.
			const { part } = (image.data ?? {}) as { part?: string };
			const pictureHere = part === undefined ? pictureAt : find(new VFile({ path: part }));
			const shown = fault ? undefined : pictureHere(url);
			if (shown) count += 1;
			(parent as Parent).children[index] = figure(shown, alt ?? '', title, count === 1);
		});
		visit(tree, 'image', ({ url, position }) => {
			const cure = 'Put the picture on a line of its own, with an empty line before and after.';
			report?.(
				{ cause: `The picture "${url}" stands beside other things.`, cure },
				position?.start.line ?? 1,
			);
		});
	};
}

function aloneIn({ children }: Paragraph): Image | undefined {
	const [only] = children;
	return children.length === 1 && only?.type === 'image' ? only : undefined;
}

function faultOf(url: string, alt: string): Fault | undefined {
	if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(url)) {
		return {
			cause: `The picture "${url.slice(0, 60)}" comes from elsewhere.`,
			cure: 'Put the file beside the text and write its name, such as ./desk.jpg.',
		};
	}
	if (url === '' || url.startsWith('/')) {
		return {
			cause: `The picture "${url}" does not stand beside the text.`,
			cure: 'Put the file beside the text and write its name, such as ./desk.jpg.',
		};
	}
	if (alt.trim() !== '' && !/^\S+\.\w{3,4}$/.test(alt.trim())) return undefined;
	return {
		cause: `The picture "${url}" has no words for readers who do not see it.`,
		cure: 'Write between the brackets what it tells: ![Two people at a round table](./table.jpg).',
	};
}

/** As wide as the text, and at most as wide as the window. */
const sizes = '(min-width: 45rem) 41rem, 100vw';

function figure(
	shown: ShownPicture | undefined,
	alt: string,
	caption: string | null | undefined,
	first: boolean,
): Node {
	if (!shown) return element('figure', {});
	const { width, height, src, source } = shown;
	return element(
		'figure',
		{ className: ['picture'] },
		element(
			'picture',
			{},
			source &&
				element('source', {
					type: source.type,
					srcSet: source.srcset,
					...(source.srcset.includes(' ') && { sizes }),
				}),
			element('img', { src, alt, width, height, ...(!first && { loading: 'lazy' }), decoding: 'async' }),
		),
		typeof caption === 'string' && caption !== '' && element('figcaption', {}, caption),
	);
}
