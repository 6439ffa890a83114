import type { DateWords } from '../shared/dates.ts';
import { element } from '../shared/dom.ts';
import type { Collection } from '../storage/collection.ts';
import type { Naming } from './naming.ts';

/** Longest piece of a text that nobody here can read any more. */
const shownOfOther = 400;

/** A part of what is kept: its name, how much it is, and the records to unfold. */
export function partOfData(
	collection: Collection<unknown>,
	naming: Naming,
	say: DateWords['say'],
): HTMLDetailsElement {
	const { name } = collection;
	const records = [...collection.all()];
	const made = folded(say(`of.${name}`), say('entries', { n: records.length }));
	made.dataset['kept'] = name;
	const fields = records.filter(([, value]) => typeof value !== 'object');
	const marks = fields.filter(([, value]) => value === true);
	const rows = fields.filter(([, value]) => value !== true);
	const whole = records.filter(([, value]) => typeof value === 'object');
	if (rows.length > 0) made.append(fieldList(name, rows, naming));
	if (marks.length > 0)
		made.append(element('ul', {}, ...marks.map(([id]) => item(id, naming.about(id) ?? id))));
	if (whole.length > 0)
		made.append(element('ol', {}, ...ordered(whole).map((record) => recordItem(name, record, naming))));
	return made;
}

/** What is kept under a name that no tool reads: searches, and copies that were set aside. */
export function otherData(
	names: readonly string[],
	storage: Pick<Storage, 'getItem'>,
	say: DateWords['say'],
) {
	const made = folded(say('others'), say('entries', { n: names.length }));
	const nameOf = (name: string) => {
		if (name.endsWith(':searches')) return say('of.searches');
		return name.includes(':set-aside:') ? say('of.set-aside') : name.split(':').slice(2).join(':');
	};
	const textOf = (name: string) => (storage.getItem(name) ?? '').slice(0, shownOfOther);
	made.append(element('dl', {}, ...names.map((name) => row(nameOf(name), textOf(name)))));
	return made;
}

/** Puts words in place of ids of tasks. */
export function nameTasks(part: HTMLElement, texts: ReadonlyMap<string, string>): void {
	for (const line of part.querySelectorAll<HTMLElement>('[data-id]'))
		line.textContent = texts.get(line.dataset['id'] ?? '') ?? line.textContent;
}

function folded(name: string, count: string): HTMLDetailsElement {
	const summary = element('summary', {}, element('h3', {}, name), ' ', element('small', {}, count));
	return element('details', { className: 'data-part' }, summary);
}

function item(id: string, text: string): HTMLElement {
	const told = element('span', { dir: 'auto' }, text);
	told.dataset['id'] = id;
	return element('li', {}, told);
}

type RecordOf<Value> = readonly [id: string, value: Value];

function ordered(records: readonly RecordOf<unknown>[]): readonly RecordOf<unknown>[] {
	const order = ([, value]: RecordOf<unknown>) => Number((value as { order?: unknown } | null)?.order ?? 0);
	return [...records].sort((a, b) => order(a) - order(b));
}

function recordItem(part: string, [id, value]: RecordOf<unknown>, naming: Naming): HTMLElement {
	const fields = Object.entries(value ?? {}).filter(([name]) => name !== 'order');
	const about = naming.about(id);
	const isSaid = fields.some(([, text]) => text === about);
	const head = about === undefined || isSaid ? [] : [element('p', { dir: 'auto' }, element('b', {}, about))];
	return element('li', {}, ...head, fieldList(part, fields, naming));
}

function fieldList(part: string, fields: readonly RecordOf<unknown>[], naming: Naming): HTMLElement {
	const rows = fields
		.map(([name, value]) => [naming.field(part, name), naming.value(part, name, value)] as const)
		.filter(([, text]) => text !== '');
	return element('dl', {}, ...rows.map(([name, text]) => row(name, text)));
}

function row(name: string, text: string): HTMLElement {
	const told = element('dd', { dir: 'auto', className: 'told' }, text);
	return element('div', {}, element('dt', { dir: 'auto' }, name), told);
}
