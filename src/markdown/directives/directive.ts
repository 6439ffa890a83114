import type { Node } from 'unist';
import type { Advice } from '../../lib/diagnostic.ts';
import type { Load } from '../../lib/loads.ts';
import type { PlainKind } from '../../lib/plain.ts';
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
	/** Ids that directives of this text have given to something: each may stand there once. */
	ids: Set<string>;
}

/** One of the closed set of things an author can place in a guide. */
export interface Directive {
	/** Kebab-case name: `:::do-dont` in Markdown, `<DoDont>` in MDX. */
	name: string;
	attributes?: Readonly<Record<string, 'required' | 'optional'>>;
	/** Optional attributes that most authors want: editors offer them. */
	usual?: readonly string[];
	/** Lines that stand inside, where editors offer more than a line of text. */
	sample?: readonly string[];
	/** Whether Markdown stands inside. */
	content: 'required' | 'optional' | 'none';
	/** Directives that may stand inside it, and nowhere else. */
	parts?: Readonly<Record<string, 'required' | 'optional'>>;
	/** Looks ids up; returns what is wrong, if anything. */
	check?: (written: WrittenDirective, context: DirectiveContext) => Advice | undefined;
	/** What pages with it load besides what every page loads. */
	loads?: readonly Load[];
	/** What it is where there is no page: a `group` reads as on a page. Parts of it say so themselves, by `plainly`. */
	plain: PlainKind;
	/** Its HTML; nothing when it does not appear on this site. */
	render: (written: WrittenDirective, context: DirectiveContext) => ElementNode | undefined;
}
