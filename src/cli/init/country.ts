import { suggest } from '../../lib/suggest.ts';

const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
const letters = 'A B C D E F G H I J K L M N O P Q R S T U V W X Y Z'.split(' ');

/** Every country, by its code. Codes that stand for no single country, or for an earlier one, have another canonical form or no name. */
const countries = new Map(
	letters
		.flatMap((first) => letters.map((second) => first + second))
		.filter(
			(code) => new Intl.Locale(`en-${code}`).region === code && !['EU', 'UN', 'EZ', 'ZZ'].includes(code),
		)
		.flatMap((code) => {
			const named = name.of(code);
			return named === undefined ? [] : [[code, named] as const];
		}),
);

/** What people write for a country besides its name and its code. */
const also = new Map([
	['uk', 'GB'],
	['britain', 'GB'],
	['great britain', 'GB'],
	['england', 'GB'],
	['scotland', 'GB'],
	['wales', 'GB'],
	['usa', 'US'],
	['america', 'US'],
]);

/** The code of a country from its code or its English name; an answer that is neither stays as it is. */
export function countryCode(answer: string): string {
	const wanted = answer.trim().toLowerCase();
	const found = [...countries].find(([code, named]) =>
		[code, named].some((one) => one.toLowerCase() === wanted),
	);
	return also.get(wanted) ?? found?.[0] ?? answer;
}

/** What is wrong with a country that is not known. */
export function countryFault(answer: string): string | undefined {
	if (countries.has(answer)) return undefined;
	const hint = suggest(answer, [...countries.values()]);
	const example = 'Write its name or its two letters, such as Ireland or IE.';
	return `There is no country "${answer}". ${hint.startsWith('Did') ? hint : example}`;
}
