import type { Node } from 'unist';
import type { PlainKind } from '../../lib/plain.ts';
import type { DirectiveContext } from '../context.ts';
import { element, plainly, type ElementNode } from '../element.ts';
import type { Directive } from './directive.ts';

/** Kinds of notes, as GitHub has them. */
export const noteKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

type NoteKind = (typeof noteKinds)[number];

/** Notes, each under the name of its kind or under a title of its own. */
export const notes: Directive[] = noteKinds.map((kind) => ({
	name: kind,
	attributes: { title: 'optional' },
	content: 'required',
	plain: plainForm(kind),
	render: ({ attributes, children }, context) => noteElement(kind, context, children, attributes['title']),
}));

/** A note. @param title in place of the name of its kind */
export function noteElement(
	kind: NoteKind,
	{ t }: DirectiveContext,
	children: Node[],
	title = '',
): ElementNode {
	const label = element('p', { className: ['label'] }, title === '' ? t(`note.${kind}`) : title);
	return plainly(
		plainForm(kind),
		element(
			'div',
			{ className: ['note'], role: 'note', dataNote: kind },
			plainly(title === '' ? 'label' : 'title', label),
			children,
		),
	);
}

function plainForm(kind: NoteKind): PlainKind {
	return kind === 'warning' || kind === 'caution' ? 'warning' : 'note';
}
