import type { Collection } from '../storage/collection.ts';
import { isInUse, partOf } from './element.ts';
import { randomId } from './random-id.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a list of records needs to know. */
export interface RecordList<Value extends { order: number }> {
	collection: Collection<Value>;
	/** A record with nothing in it. Its texts are the fields of a row that have their names. */
	blank: () => Omit<Value, 'order'>;
	/** Whether there is nothing in it yet that is worth keeping. */
	isBlank: (value: Value) => boolean;
	/** What a row is called: its buttons say it to those who cannot see where they stand. */
	name?: (value: Value, index: number) => string;
	/** Called for each row after every change: shows what is more than its fields. */
	show?: (row: HTMLElement, value: Value, id: string) => void;
	/** Called once after every change, with the rows shown. */
	shown?: (rows: readonly (readonly [id: string, value: Value])[]) => void;
	/** Rows that are shown where nothing was written yet. */
	atLeast?: number;
}

/** What a tool can do with its list besides what its buttons do. */
export interface BoundRecords {
	/** Takes a record away as its button would, so that the reader can bring it back. The focus stays where it is. */
	remove: (id: string) => void;
}

/** Records in the order the reader gave them. */
export function inOrder<Value extends { order: number }>(collection: Collection<Value>): [string, Value][] {
	return sorted([...collection.all()]);
}

function sorted<Value extends { order: number }>(records: [string, Value][]): [string, Value][] {
	return records.sort(([a, one], [b, other]) => one.order - other.order || (a < b ? -1 : 1));
}

/**
 * A list whose rows are the records of a collection, to be written in, moved, taken away and brought back.
 * In `root`: `[data-rows]` that holds the rows, a `template` of one row, `[data-add]`, and `[data-removed]` with
 * `[data-undo]` in it. In the template, each optional: fields named as the texts of a record, boxes that are named as a
 * list of it and ticked where their value is in it, `[data-up]`, `[data-down]`, `[data-remove]`. A field the reader is
 * typing in is left alone; a row whose fields stand in `details` opens when the reader is sent there.
 */
