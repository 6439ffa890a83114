import { isInUse, nameButton } from './dom.ts';
import { textIn } from './field-text.ts';

/** What a reader writes in or ticks. */
export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Id of the record in whose row an element stands. */
export function idOf(element: Element): string {
	return element.closest<HTMLElement>('[data-record]')?.dataset['record'] ?? '';
}

/** Puts the reader into the first field of a row; details around it open. */
export function focusField(row: HTMLElement | undefined): void {
	const field = row?.querySelector<HTMLElement>('input, textarea');
	field?.closest('details')?.setAttribute('open', '');
	field?.focus();
}

/** Puts the reader on the button of a row that moved it, or on the other one where the row can move no further. */
export function focusMover(row: HTMLElement | undefined, by: -1 | 1): void {
	const [pressed, other] = by < 0 ? ['[data-up]', '[data-down]'] : ['[data-down]', '[data-up]'];
	const again = row?.querySelector<HTMLButtonElement>(pressed);
	(again?.disabled ? row?.querySelector<HTMLElement>(other) : again)?.focus();
}

/** What a field says now. A box says whether its value is in the list. */
export function written(field: Field, before: unknown): string | readonly string[] {
	if (field.type !== 'checkbox') return textIn(field);
	const others = (before as readonly string[]).filter((value) => value !== field.value);
	return (field as HTMLInputElement).checked ? [...others, field.value] : others;
}

/** Rows in the order of the records. A row that stays keeps its element, so that the reader keeps their place. */
export function showRows(
	root: HTMLElement,
	holder: HTMLElement,
	records: readonly (readonly [string, unknown])[],
): void {
	const ids = new Set(records.map(([id]) => id));
	for (const row of holder.querySelectorAll<HTMLElement>('[data-record]'))
		if (!ids.has(row.dataset['record'] ?? '')) row.remove();
	records.forEach(([id], index) => {
		const row = rowOf(holder, id) ?? made(root, id);
		if (holder.children[index] !== row) holder.insertBefore(row, holder.children[index] ?? null);
	});
}

function made(root: HTMLElement, id: string): HTMLElement {
	const template = root.querySelector('template');
	const row = template?.content.firstElementChild?.cloneNode(true);
	if (!(row instanceof HTMLElement))
		throw new Error('A list of records needs a template with one row in it.');
	row.dataset['record'] = id;
	return row;
}

/** The row of a record, where it has one. */
export function rowOf(holder: HTMLElement, id: string): HTMLElement | undefined {
	return [...holder.children].find(
		(row): row is HTMLElement => row instanceof HTMLElement && row.dataset['record'] === id,
	);
}

/** Writes the texts of a record into the fields of its row. */
export function fill(row: HTMLElement, value: object): void {
	for (const field of row.querySelectorAll<Field>('input[name], textarea[name], select[name]')) {
		const known = (value as Record<string, unknown>)[field.name];
		if (Array.isArray(known)) (field as HTMLInputElement).checked = known.includes(field.value);
		else if (typeof known === 'string' && !isInUse(field)) field.value = known;
	}
}

/** Allows a button of a row, or not. */
export function enable(row: HTMLElement, selector: string, on: boolean): void {
	const button = row.querySelector<HTMLButtonElement>(selector);
	if (button) button.disabled = !on;
}

/** Says in the names of a row’s buttons to which row they belong. */
export function nameButtons(row: HTMLElement, name: string): void {
	for (const button of row.querySelectorAll<HTMLElement>('button, a.quiet')) nameButton(button, name);
}
