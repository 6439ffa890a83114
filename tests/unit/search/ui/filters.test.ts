import { expect, test } from 'vitest';
import { fillFilters, nameIn, showCounts } from '../../../../src/search/ui/filters.ts';
import { filterNames, readQuery } from '../../../../src/search/ui/query.ts';

interface Option {
	value: string;
	text: string;
	dataset: Record<string, string>;
	disabled: boolean;
	selected: boolean;
}

/** A form with these filters, each with one choice; only what filters use of it. */
function formWith(names: readonly string[]) {
	const option = (value: string): Option => ({
		...{ value, text: `Name of ${value}`, dataset: {}, disabled: false, selected: false },
	});
	const selects = new Map(
		names.map((name) => [name, { value: '', selectedIndex: 0, options: [option(''), option(`a-${name}`)] }]),
	);
	const form = { elements: { namedItem: (name: string) => selects.get(name) ?? null } };
	return { form: form as unknown as HTMLFormElement, selects };
}

test.each([filterNames, ['section', 'kind'], ['kind'], []].map((names) => [names] as const))(
	'a search works with the filters %j',
	(names) => {
		const { form, selects } = formWith(names);
		const query = readQuery(new URLSearchParams('q=pay&section=a-section&stage=a-stage&kind=a-kind'));
		fillFilters(form, query);
		for (const name of names) expect(selects.get(name)?.value).toBe(`a-${name}`);
		const counts = { section: new Map([['a-section', 3]]), stage: new Map(), kind: new Map() };
		showCounts(form, counts);
		for (const name of names) {
			const count = name === 'section' ? 3 : 0;
			expect(selects.get(name)?.options[1]?.text).toBe(`Name of a-${name} (${count})`);
		}
		expect(nameIn(form, 'kind', 'a-kind')).toBe(names.includes('kind') ? 'Name of a-kind' : undefined);
	},
);
