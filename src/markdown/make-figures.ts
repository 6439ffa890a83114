import type { Image, Paragraph, Root } from 'mdast';
import type { Node, Parent } from 'unist';
import { visit } from '../lib/visit.ts';
import { element, type ElementNode } from './element.ts';
import type { Advice } from '../lib/diagnostic.ts';
import type { Report } from './render-directives.ts';

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
 * The figure names the picture; `show-pictures.ts` puts its files in.
 * @param collect receives every sound picture
 */
export function makeFigures(
	tree: Root,
	report: Report,
	collect: (picture: Omit<PictureLink, 'file'>) => void,
): void {
	const isSound = ({ url, alt, position }: Image): boolean => {
		const line = position?.start.line ?? 1;
		const fault = faultOf(url, alt ?? '');
		if (fault) report(fault, line);
		else collect({ to: url, line });
		return !fault;
	};
	visit(tree, 'paragraph', (paragraph, index, parent) => {
		const image = aloneIn(paragraph);
		if (!image || !parent || index === undefined) return;
		(parent as Parent).children[index] = isSound(image) ? figure(image) : element('figure', {});
	});
	visit(tree, 'image', (image, index, parent) => {
		if (isFigure(parent) && index !== undefined) {
			(parent as Parent).children[index] = isSound(image) ? shown(image) : element('span', {});
			return;
		}
		const { url, position } = image;
		const hint = 'Put the picture on a line of its own, with an empty line before and after.';
		report(
			{ code: 'misplaced-picture', message: `The picture "${url}" stands beside other things.`, hint },
			position?.start.line ?? 1,
		);
	});
}

function aloneIn({ children }: Paragraph): Image | undefined {
	const [only] = children;
	return children.length === 1 && only?.type === 'image' ? only : undefined;
}

function faultOf(url: string, alt: string): Advice | undefined {
	if (/^(?:[a-z][a-z+.-]*:|\/\/)/i.test(url)) {
		const message = `The picture "${url.slice(0, 60)}" comes from elsewhere.`;
		const hint = 'Put the file beside the text and write its name, such as ./desk.jpg.';
		return { code: 'misplaced-picture', message, hint };
	}
	if (url === '' || url.startsWith('/')) {
		const message = `The picture "${url}" does not stand beside the text.`;
		const hint = 'Put the file beside the text and write its name, such as ./desk.jpg.';
		return { code: 'misplaced-picture', message, hint };
	}
	if (alt.trim() !== '' && !/^\S+\.\w{3,4}$/.test(alt.trim())) return undefined;
	const message = `The picture "${url}" has no words for readers who do not see it.`;
	const hint = 'Write between the brackets what it tells: ![Two people at a round table](./table.jpg).';
	return { code: 'picture-without-words', message, hint };
}

/** Whether a picture stands in the directive of figures, which brings its own caption. */
function isFigure(parent: Node | undefined): boolean {
	return parent?.type === 'directiveElement' && (parent as ElementNode).data.hName === 'figure';
}

function shown({ url, alt, data }: Image): Node {
	// A part that a firm has written anew has its pictures beside itself.
	const { part } = (data ?? {}) as { part?: string };
	return element('img', { dataPicture: url, dataIn: part, alt: alt ?? '' });
}

function figure(image: Image): Node {
	const { title } = image;
	return element(
		'figure',
		{ className: ['picture'] },
		shown(image),
		typeof title === 'string' && title !== '' && element('figcaption', {}, title),
	);
}
