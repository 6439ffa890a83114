import type { Nodes } from 'hast';

/**
 * What an element is where there is no page: on paper, in e-books, in Markdown. A directive says so beside how it looks
 * on a page. Who reads the tree of a text knows these kinds, and no names of classes.
 */
export type PlainKind =
	/** Nothing but what stands in it. */
	| 'group'
	/** What stands apart from the text, and what warns of a danger. */
	| 'note'
	| 'warning'
	/** Names the kind of thing that it stands in; left out where that is told in another way. */
	| 'label'
	/** The title of what it stands in. */
	| 'title'
	/** Whose words stand above. */
	| 'byline'
	/** Of use on a screen alone. */
	| 'screen';

declare module 'hast' {
	interface ElementData {
		plain?: PlainKind;
	}
}

/** The kind of an element; nothing for one that is what its name says. */
export function plainKind(node: Nodes | undefined): PlainKind | undefined {
	return node?.type === 'element' ? node.data?.plain : undefined;
}
