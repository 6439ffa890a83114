import type { Node } from 'unist';
import type { PieceContext } from '../context.ts';
import type { ElementNode } from '../element.ts';

/** A piece as an author wrote it, whichever spelling they used. */
export interface WrittenPiece {
	/** Kebab-case name. */
	name: string;
	attributes: Readonly<Record<string, string>>;
	/** Markdown inside, without the parts. */
	children: Node[];
	/** Pieces inside that belong to this one, such as `warmer` in `say`. */
	parts: ReadonlyMap<string, Node[]>;
	/** Number of the piece on its page, from 1. */
	number: number;
}

export interface Fault {
	cause: string;
	cure: string;
}

/** One of the closed set of things an author can place in a guide. */
export interface Piece {
	/** Kebab-case name: `:::do-dont` in Markdown, `<DoDont>` in MDX. */
	name: string;
	attributes?: Readonly<Record<string, 'required' | 'optional'>>;
	/** Whether Markdown stands inside. */
	content: 'required' | 'optional' | 'none';
	/** Pieces that may stand inside it, and nowhere else. */
	parts?: Readonly<Record<string, 'required' | 'optional'>>;
	/** Looks ids up; returns what is wrong, if anything. */
	check?: (written: WrittenPiece, context: PieceContext) => Fault | undefined;
	/** Its HTML; nothing when it does not appear on this site. */
	render: (written: WrittenPiece, context: PieceContext) => ElementNode | undefined;
}
