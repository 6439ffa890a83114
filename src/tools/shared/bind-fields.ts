import { isInUse } from './dom.ts';
import { cutFields, textIn } from './field-text.ts';
import type { Collection } from '../storage/collection.ts';

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Keeps every named field of a form in a collection of texts, under the name of the field, and fills the form from it.
 * Boxes and radio buttons are kept as their value. A field the reader is typing in is left alone.
 * @param show called now and after every change, in this or another tab
 * @param entered called with the name of a field that the reader has changed in this form
 */
export function bindFields(
	form: HTMLFormElement,
	collection: Collection<string>,
	show: () => void,
	signal: AbortSignal,
	entered: (name: string) => void = () => undefined,
): void {
	const keep = (field: Field) => {
		if (!field.name) return;
		const value = isChoice(field) && !field.checked ? '' : textIn(field);
		collection.set(field.name, value === '' ? undefined : value);
		entered(field.name);
	};
	form.addEventListener('submit', (event) => event.preventDefault(), { signal });
	form.addEventListener('change', ({ target }) => keep(target as Field), { signal });
	cutFields(form, signal);
	// Also while typing: a phone may close the page at any moment.
	form.addEventListener('input', ({ target }) => isTyped(target as Field) && keep(target as Field), {
		signal,
	});
	// What was typed before this script was there.
	for (const field of form.elements as Iterable<Element>)
		if (isField(field) && isTyped(field) && field.value !== fallback(field))
			if (collection.get(field.name) === undefined) {
				collection.set(field.name, textIn(field));
				entered(field.name);
			}
	collection.watch(() => {
		for (const field of form.elements as Iterable<Element>) if (isField(field)) fill(field, collection);
		show();
	}, signal);
}

function fill(field: Field, collection: Collection<string>): void {
	const value = collection.get(field.name);
	if (isChoice(field)) field.checked = value === undefined ? field.defaultChecked : value === field.value;
	else if (!isInUse(field)) field.value = value ?? fallback(field);
}

function fallback(field: Field): string {
	if (!(field instanceof HTMLSelectElement)) return field.defaultValue;
	return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? '';
}

function isField(element: Element): element is Field {
	return 'value' in element && 'name' in element && element.name !== '' && !('command' in element);
}

function isChoice(field: Field): field is HTMLInputElement {
	return field.type === 'checkbox' || field.type === 'radio';
}

function isTyped(field: Field): boolean {
	return !isChoice(field) && !(field instanceof HTMLSelectElement);
}
