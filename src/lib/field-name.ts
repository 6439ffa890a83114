type Path = readonly PropertyKey[];

/**
 * Names a field as a person would: `logo.file`, or ‘the second consultant (Rosa), phone’ where it stands in a list.
 * @param data what the file holds, so that an entry can be called by its name
 */
export function fieldName(path: Path, data: unknown): string {
	const parts: string[] = [];
	let fields: string[] = [];
	let value = data;
	for (const step of path) {
		value = valueAt(value, step);
		if (typeof step === 'number') {
			const list = fields.pop();
			if (fields.length > 0) parts.push(fields.join('.'));
			parts.push(entryName(step, list, value));
			fields = [];
		} else fields.push(String(step));
	}
	if (fields.length > 0) parts.push(fields.join('.'));
	return parts.join(', ');
}

function valueAt(value: unknown, step: PropertyKey): unknown {
	return typeof value === 'object' && value !== null && Object.hasOwn(value, step)
		? (value as Record<PropertyKey, unknown>)[step]
		: undefined;
}

/** A list in the plural names its entries: one of `consultants` is a consultant. */
function entryName(index: number, list: string | undefined, entry: unknown): string {
	const noun = list === undefined ? 'entry' : list.endsWith('s') ? list.slice(0, -1) : `entry of ${list}`;
	const title = titleOf(entry);
	return `the ${ordinal(index + 1)} ${noun}${title === undefined ? '' : ` (${title})`}`;
}

/** Fields by which people know an entry, the best first. */
const titles = ['name', 'label', 'id', 'term', 'uk', 'from', 'question', 'claim', 'say'];
const longest = 40;

function titleOf(entry: unknown): string | undefined {
	const title = titles.map((field) => valueAt(entry, field)).find((value) => typeof value === 'string');
	if (title === undefined || title.trim() === '') return undefined;
	const line = title.replace(/\s+/g, ' ').trim();
	return line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line;
}

const words = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd' };
const rules = new Intl.PluralRules('en', { type: 'ordinal' });

function ordinal(number: number): string {
	return words[number - 1] ?? `${number}${endings[rules.select(number)] ?? 'th'}`;
}
