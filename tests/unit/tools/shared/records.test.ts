// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';
import { inOrder } from '../../../../src/tools/shared/edited-records.ts';
import { bindRecords } from '../../../../src/tools/shared/records.ts';
import { Collection } from '../../../../src/tools/storage/collection.ts';
import { listOf, numberWithin, recordOf, textUpTo } from '../../../../src/tools/storage/guards.ts';

interface Note {
	order: number;
	text: string;
	tags: readonly string[];
}

const guard = recordOf<Note>({
	order: numberWithin(0, 1000),
	text: textUpTo(100),
	tags: listOf(textUpTo(10), 5),
});

let stored: Map<string, string>;
let notes: Collection<Note>;
let life: AbortController;

beforeEach(() => {
	stored = new Map();
	notes = collection();
	document.body.innerHTML = `
		<ol data-rows></ol>
		<template><li><details><summary data-name></summary>
			<input name="text"><input type="checkbox" name="tags" value="a"><input type="checkbox" name="tags" value="b">
			<button data-up>Up</button><button data-down>Down</button><button data-remove>Remove</button>
		</details></li></template>
		<p data-removed hidden><i data-gone data-named="Removed: {name}">Removed.</i> <button data-undo>Undo</button></p>
		<button data-add>Add</button>`;
	life = new AbortController();
	return () => life.abort();
});

describe('a list of records', () => {
	test('keeps a row only once something was written in it', () => {
		bind();
		press('[data-add]');
		expect(texts()).toEqual(['']);
		expect(notes.all().size).toBe(0);
		write(0, 'first');
		expect(kept()).toEqual(['first']);
		write(0, '');
		expect(kept()).toEqual(['']);
	});

	test('keeps of a text what the field allows, so that the whole record can be read again', () => {
		fill('a');
		bind();
		field(0).maxLength = 100;
		write(0, 'x'.repeat(200));
		field(0).dispatchEvent(new Event('change', { bubbles: true }));
		expect(field(0).value).toBe('x'.repeat(100));
		expect([...collection().all().values()].map(({ text }) => text)).toEqual(['x'.repeat(100)]);
	});

	test('opens a new row and puts the reader into it', () => {
		bind();
		press('[data-add]');
		expect(row(0).querySelector('details')!.open).toBe(true);
		expect(document.activeElement).toBe(field(0));
	});

	test('shows an empty row where there must be one, and takes it away when it is no longer needed', () => {
		bind({ atLeast: 1 });
		expect(texts()).toEqual(['']);
		collection().set('x', { order: 5, text: 'from another tab', tags: [] });
		dispatchEvent(new Event('storage'));
		expect(texts()).toEqual(['from another tab']);
	});

	test('moves a row and leaves the reader on its button, or on the next one that still works', () => {
		fill('a', 'b', 'c');
		bind();
		press('[data-up]', 2);
		expect(kept()).toEqual(['a', 'c', 'b']);
		expect(texts()).toEqual(['a', 'c', 'b']);
		expect(document.activeElement).toBe(row(1).querySelector('[data-up]'));
		press('[data-up]', 1);
		expect(kept()).toEqual(['c', 'a', 'b']);
		expect(document.activeElement).toBe(row(0).querySelector('[data-down]'));
		press('[data-down]', 2);
		expect(kept()).toEqual(['c', 'a', 'b']);
	});

	test('lets the first row not go up, nor the last go down', () => {
		fill('a', 'b');
		bind();
		const disabled = (index: number) =>
			[...row(index).querySelectorAll('button')].filter((one) => one.disabled).map((one) => one.textContent);
		expect([disabled(0), disabled(1)]).toEqual([['Up'], ['Down']]);
	});

	test('brings a removed row back to its place, with what was in it', () => {
		fill('a', 'b', 'c');
		bind();
		press('[data-remove]', 1);
		expect(kept()).toEqual(['a', 'c']);
		expect(removed().hidden).toBe(false);
		expect(document.activeElement).toBe(removed().querySelector('[data-undo]'));
		press('[data-undo]');
		expect(kept()).toEqual(['a', 'b', 'c']);
		expect(removed().hidden).toBe(true);
		expect(document.activeElement).toBe(field(1));
	});

	test('takes one row away where the button is pressed twice, though the next row slides under the pointer', () => {
		fill('a', 'b', 'c');
		bind();
		const click = (detail: number) =>
			row(0)
				.querySelector('[data-remove]')!
				.dispatchEvent(new MouseEvent('click', { bubbles: true, detail }));
		click(1);
		click(2);
		expect(kept()).toEqual(['b', 'c']);
		press('[data-undo]');
		expect(kept()).toEqual(['a', 'b', 'c']);
	});

	test('brings back all that was removed, the last first', () => {
		fill('a', 'b', 'c');
		bind();
		press('[data-remove]', 0);
		press('[data-remove]', 0);
		expect(removed().textContent).toContain('Removed: b');
		press('[data-undo]');
		expect([kept(), removed().hidden]).toEqual([['b', 'c'], false]);
		expect(removed().textContent).toContain('Removed: a');
		expect(removed().querySelector('[data-undo]')?.getAttribute('aria-label')).toBe('Undo: a');
		press('[data-undo]');
		expect([kept(), removed().hidden]).toEqual([['a', 'b', 'c'], true]);
	});

	test.each([
		['here', () => notes.forget()],
		['in another tab', () => dispatchEvent(new Event('storage'))],
	])('brings nothing back that was erased %s', (_, tell) => {
		fill('a', 'b');
		bind({ atLeast: 1 });
		press('[data-remove]', 0);
		expect(removed().hidden).toBe(false);
		stored.clear();
		tell();
		expect(removed().hidden).toBe(true);
		expect(removed().outerHTML).not.toContain('Removed: a');
		press('[data-undo]');
		expect([texts(), kept()]).toEqual([[''], []]);
	});

	test('brings an empty row back without keeping it', () => {
		bind({ atLeast: 1 });
		press('[data-remove]', 0);
		press('[data-undo]');
		expect(texts()).toEqual(['']);
		expect(notes.all().size).toBe(0);
	});

	test('removes for a tool as its button would, and leaves the focus alone', () => {
		fill('a', 'b');
		const remove = bind();
		field(0).focus();
		remove('id1');
		expect(kept()).toEqual(['a']);
		expect(document.activeElement).toBe(field(0));
		press('[data-undo]');
		expect(kept()).toEqual(['a', 'b']);
	});

	test('keeps boxes as a list of their values', () => {
		fill('a');
		bind();
		tick(0, 'b');
		tick(0, 'a');
		expect(notes.get('id0')!.tags).toEqual(['b', 'a']);
		tick(0, 'b');
		expect(notes.get('id0')!.tags).toEqual(['a']);
		const boxes = [...row(0).querySelectorAll<HTMLInputElement>('[name=tags]')];
		expect(boxes.map(({ checked }) => checked)).toEqual([true, false]);
	});

	test('says with each button which row it acts on', () => {
		fill('a', '');
		bind();
		const names = [...row(1).querySelectorAll('button')].map((one) => one.getAttribute('aria-label'));
		expect(names).toEqual(['Up: row 2', 'Down: row 2', 'Remove: row 2']);
	});

	test('takes in what another tab wrote, but not into the field being typed in', () => {
		fill('a', 'b');
		bind();
		field(0).focus();
		const other = collection();
		other.set('id0', { order: 0, text: 'other a', tags: [] });
		other.set('id1', { order: 1, text: 'other b', tags: [] });
		dispatchEvent(new Event('storage'));
		expect(texts()).toEqual(['a', 'other b']);
	});

	test('lets go of the page when its element leaves it', () => {
		bind();
		life.abort();
		press('[data-add]');
		expect(texts()).toEqual([]);
	});
});

