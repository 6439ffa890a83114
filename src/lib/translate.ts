/** Values put in for `{name}`. `n` also picks the plural form. */
export type Values = Readonly<Record<string, string | number>>;

/** Says an interface string that is known by its key alone. */
export type Say = (key: string, values?: Values) => string;

/**
 * Makes the function that looks up interface strings.
 * With a value `n`, the form `key.<plural category>` is taken where the language has one, such as `results.one`.
 * @throws Error for a key that does not exist: a missing string must never reach a page
 */
export function translator<Key extends string>(strings: Readonly<Record<string, string>>, locale: string) {
	const plural = new Intl.PluralRules(locale);
	const number = new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
	return (key: Key, values: Values = {}): string => {
		const amount = values['n'];
		const form = typeof amount === 'number' ? strings[`${key}.${plural.select(amount)}`] : undefined;
		const text = form ?? strings[key];
		if (text === undefined) throw new Error(`There is no interface string "${key}".`);
		return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
			const value = Object.hasOwn(values, name) ? values[name] : undefined;
			return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value;
		});
	};
}

/** The strings whose keys start with this, without it: what a page hands to its script. */
export function stringsUnder(
	strings: Readonly<Record<string, string>>,
	start: string,
): Record<string, string> {
	return Object.fromEntries(
		Object.entries(strings).flatMap(([key, text]) =>
			key.startsWith(start) ? [[key.slice(start.length), text]] : [],
		),
	);
}
