import type { Node } from 'unist';
import { element } from '../element.ts';
import type { Directive } from './directive.ts';

/** Two columns on wide screens, one below the other on phones and on paper. A line of hyphens parts them. */
export const columns: Directive = {
	name: 'columns',
	content: 'required',
	sample: ['Left', '', '---', '', 'Right'],
	check: ({ children }) => {
		const parts = partsOf(children).filter((part) => part.length > 0);
		if (parts.length === 2) return undefined;
		const message = `There are two columns, and the text is in ${parts.length === 1 ? 'one part' : `${parts.length} parts`}.`;
		const hint = 'Part it once with a line of three hyphens, with an empty line before and after: ---';
		return { code: 'wrong-directive-content', message, hint };
	},
	loads: ['blocks'],
	plain: 'group',
	render: ({ children }) =>
		element(
			'div',
			{ className: ['columns'] },
			partsOf(children)
				.filter((part) => part.length > 0)
				.map((part) => element('div', {}, part)),
		),
};

function partsOf(children: readonly Node[]): Node[][] {
	const parts: Node[][] = [[]];
	for (const child of children) {
		if (child.type === 'thematicBreak') parts.push([]);
		else parts.at(-1)?.push(child);
	}
	return parts;
}
