import { EditedRecords, type RecordKind } from './edited-records.ts';
import { partOf } from './dom.ts';
import { cutFields } from './field-text.ts';
import { nameRemoved, tellRemoved } from './row-removed.ts';
import {
	enable,
	fill,
	focusField,
	focusMover,
	idOf,
	nameButtons,
	rowOf,
	showRows,
	written,
	type Field,
} from './record-rows.ts';

/** What a list of records needs to know. */
export interface RecordList<Value extends { order: number }> extends RecordKind<Value> {
	/** What a row is called: its buttons say it to those who cannot see where they stand. */
	name: (value: Value, index: number) => string;
	/** Called for each row after every change: shows what is more than its fields. */
	show?: (row: HTMLElement, value: Value, id: string) => void;
	/** Called once after every change, with the rows shown. */
	shown?: (rows: readonly (readonly [id: string, value: Value])[]) => void;
}

/**
 * A list whose rows are the records of a collection, to be written in, moved, taken away and brought back.
 * In `root`: `[data-rows]` that holds the rows, a `template` of one row, `[data-add]`, and `[data-removed]` as in
 * `RowRemoved.astro`. In the template, each optional: fields named as the texts of a record, boxes that are named as a
 * list of it and ticked where their value is in it, `[data-up]`, `[data-down]`, `[data-remove]`. A field the reader is
 * typing in is left alone; a row whose fields stand in `details` opens when the reader is sent there.
 * @returns what takes a record away as its button would, so that the reader can bring it back; the focus stays where it is
 */
export function bindRecords<Value extends { order: number }>(
	root: HTMLElement,
	list: RecordList<Value>,
	signal: AbortSignal,
): (id: string) => void {
	const records = new EditedRecords(list);
	const holder = partOf(root, '[data-rows]');
	const removed = partOf(root, '[data-removed]');
	/** What the rows were called that were taken away. */
	const names = new Map<string, string>();

	const draw = () => {
		records.settle();
		const last = records.lastRemoved;
		removed.hidden = last === undefined;
		// Of what was erased since, not even the name is left.
		if (last === undefined) names.clear();
		nameRemoved(removed, names.get(last ?? '') ?? '');
		drawRows(root, holder, records.all(), list);
	};
	const add = () => {
		const id = records.add();
		draw();
		focusField(rowOf(holder, id));
	};
	const move = (id: string, by: -1 | 1) => {
		if (!records.move(id, by)) return;
		draw();
		focusMover(rowOf(holder, id), by);
	};
	const remove = (id: string) => {
		const at = records.all().findIndex(([one]) => one === id);
		const value = records.get(id);
		if (value) names.set(id, list.name(value, at));
		if (!records.remove(id)) return;
		draw();
		tellRemoved(removed);
	};
	const undo = () => {
		const id = records.restore();
		if (id === undefined) return;
		draw();
		focusField(rowOf(holder, id));
	};
	const press = ({ target, detail }: MouseEvent) => {
		const button = (target as Element).closest('button');
		if (!button) return;
		const { dataset } = button;
		if ('add' in dataset) add();
		else if ('up' in dataset) move(idOf(button), -1);
		else if ('down' in dataset) move(idOf(button), 1);
		else if ('remove' in dataset) {
			// Pressed twice: by the second time, the next row has slid under the pointer.
			if (detail > 1) return;
			remove(idOf(button));
			partOf(removed, '[data-undo]').focus();
		} else if ('undo' in dataset) undo();
	};
	const write = ({ target }: Event) => {
		const field = target as Field;
		const id = idOf(field);
		const value = records.get(id);
		if (value && Object.hasOwn(value, field.name))
			records.set(id, { ...value, [field.name]: written(field, value[field.name as keyof Value]) });
	};

	root.addEventListener('submit', (event) => event.preventDefault(), { signal });
	root.addEventListener('click', press, { signal });
	root.addEventListener('input', write, { signal });
	cutFields(root, signal);
	list.collection.watch(draw, signal);
	return remove;
}

/** Shows each record in its row, and tells the tool of it. */
function drawRows<Value extends { order: number }>(
	root: HTMLElement,
	holder: HTMLElement,
	records: readonly (readonly [string, Value])[],
	list: RecordList<Value>,
): void {
	showRows(root, holder, records);
	records.forEach(([id, value], index) => {
		const row = rowOf(holder, id);
		if (!row) return;
		fill(row, value);
		enable(row, '[data-up]', index > 0);
		enable(row, '[data-down]', index < records.length - 1);
		nameButtons(row, list.name(value, index));
		list.show?.(row, value, id);
	});
	list.shown?.(records);
}
