/** A phrase found in a text. */
export interface Found<Value> {
	/** The phrase as it was looked for. */
	phrase: string;
	value: Value;
	/** The words as the text has them. */
	text: string;
	start: number;
	end: number;
}

/**
 * Makes the function that finds phrases in a text as whole words, where two overlap the longer one.
 * A phrase with a capital letter is found as written, any other in every case; a space stands for any blank.
 * Addresses, domains and `#ids` are passed over.
 */
export function phraseFinder<Value>(phrases: Iterable<readonly [phrase: string, value: Value]>) {
	const values = new Map(phrases);
	if (values.size === 0) return (): Found<Value>[] => [];
	const longestFirst = [...values.keys()].sort((a, b) => b.length - a.length);
	const pattern = new RegExp(
		`(?:${passedOver})|${edgeBefore}(?<words>${longestFirst.map(escape).join('|')})${edgeAfter}`,
		'giv',
	);

	return (text: string): Found<Value>[] =>
		[...text.matchAll(pattern)].flatMap(({ index, groups }) => {
			const found = groups?.['words'];
			const phrase = found === undefined ? undefined : phraseOf(found.replace(/\s+/g, ' '));
			if (found === undefined || phrase === undefined) return [];
			return [
				{ phrase, value: values.get(phrase) as Value, text: found, start: index, end: index + found.length },
			];
		});

	function phraseOf(words: string): string | undefined {
		return [words, words.toLowerCase()].find((spelling) => values.has(spelling));
	}
}

const passedOver = [
	'(?:https?:\\/\\/|www\\.)\\S+',
	// Each starts where a word starts: a search from every letter of a word takes time that grows with its square.
	'(?<![\\w.+\\-])[\\w.+\\-]+@\\S+',
	'#[\\w\\-]+',
	'(?<![\\w\\-])[\\w\\-]+(?:\\.[\\w\\-]+)+',
].join('|');

/** Scripts that put no space between words: there, every place is the edge of a word. */
const spaceless = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer', 'Myanmar']
	.map((script) => `\\p{scx=${script}}`)
	.join('');
const letter = `[[\\p{L}\\p{M}\\p{N}_]--[${spaceless}]]`;
const edgeBefore = `(?<!${letter})`;
const edgeAfter = `(?!${letter})`;

function escape(phrase: string): string {
	return phrase.replace(/[\\^$.*+?()[\]{}|\/]/g, '\\$&').replaceAll(' ', '\\s+');
}
