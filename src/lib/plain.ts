import type { Element, Nodes } from 'hast';

/**
 * What an element is where there is no page: on paper, in e-books, in Markdown. A directive says so beside how it looks
 * on a page. Who reads the tree of a text knows these kinds, and no names of classes. In e-books, they are the classes.
 */
export type PlainKind =
	/** Nothing but what stands in it. */
	| 'group'
	/** Of use on a page of the site alone. */
	| 'screen'
	/** Says what kind of thing it stands in, with an element around the kind where more follows; notes in Markdown do without. */
	| 'label'
	/** The title of what it stands in. */
	| 'title'
	/** Whose words stand above. */
	| 'byline'
	/** What stands apart from the text, and what warns of a danger. */
	| 'note'
	| 'warning'
	| 'example'
	| 'through-us'
	/** What to do, what not to do, and the reason for both. */
	| 'spread'
	| 'do'
	| 'dont'
	| 'why'
	/** Words to say, and the name of the tone that they have. */
	| 'say'
	| 'tone'
	/** A question, the skeleton of an answer, where the whole one stands, what to tell in it, and the name of a part of it. */
	| 'question'
	| 'skeleton'
	| 'treated'
	| 'star'
	| 'part'
	/** Tasks, and how long they take together. */
	| 'checklist'
	| 'checklist-sum'
	/** What rests on sources, and how many they are. */
	| 'evidence'
	| 'sources'
	/** What the law says: on what, where, from which source, and what that is worth. */
	| 'law'
	| 'law-topic'
	| 'law-place'
	| 'law-source'
	| 'law-note'
	/** Leads to a tool, and last says in an element of its own what that does for the reader. */
	| 'use-tool'
	/** Leads to a word of the glossary. */
	| 'term'
	/** The notes at the foot of a text, and their heading. */
	| 'footnotes'
	| 'footnotes-title';

declare module 'hast' {
	interface ElementData {
		plain?: PlainKind;
	}
}

/** The kind of an element; nothing for one that is what its name says. */
export function plainKind(node: Nodes | undefined): PlainKind | undefined {
	return node?.type === 'element' ? node.data?.plain : undefined;
}

/** Says what an element is where there is no page. @returns the element itself */
export function asPlain(kind: PlainKind, node: Element): Element {
	return Object.assign(node, { data: { ...node.data, plain: kind } });
}