test('records are listed in the order of the reader', () => {
	notes.set('x', { order: 2, text: 'second', tags: [] });
	notes.set('y', { order: 1, text: 'first', tags: [] });
	expect(inOrder(notes).map(([id]) => id)).toEqual(['y', 'x']);
});

function collection(): Collection<Note> {
	const storage = {
		getItem: (key: string) => stored.get(key) ?? null,
		setItem: (key: string, text: string) => void stored.set(key, text),
	};
	return new Collection<Note>('notes', { guard }, () => ({ storage, base: '/' }));
}

function fill(...all: string[]): void {
	all.forEach((text, order) => notes.set(`id${order}`, { order, text, tags: [] }));
}

function bind({ atLeast }: { atLeast?: number } = {}) {
	return bindRecords<Note>(
		document.body,
		{
			collection: notes,
			blank: () => ({ text: '', tags: [] }),
			isBlank: ({ text, tags }) => text === '' && tags.length === 0,
			name: ({ text }, index) => text || `row ${index + 1}`,
			...(atLeast === undefined ? {} : { atLeast }),
		},
		life.signal,
	);
}

function row(index: number): Element {
	return document.querySelectorAll('[data-record]')[index]!;
}

function field(index: number): HTMLInputElement {
	return row(index).querySelector<HTMLInputElement>('[name=text]')!;
}

function removed(): HTMLElement {
	return document.querySelector<HTMLElement>('[data-removed]')!;
}

function press(selector: string, index?: number): void {
	(index === undefined ? document : row(index)).querySelector<HTMLElement>(selector)!.click();
}

function write(index: number, text: string): void {
	field(index).value = text;
	field(index).dispatchEvent(new Event('input', { bubbles: true }));
}

function tick(index: number, value: string): void {
	const box = row(index).querySelector<HTMLInputElement>(`[value=${value}]`)!;
	box.checked = !box.checked;
	box.dispatchEvent(new Event('input', { bubbles: true }));
}

function texts(): string[] {
	return [...document.querySelectorAll<HTMLInputElement>('[data-record] [name=text]')].map(
		({ value }) => value,
	);
}

function kept(): string[] {
	return inOrder(notes).map(([, { text }]) => text);
}
