import type { Blockquote, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import type { Node, Parent } from 'unist';
import { SKIP, visit } from '../lib/visit.ts';
import { suggest } from '../lib/suggest.ts';
import type { DirectiveContext } from './context.ts';
import { noteElement, noteKinds } from './directives/note.ts';
import type { Advice } from '../lib/diagnostic.ts';
import type { Report } from './render-directives.ts';

/**
 * Turns quotations that start with the name of a kind of note into notes, as GitHub has them: `> [!TIP]` on a line of
 * its own, and the text on the lines below.
 * @param report receives what is meant as a note and is none
 */
export function makeNotes(tree: Root, source: string, context: DirectiveContext, report: Report): void {
	visit(tree, 'blockquote', (quote, index, parent) => {
		const marker = markerOf(quote, source);
		if (!marker || !parent || index === undefined) return undefined;
		const kind = noteKinds.find((known) => known === marker.name.toLowerCase());
		const children = withoutMarker(quote, marker);
		const fault = faultOf(marker, kind, children.length === 0);
		if (fault) report(fault, quote.position?.start.line ?? 1);
		if (!kind || fault) return undefined;
		(parent as Parent).children[index] = {
			...noteElement(kind, context, children),
			position: quote.position,
		};
		// Others may stand inside.
		return [SKIP, index];
	});
}

interface Marker {
	/** As written: `WARNING`. */
	name: string;
	/** Whether nothing else stands on its line. */
	alone: boolean;
	/** Characters that it takes up, with the end of its line. */
	length: number;
	text: Text;
}

function markerOf({ children: [paragraph] }: Blockquote, source: string): Marker | undefined {
	const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
	if (text?.type !== 'text') return undefined;
	const [whole, name = '', end] = /^\[!([a-z]+)\][ \t]*(\n)?/i.exec(text.value) ?? [];
	// With a backslash before it, an author means the bracket itself.
	if (whole === undefined || source[text.position?.start.offset ?? -1] !== '[') return undefined;
	const next = (paragraph as Paragraph).children[1];
	const isLast = whole === text.value && (next === undefined || next.type === 'break');
	const alone = end !== undefined || isLast;
	return { name, alone, length: whole.length, text };
}

function faultOf({ name, alone }: Marker, kind: string | undefined, isEmpty: boolean): Advice | undefined {
	const known = noteKinds.map((each) => each.toUpperCase());
	if (!kind && alone) {
		const message = `There is no kind of note [!${name.slice(0, 40)}].`;
		const hint = suggest(name.toUpperCase(), known);
		return { code: 'unknown-note', message, hint };
	}
	if (!kind) return undefined;
	if (!alone) {
		const message = `Words stand beside [!${name}], which names a kind of note.`;
		const hint = `Put them on the next line, after another >; for the words themselves write \\[!${name}].`;
		return { code: 'misplaced-text', message, hint };
	}
	if (!isEmpty) return undefined;
	const message = `The note [!${name}] is empty.`;
	const hint = 'Write its text on the lines below, each after a >.';
	return { code: 'empty-directive', message, hint };
}

function withoutMarker({ children: [paragraph, ...rest] }: Blockquote, { text, length }: Marker): Node[] {
	const [, ...others] = (paragraph as Paragraph).children;
	const value = text.value.slice(length);
	const [next] = others;
	const words: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value }];
	words.push(...(value === '' && next?.type === 'break' ? others.slice(1) : others));
	return words.length === 0 ? rest : [{ ...(paragraph as Paragraph), children: words }, ...rest];
}
