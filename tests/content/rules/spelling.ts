import dictionary from 'dictionary-en-gb';
import nspell from 'nspell';
import type { Finding } from '../finding.ts';
import type { Passage } from '../passages.ts';

/** Tells whether a word is spelled right. */
export type Speller = (word: string) => boolean;

/** British English, as the SCOWL word lists have it, with -ise and without -ize. */
export function britishSpeller(): Speller {
	const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
	return (word) => speller.correct(word);
}

/**
 * Words that are spelled wrong, each where it stands first.
 * @param own words of ours that no dictionary has, such as names
 * @param typed American spellings and other words that people type into a search and that we never print
 */
export function misspellings(
	passages: readonly Passage[],
	speller: Speller,
	own: readonly string[],
	typed: readonly string[],
): Finding[] {
	const ours = new Set(own);
	const theirs = new Set(typed);
	const isKnown = remember(speller);
	const used = new Set<string>();
	const wrong = new Map<string, Finding>();
	for (const { file, line, field, kind, text } of passages) {
		if (kind === 'american') continue;
		for (const word of spelledWords(text)) {
			if (wrong.has(word) || isKnown(word)) continue;
			// Who wrote a source is a name, which no dictionary can check.
			if (kind === 'note' && word !== word.toLowerCase()) continue;
			if (ours.has(word) || (kind === 'search' && theirs.has(word))) {
				used.add(word);
				continue;
			}
			const hint = 'Spell it the British way; a name or a term of its own goes into tests/content/words.txt.';
			wrong.set(word, {
				file,
				line,
				field,
				message: `“${word}” is not in the dictionary of British English.`,
				hint,
			});
		}
	}
	const idle = [...own, ...typed]
		.filter((word) => !used.has(word))
		.map((word) => ({
			file: `tests/content/${ours.has(word) ? 'words.txt' : 'exceptions.ts'}`,
			message: `Nothing needs the word “${word}”.`,
			hint: 'Take it out.',
		}));
	return [...wrong.values(), ...idle];
}

/** British words, or words that Britain knows too, in American use: a dictionary sees no use. */
export function americanUses(passages: readonly Passage[]): Finding[] {
	return passages
		.filter(({ kind }) => !['american', 'note', 'search'].includes(kind))
		.flatMap(({ file, line, field, text }) =>
			uses
				.filter(([pattern]) => pattern.test(text))
				.map(([pattern, british]) => ({
					file,
					line,
					field,
					message: `“${pattern.exec(text)?.[0] ?? ''}” is American.`,
					hint: `Write “${british}”.`,
				})),
		);
}

const uses: [RegExp, string][] = [
	[/\b(?:to|please) practice\b/i, 'practise'],
	[/\b(?:an?|the|my|your|driving) license\b|\blicenses\b/i, 'licence'],
	[/\bpercent\b/i, 'per cent'],
	[/\btoward\b/i, 'towards'],
	[/\bgotten\b/i, 'got'],
];

/** Words of a text as a dictionary knows them: without addresses, numbers, possessives, and parted at hyphens. */
export function spelledWords(text: string): string[] {
	const words = text.replaceAll(/\b[\w-]+(?:[.@][\w-]+)+(?:\/\S*)?/g, ' ').match(/[\p{L}\p{M}\d’']+/gu) ?? [];
	return words
		.map((word) =>
			word
				.replaceAll('’', "'")
				.replace(/^'+|'+$/g, '')
				.replace(/'s$/, ''),
		)
		.filter((word) => /^[\p{L}\p{M}']+$/u.test(word));
}

function remember(speller: Speller): Speller {
	const known = new Map<string, boolean>();
	return (word) => {
		const right = known.get(word) ?? speller(word);
		known.set(word, right);
		return right;
	};
}
