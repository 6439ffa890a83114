import type { Root } from 'mdast';
import type { Node, Parent } from 'unist';
import type { VFile } from 'vfile';
import { suggest } from '../lib/nearest.ts';
import type { ContextOf, PieceContext } from './context.ts';
import { partOwners, pieces } from './pieces/index.ts';
import type { Fault, Piece, WrittenPiece } from './pieces/piece.ts';
import { checkMarkup, closesTold } from './plain-markup.ts';
import { readTag, spell, type Tag } from './tag.ts';

/** Receives a fault and the line of the body on which it stands. */
export type Report = (fault: Fault, line: number) => void;

/**
 * Turns author pieces into HTML elements: `<Say>` in MDX and `:::say` in Markdown are the same piece.
 * Anything else that would put markup or code into a guide is a fault.
 * @param context what pieces look up, asked for each file
 * @param report receives every fault; without it the first one stops the file
 */
export function remarkPieces(context: ContextOf, report?: Report) {
	return (tree: Root, file: VFile): void => {
		const fault: Report =
			report ?? (({ cause, cure }, line) => file.fail(`${cause} ${cure}`, { line, column: 1 }));
		const source = String(file.value);
		const current = context(file);
		const told: string[] = [];
		let count = 0;
		convert(tree, undefined);

		function convert(parent: Parent, owner: Piece | undefined): void {
			parent.children = unravel(parent.children).flatMap((node) => convertNode(node, owner));
		}

		function convertNode(node: Node, owner: Piece | undefined): Node[] {
			const tag = readTag(node);
			if (!tag || tag.html) {
				const wrong = checkMarkup(node);
				if (wrong && !closesTold(node, told)) fault(wrong, lineOf(node));
				if ('children' in node) convert(node as Parent, undefined);
				return [node];
			}
			if (tag.inline) {
				fault(inlineFault(tag), lineOf(node));
				return [];
			}
			if (Object.hasOwn(owner?.parts ?? {}, tag.name)) {
				convert(node as Parent, undefined);
				return [
					{
						...node,
						type: 'piecePart',
						name: tag.name,
						children: asBlocks((node as Parent).children),
					} as Node,
				];
			}
			return convertPiece(node as Parent, tag);
		}

		function convertPiece(node: Parent, tag: Tag): Node[] {
			const piece = pieces.get(tag.name);
			const line = lineOf(node);
			if (!piece) {
				fault(unknownFault(tag), line);
				return [];
			}
			if (isLeftOpen(node, source)) fault(openFault(tag), line);
			convert(node, piece);
			const parts = new Map<string, Node[]>();
			const children: Node[] = [];
			for (const child of node.children) {
				if (child.type !== 'piecePart') children.push(child);
				else parts.set((child as unknown as { name: string }).name, (child as Parent).children);
			}
			count += 1;
			const written: WrittenPiece = {
				name: tag.name,
				attributes: tag.attributes,
				children: asBlocks(children),
				parts,
				number: count,
			};
			const faults = checkPiece(piece, written, tag, current);
			for (const found of faults) fault(found, line);
			const rendered = faults.length === 0 ? piece.render(written, current) : undefined;
			return rendered ? [{ ...rendered, position: node.position }] : [];
		}
	};
}

function checkPiece(piece: Piece, written: WrittenPiece, tag: Tag, context: PieceContext): Fault[] {
	const faults: Fault[] = [];
	const allowed = piece.attributes ?? {};
	const name = spell(tag);
	for (const attribute of tag.computed) {
		faults.push({
			cause: `${attribute} of ${name} is code.`,
			cure: 'Write its value as text between double quotes.',
		});
	}
	for (const attribute of Object.keys(written.attributes)) {
		if (Object.hasOwn(allowed, attribute)) continue;
		faults.push({
			cause: `${name} has no attribute "${attribute}".`,
			cure: suggest(attribute, Object.keys(allowed)),
		});
	}
	for (const [attribute, need] of Object.entries(allowed)) {
		if (need === 'optional' || written.attributes[attribute] || tag.computed.includes(attribute)) continue;
		faults.push({ cause: `${name} needs "${attribute}".`, cure: `Add it, such as ${attribute}="…".` });
	}
	for (const [part, need] of Object.entries(piece.parts ?? {})) {
		if (need === 'optional' || written.parts.has(part)) continue;
		const missing = spell({ ...tag, name: part });
		faults.push({ cause: `${name} needs ${missing} inside.`, cure: `Add ${missing} with its text.` });
	}
	if (piece.content === 'required' && written.children.length === 0) {
		faults.push({
			cause: `${name} is empty.`,
			cure: 'Write its text between the opening and the closing line.',
		});
	}
	if (piece.content === 'none' && written.children.length > 0) {
		faults.push({
			cause: `${name} holds text of its own.`,
			cure: piece.parts
				? `Put it into one of its parts: ${Object.keys(piece.parts).join(', ')}.`
				: 'Take it out.',
		});
	}
	const found = faults.length === 0 ? piece.check?.(written, context) : undefined;
	return found ? [found] : faults;
}

function unknownFault(tag: Tag): Fault {
	const owner = partOwners.get(tag.name);
	if (owner !== undefined) {
		const outer = spell({ ...tag, name: owner });
		return { cause: `${spell(tag)} stands alone.`, cure: `Put it inside ${outer}.` };
	}
	return { cause: `There is no author piece ${spell(tag)}.`, cure: suggest(tag.name, [...pieces.keys()]) };
}

function isLeftOpen(node: Node, source: string): boolean {
	if (node.type !== 'containerDirective') return false;
	const written = sliceOf(node, source);
	return (
		!/^[ \t>]*:{3,}[ \t]*$/.test(written.slice(written.lastIndexOf('\n') + 1)) || !written.includes('\n')
	);
}

function openFault(tag: Tag): Fault {
	return {
		cause: `${spell(tag)} is not closed.`,
		cure: 'Write a line of colons after its text, as many as it was opened with.',
	};
}

function inlineFault(tag: Tag): Fault {
	return {
		cause: `${spell(tag)} stands in the middle of a sentence.`,
		cure: 'Put it on lines of its own, with an empty line before and after.',
	};
}

/** Lifts tags that stand alone in a paragraph out of it, as MDX itself does. */
function unravel(children: Node[]): Node[] {
	return children.flatMap((node) => {
		if (node.type !== 'paragraph') return [node];
		const inside = (node as Parent).children;
		const alone = inside.every((child) => readTag(child)?.block === true || isBlank(child));
		if (!alone || inside.length === 0) return [node];
		return inside
			.filter((child) => !isBlank(child))
			.map((child) => ({ ...child, type: 'mdxJsxFlowElement' }));
	});
}

const phrasing = new Set([
	'text',
	'emphasis',
	'strong',
	'delete',
	'link',
	'inlineCode',
	'break',
	'footnoteReference',
	'mdxJsxTextElement',
]);

function asBlocks(children: Node[]): Node[] {
	if (!children.some((child) => phrasing.has(child.type))) return children;
	return [{ type: 'paragraph', children } as unknown as Node];
}

function isBlank(node: Node): boolean {
	return node.type === 'text' && (node as unknown as { value: string }).value.trim() === '';
}

function lineOf(node: Node): number {
	return node.position?.start.line ?? 1;
}

function sliceOf(node: Node, source: string): string {
	const { start, end } = node.position ?? {};
	return source.slice(start?.offset ?? 0, end?.offset ?? 0);
}
