import type { Node, Parent } from 'unist';
import { element } from '../element.ts';
import type { Directive } from './directive.ts';

/** A picture with a caption in which links and marks may stand. `make-figures.ts` looks at the picture itself. */
export const figure: Directive = {
	name: 'figure',
	content: 'required',
	sample: ['![what it tells](./picture.jpg)', '', 'Caption'],
	check: ({ children: [first, ...caption] }) => {
		if (isPicture(first) && caption.length > 0) return undefined;
		const message = 'A figure is a picture, and below it the words that are said about it.';
		const hint = 'Write ![what it tells](./desk.jpg) on a line of its own, an empty line, and the caption.';
		return { code: 'wrong-directive-content', message, hint };
	},
	plain: 'group',
	render: ({ children: [first, ...caption] }) =>
		element(
			'figure',
			{ className: ['picture'] },
			(first as Parent).children,
			element('figcaption', {}, caption),
		),
};

function isPicture(node: Node | undefined): boolean {
	if (node?.type !== 'paragraph') return false;
	const { children } = node as Parent;
	return children.length === 1 && children[0]?.type === 'image';
}
