import type { Node } from 'unist';
import type { DirectiveContext } from '../context.ts';
import type { ElementNode } from '../element.ts';

/** A directive as an author wrote it, whichever spelling they used. */
export interface WrittenDirective {
	/** Kebab-case name. */
	name: string;
	attributes: Readonly<Record<string, string>>;
	/** Markdown inside, without the parts. */
	children: Node[];
	/** Directives inside that belong to this one, such as `warmer` in `say`. */
	parts: ReadonlyMap<string, Node[]>;
	/** Number of the directive on its page, from 1. */
	number: number;
}

export interface Advice {
	message: string;
	hint: string;
}

/** One of the closed set of things an author can place in a guide. */
export interface Directive {
	/** Kebab-case name: `:::do-dont` in Markdown, `<DoDont>` in MDX. */
	name: string;
	attributes?: Readonly<Record<string, 'required' | 'optional'>>;
	/** Whether Markdown stands inside. */
	content: 'required' | 'optional' | 'none';
	/** Directives that may stand inside it, and nowhere else. */
	parts?: Readonly<Record<string, 'required' | 'optional'>>;
	/** Looks ids up; returns what is wrong, if anything. */
	check?: (written: WrittenDirective, context: DirectiveContext) => Advice | undefined;
	/** Its HTML; nothing when it does not appear on this site. */
	render: (written: WrittenDirective, context: DirectiveContext) => ElementNode | undefined;
}
