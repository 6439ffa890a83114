import fc from 'fast-check';
import type { Node, Parent } from 'unist';
import { visit as visitOfLibrary } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { SKIP, visit } from '../../../src/lib/visit.ts';

const types = ['root', 'paragraph', 'text'];

/** Trees of a few nodes, some without a list of what stands in them. */
const { tree } = fc.letrec<{ tree: Node }>((tie) => ({
	tree: fc.record(
		{
			type: fc.constantFrom(...types),
			children: fc.array(tie('tree'), { maxLength: 4 }),
		},
		{ requiredKeys: ['type'] },
	),
}));

/** What a visitor may answer: to go on, to skip what stands inside, to end, to go on at an index, or two of these. */
const answer = fc.constantFrom(undefined, true, SKIP, false, 0, 1, 2, [SKIP, 1] as const, [true, 3] as const);

/** What a visitor is shown while it gives these answers, one after the other, and none after the last. */
function shownBy(walk: typeof visit, from: Node, wanted: readonly string[], answers: readonly unknown[]) {
	const shown: string[] = [];
	const visitor = (node: Node, index: number | undefined, parent: Parent | undefined) => {
		shown.push([node.type, index, parent?.type].join(' '));
		return answers[shown.length - 1] as undefined;
	};
	if (wanted.length === 0) walk(from, visitor);
	else if (wanted.length === 1) walk(from, wanted[0]!, visitor);
	else walk(from, [...wanted], visitor);
	return shown;
}

test('shows the nodes that the library shows, in its order, whatever the visitor answers', () => {
	const given = [tree, fc.subarray(types), fc.array(answer, { maxLength: 12 })] as const;
	fc.assert(
		fc.property(...given, (from, wanted, answers) => {
			expect(shownBy(visit, from, wanted, answers)).toEqual(shownBy(visitOfLibrary, from, wanted, answers));
		}),
		{ numRuns: 500 },
	);
});
