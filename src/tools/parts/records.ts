import type { Collection } from '../store/collection.ts';
import { partOf } from './element.ts';
import { randomId } from './random-id.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a list of records needs to know. */
export interface RecordList<Value extends { order: number }> {
	collection: Collection<Value>;
	/** A record with nothing in it. Its texts are the fields of a row that have their names. */
	blank: () => Omit<Value, 'order'>;
	/** Whether there is nothing in it yet that is worth keeping. */
	isBlank: (value: Value) => boolean;
	/** Called for each row after every change: shows what is more than its fields. */
	show?: (row: HTMLElement, value: Value, id: string) => void;
	/** Called once after every change, with the rows shown. */
	shown?: (rows: readonly (readonly [id: string, value: Value])[]) => void;
	/** Rows that are shown where nothing was written yet. */
	atLeast?: number;
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
 * `[data-undo]` in it. In the template, each optional: fields named as the texts of a record, `[data-up]`,
 * `[data-down]`, `[data-remove]`. A field the reader is typing in is left alone.
 */
export function bindRecords<Value extends { order: number }>(
	root: HTMLElement,
	list: RecordList<Value>,
	signal: AbortSignal,
): void {
	const { collection } = list;
	const holder = partOf(root, '[data-rows]');
	const removed = partOf(root, '[data-removed]');
	/** Rows in which nothing was written yet: they are kept nowhere. */
	const drafts = new Map<string, Value>();
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
		const row = rowOf(holder, id);
		const pressed = row?.querySelector<HTMLButtonElement>(by < 0 ? '[data-up]' : '[data-down]');
		(pressed?.disabled ? row?.querySelector<HTMLElement>('button:enabled') : pressed)?.focus();
	};
	const remove = (id: string) => {
		gone = rows().find(([one]) => one === id);
		if (!gone) return;
		if (drafts.delete(id)) draw();
		else collection.set(id, undefined);
		removed.hidden = false;
		partOf(removed, '[data-undo]').focus();
	};
	const press = ({ target }: Event) => {
		const button = (target as Element).closest('button');
		if (!button) return;
		const id = button.closest<HTMLElement>('[data-record]')?.dataset['record'] ?? '';
		const { up, down, remove: away, add: more, undo } = button.dataset;
		if (more !== undefined) {
			const made = add();
			draw();
			focusIn(made);
		} else if (up !== undefined) move(id, -1);
		else if (down !== undefined) move(id, 1);
		else if (away !== undefined) remove(id);
		else if (undo !== undefined && gone) {
			collection.set(...gone);
			removed.hidden = true;
			focusIn(gone[0]);
			gone = undefined;
		}
	};
	const focusIn = (id: string) => rowOf(holder, id)?.querySelector<HTMLElement>('input, textarea')?.focus();
	const write = ({ target }: Event) => {
		const field = target as Field;
		const id = field.closest<HTMLElement>('[data-record]')?.dataset['record'] ?? '';
		const value = collection.get(id) ?? drafts.get(id);
		if (value && field.name in value) keep(id, { ...value, [field.name]: field.value });
	};
	const draw = () => {
		for (const id of drafts.keys()) if (collection.get(id)) drafts.delete(id);
		for (let count = rows().length; count < (list.atLeast ?? 0); count += 1) add();
		const all = rows();
		showRows(root, holder, all);
		all.forEach(([id, value], index) => {
			const row = rowOf(holder, id);
			if (!row) return;
			fill(row, value);
			enable(row, '[data-up]', index > 0);
			enable(row, '[data-down]', index < all.length - 1);
			list.show?.(row, value, id);
		});
		list.shown?.(all);
	};

	root.addEventListener('submit', (event) => event.preventDefault(), { signal });
	root.addEventListener('click', press, { signal });
	root.addEventListener('input', write, { signal });
	collection.watch(draw, signal);
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
		const text = (value as Record<string, unknown>)[field.name];
		if (typeof text === 'string' && field !== document.activeElement) field.value = text;
	}
}

function enable(row: HTMLElement, selector: string, on: boolean): void {
	const button = row.querySelector<HTMLButtonElement>(selector);
	if (button) button.disabled = !on;
}
