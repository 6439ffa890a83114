import type { Answer } from './search.ts';
import { filterNames, type Query } from './query.ts';

/** Chooses in the filters what a query names; what they do not offer is left out. */
export function fillFilters(form: HTMLFormElement, query: Query): void {
	for (const [name, select] of selects(form)) {
		select.value = query[name];
		if (select.selectedIndex === -1) select.value = '';
	}
}

/** Writes beside each choice of a filter how many results it would leave. @param counts nothing takes the numbers away */
export function showCounts(form: HTMLFormElement, counts: Answer['counts'] | undefined): void {
	for (const [name, select] of selects(form)) {
		for (const option of [...select.options].slice(1)) {
			option.dataset['name'] ??= option.text;
			const count = counts?.[name].get(option.value) ?? 0;
			option.text = counts ? `${option.dataset['name']} (${count})` : option.dataset['name'];
			option.disabled = counts !== undefined && count === 0 && !option.selected;
		}
	}
}

/** Printed name of a filter's value. */
export function nameIn(form: HTMLFormElement, filter: 'section' | 'kind', value: string): string | undefined {
	const select = selects(form).find(([name]) => name === filter)?.[1];
	const option = [...(select?.options ?? [])].find((found) => found.value === value);
	return value === '' ? undefined : (option?.dataset['name'] ?? option?.text);
}

/** The filters that a form has: a site without stages has none for them. */
function selects(form: HTMLFormElement) {
	return filterNames.flatMap((name) => {
		const select = form.elements.namedItem(name) as HTMLSelectElement | null;
		return select ? [[name, select] as const] : [];
	});
}
