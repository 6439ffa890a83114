import dictionary from 'dictionary-en';
import nspell from 'nspell';
import type { Finding } from '../finding.ts';
import type { Passage } from '../passages.ts';
import { spelledWords, type Speller } from './spelling.ts';

/** American English, as the SCOWL word lists have it. */
export function americanSpeller(): Speller {
	const speller = nspell(Buffer.from(dictionary.aff), Buffer.from(dictionary.dic));
	return (word) => speller.correct(word);
}

/** Words that readers in the United States see and that are not spelled their way: the American side of wording.yaml. */
export function americanMisspellings(
	passages: readonly Passage[],
	speller: Speller,
	own: readonly string[],
): Finding[] {
	return passages
		.filter(({ kind }) => kind === 'american')
		.flatMap(({ file, line, field, text }) =>
			spelledWords(text)
				.filter((word) => !speller(word) && !own.includes(word))
				.map((word) => ({
					file,
					line,
					field,
					message: `“${word}” is not in the dictionary of American English.`,
					hint: 'Spell it the American way.',
				})),
		);
}
