import type { Node } from 'unist';
import { visit } from '../lib/visit.ts';
import type { Advice } from '../lib/diagnostic.ts';
import { holeElement } from './component-hole.ts';
import type { DirectiveContext } from './context.ts';
import type { Directive } from './directives/directive.ts';
import { spell, type Tag } from './tag.ts';

/** Is told of a component that a text uses. @returns the number of the use */
export type UseComponent = (name: string, props: Readonly<Record<string, string>>, line: number) => number;

/**
 * A component of the site folder in the shape of a directive: it takes any property as text, Markdown inside, and in
 * the part `plain` what stands for it where there is no page.
 * @returns nothing when the tag names no component
 */
export function asDirective(
	tag: Tag,
	{ components }: DirectiveContext,
	use: UseComponent,
	line: number,
): Directive | undefined {
	if (!components.has(tag.name)) return undefined;
	const { name, attributes } = tag;
	return {
		name,
		attributes: Object.fromEntries(Object.keys(attributes).map((key) => [key, 'optional'])),
		content: 'optional',
		parts: { plain: 'optional' },
		plain: 'group',
		check: ({ children, parts }): Advice | undefined => {
			const plain = parts.get('plain') ?? [];
			if (children.length === 0 && plain.length === 0) {
				const part = spell({ ...tag, name: 'plain' });
				const message = `${spell(tag)} says nothing where there is no page: on paper, in e-books, to the search.`;
				const hint = `Write inside it what is to be read there, between ${part} and ${closing(tag)}.`;
				return { code: 'component-without-words', message, hint };
			}
			return plain.some(holdsHeading) ? headingFault(tag) : undefined;
		},
		render: ({ children, parts }) =>
			holeElement(use(name, { ...attributes }, line), children, parts.get('plain') ?? []),
	};
}

/** Whether a tag stands on lines of its own: a directive, a component, or a part of one. */
export function isBlock(tag: Tag | undefined, { components }: DirectiveContext): boolean {
	if (!tag) return false;
	return tag.block || components.has(tag.name) || (components.size > 0 && tag.name === 'plain');
}

function closing({ jsx }: Tag): string {
	return jsx ? '</Plain>' : ':::';
}

function headingFault(tag: Tag): Advice {
	const message = `${spell({ ...tag, name: 'plain' })} holds a heading, which the page does not show.`;
	const hint = 'Write it as a paragraph, or put it before the component.';
	return { code: 'misplaced-text', message, hint };
}

function holdsHeading(node: Node): boolean {
	let found = false;
	visit(node, 'heading', () => {
		found = true;
	});
	return found;
}
