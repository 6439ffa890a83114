import type { Words } from '../parts/words.ts';
import { element } from '../parts/element.ts';
import type { Collection } from '../store/collection.ts';

/** Words of the page: what it says, and the names of fields. */
export interface Naming {
	say: Words['say'];
	strings: Readonly<Record<string, string>>;
}

/** Longest piece of a text that nobody here can read any more. */
const shownOfOther = 400;

/** A part of what is kept: its name, how much it is, and the records to unfold. */
export function partOfData(collection: Collection<unknown>, naming: Naming): HTMLDetailsElement {
	const { say } = naming;
	const records = collection.all();
	const made = folded(say(`of.${collection.name}`), say('entries', { n: records.size }));
	made.dataset['kept'] = collection.name;
	const texts = [...records].filter((pair): pair is [string, string] => typeof pair[1] === 'string');
	const others = [...records].filter(([, value]) => typeof value !== 'string');
	if (texts.length > 0) made.append(fieldList(texts, naming));
	if (others.every(([, value]) => value === true))
		made.append(...(others.length > 0 ? [element('ul', {}, ...others.map(([id]) => item(id)))] : []));
	else made.append(element('ol', {}, ...ordered(others).map((value) => recordItem(value, naming))));
	return made;
}

/** What is kept under a name that no tool reads: searches, and copies that were set aside. */
export function otherData(names: readonly string[], storage: Pick<Storage, 'getItem'>, say: Words['say']) {
	const made = folded(say('others'), say('entries', { n: names.length }));
	made.append(
		element(
			'dl',
			{},
			...names.map((name) => {
				const known = name.endsWith(':searches')
					? 'of.searches'
					: name.includes(':set-aside:')
						? 'of.set-aside'
						: '';
				const text = (storage.getItem(name) ?? '').slice(0, shownOfOther);
				return row(known === '' ? name.split(':').slice(2).join(':') : say(known), text);
			}),
		),
	);
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

function item(id: string): HTMLElement {
	const made = element('li', { dir: 'auto' }, id);
	made.dataset['id'] = id;
	return made;
}

function ordered(records: readonly (readonly [string, unknown])[]): unknown[] {
	const order = (value: unknown) => Number((value as { order?: unknown } | null)?.order ?? 0);
	return records.map(([, value]) => value).sort((a, b) => order(a) - order(b));
}

function recordItem(value: unknown, naming: Naming): HTMLElement {
	const fields = Object.entries(value ?? {}).flatMap(([name, content]): [string, string][] => {
		const text = Array.isArray(content) ? content.join(', ') : String(content);
		return name === 'order' || text === '' ? [] : [[name, text]];
	});
	return element('li', {}, fieldList(fields, naming));
}

function fieldList(fields: readonly (readonly [string, string])[], { strings }: Naming): HTMLElement {
	return element('dl', {}, ...fields.map(([name, text]) => row(fieldName(name, strings), text)));
}

function row(name: string, text: string): HTMLElement {
	return element(
		'div',
		{},
		element('dt', { dir: 'auto' }, name),
		element('dd', { dir: 'auto', className: 'told' }, text),
	);
}

/** The name of a field in words; where there are none, the name that it has in the store. */
function fieldName(name: string, strings: Naming['strings']): string {
	return strings[`field.${name}`] ?? name.replaceAll('-', ' ');
}
