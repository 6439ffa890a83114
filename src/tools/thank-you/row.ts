import type { Say } from '../../lib/translate.ts';
import { isInUse, partOf, showLines } from '../shared/dom.ts';
import type { Note } from './stored.ts';
import type { Likeness } from './alike.ts';
import { mailLink } from '../shared/mail.ts';

/** What the row of a person shows. */
export interface RowFacts {
	/** Whether anything was written of this person yet. */
	kept: boolean;
	name: string;
	note: Note;
	/** The note as it is made now; absent while nothing was talked about. */
	made: string | undefined;
	/** The note as it stands. */
	text: string | undefined;
	fault: Likeness | undefined;
	/** Name of somebody else by their id. */
	nameOf: (id: string) => string;
	subject: string;
}

/** Brings the row of a person up to date. A field the reader is typing in is left alone. */
export function showRow(row: HTMLElement, facts: RowFacts, say: Say): void {
	const { kept, note, text, fault, subject } = facts;
	partOf(row, '[data-kept]').hidden = !kept;
	for (const name of ['liked', 'proof', 'next'] as const)
		write(partOf<HTMLInputElement>(row, `[name=${name}]`), note[name]);
	for (const choice of row.querySelectorAll<HTMLInputElement>('[name=tone]'))
		choice.checked = choice.value === note.tone;

	partOf(row, '[data-note]').hidden = text === undefined;
	write(partOf<HTMLTextAreaElement>(row, '[data-text]'), text ?? '');
	partOf(row, '[data-paper]').textContent = text ?? '';
	partOf(row, '[data-subject]').textContent = subject;
	const { href, whole } = mailLink(subject, text ?? '');
	const mail = partOf<HTMLAnchorElement>(row, '[data-mail]');
	mail.href = href;
	mail.toggleAttribute('data-long', !whole);

	showLines(partOf(row, '[data-tell]'), kept ? linesFor(facts, whole, say) : []);
	// A note that somebody else could get just as well is not handed out.
	partOf(row, '[data-send]').hidden = text === undefined || (fault !== undefined && note.text === undefined);
	for (const button of row.querySelectorAll<HTMLElement>('[data-copy-note], [data-mail]'))
		button.hidden = fault !== undefined;
	if (!('clipboard' in navigator)) partOf(row, '[data-copy-note]').hidden = true;
	partOf(row, '[data-anew]').hidden = note.text === undefined;
}

function linesFor({ name, note, made, text, fault, nameOf }: RowFacts, whole: boolean, say: Say): string[] {
	const called = (who: string) => who || say('nobody');
	const lines: string[] = [];
	if (text === undefined) lines.push(say('tell.ask', { name: called(name) }));
	if (fault?.kind === 'bland') lines.push(say('tell.bland', { name: called(name) }));
	if (fault?.kind === 'same') {
		const { other, sentence } = fault;
		lines.push(say('tell.same', { name: called(name), other: called(nameOf(other)), sentence }));
	}
	if (note.text !== undefined) lines.push(say(note.made === made ? 'tell.edited' : 'tell.changed'));
	if (!whole && !fault) lines.push(say('tell.long'));
	return lines;
}

function write(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
	if (!isInUse(field) && field.value !== text) field.value = text;
}