export function bindRecords<Value extends { order: number }>(
	root: HTMLElement,
	list: RecordList<Value>,
	signal: AbortSignal,
): BoundRecords {
	const { collection } = list;
	const holder = partOf(root, '[data-rows]');
	const removed = partOf(root, '[data-removed]');
	/** Rows in which nothing was written yet: they are kept nowhere. */
	const drafts = new Map<string, Value>();
	/** Those of them that the reader did not ask for. */
	const spare = new Set<string>();
	let gone: readonly [string, Value] | undefined;

	const rows = () => sorted([...collection.all(), ...drafts]);
	const keep = (id: string, value: Value) =>
		drafts.has(id) && list.isBlank(value) ? drafts.set(id, value) : collection.set(id, value);
	const add = () => {
		const id = randomId();
		const order = Math.max(0, ...rows().map(([, value]) => value.order)) + 1;
		drafts.set(id, { ...list.blank(), order } as Value);
		return id;
	};
	const move = (id: string, by: -1 | 1) => {
		const all = rows();
		const at = all.findIndex(([one]) => one === id);
		const moved = all[at];
		if (!moved || !all[at + by]) return;
		all.splice(at, 1);
		all.splice(at + by, 0, moved);
		all.forEach(([one, value], order) => {
			if (value.order !== order) keep(one, { ...value, order });
		});
		draw();
		const [pressed, other] = by < 0 ? ['[data-up]', '[data-down]'] : ['[data-down]', '[data-up]'];
		const row = rowOf(holder, id);
		const again = row?.querySelector<HTMLButtonElement>(pressed);
		(again?.disabled ? row?.querySelector<HTMLElement>(other) : again)?.focus();
	};
	const remove = (id: string) => {
		gone = rows().find(([one]) => one === id);
		if (!gone) return;
		if (drafts.delete(id)) draw();
		else collection.set(id, undefined);
		removed.hidden = false;
	};
	const undo = () => {
		if (!gone) return;
		const [id, value] = gone;
		if (list.isBlank(value)) drafts.set(id, value);
		else collection.set(id, value);
		draw();
		removed.hidden = true;
		focusIn(id);
		gone = undefined;
	};
	const press = ({ target }: Event) => {
		const button = (target as Element).closest('button');
		if (!button) return;
		const id = idOf(button);
		const { dataset } = button;
		if ('add' in dataset) {
			const made = add();
			draw();
			focusIn(made);
		} else if ('up' in dataset) move(id, -1);
		else if ('down' in dataset) move(id, 1);
		else if ('remove' in dataset) {
			remove(id);
			partOf(removed, '[data-undo]').focus();
		} else if ('undo' in dataset) undo();
	};
	const focusIn = (id: string) => {
		const field = rowOf(holder, id)?.querySelector<HTMLElement>('input, textarea');
		field?.closest('details')?.setAttribute('open', '');
		field?.focus();
	};
	const write = ({ target }: Event) => {
		const field = target as Field;
		const id = idOf(field);
		const value = collection.get(id) ?? drafts.get(id);
		if (value && Object.hasOwn(value, field.name))
			keep(id, { ...value, [field.name]: written(field, value[field.name as keyof Value]) });
	};
	const draw = () => {
		for (const id of drafts.keys()) if (collection.get(id)) drafts.delete(id);
		const least = list.atLeast ?? 0;
		for (const id of spare)
			if (!drafts.has(id) || rows().length > least) {
				drafts.delete(id);
				spare.delete(id);
			}
		while (rows().length < least) spare.add(add());
		const all = rows();
		showRows(root, holder, all);
		all.forEach(([id, value], index) => {
			const row = rowOf(holder, id);
			if (!row) return;
			fill(row, value);
			enable(row, '[data-up]', index > 0);
			enable(row, '[data-down]', index < all.length - 1);
			if (list.name) nameButtons(row, list.name(value, index));
			list.show?.(row, value, id);
		});
		list.shown?.(all);
	};

	root.addEventListener('submit', (event) => event.preventDefault(), { signal });
	root.addEventListener('click', press, { signal });
	root.addEventListener('input', write, { signal });
	collection.watch(draw, signal);
	return { remove };
}

/** Id of the record in whose row an element stands. */
function idOf(element: Element): string {
	return element.closest<HTMLElement>('[data-record]')?.dataset['record'] ?? '';
}

/** What a field says now. A box says whether its value is in the list. */
function written(field: Field, before: unknown): string | readonly string[] {
	if (field.type !== 'checkbox') return field.value;
	const others = (before as readonly string[]).filter((value) => value !== field.value);
	return (field as HTMLInputElement).checked ? [...others, field.value] : others;
}

/** Rows in the order of the records. A row that stays keeps its element, so that the reader keeps their place. */
function showRows(
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

function rowOf(holder: HTMLElement, id: string): HTMLElement | undefined {
	return [...holder.children].find(
		(row): row is HTMLElement => row instanceof HTMLElement && row.dataset['record'] === id,
	);
}

function fill(row: HTMLElement, value: object): void {
	for (const field of row.querySelectorAll<Field>('input[name], textarea[name], select[name]')) {
		const known = (value as Record<string, unknown>)[field.name];
		if (Array.isArray(known)) (field as HTMLInputElement).checked = known.includes(field.value);
		else if (typeof known === 'string' && !isInUse(field)) field.value = known;
	}
}

function enable(row: HTMLElement, selector: string, on: boolean): void {
	const button = row.querySelector<HTMLButtonElement>(selector);
	if (button) button.disabled = !on;
}

function nameButtons(row: HTMLElement, name: string): void {
	for (const button of row.querySelectorAll('[data-up], [data-down], [data-remove]'))
		button.setAttribute('aria-label', `${button.textContent.trim()}: ${name}`);
}
