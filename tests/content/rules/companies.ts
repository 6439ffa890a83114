import type { Finding } from '../finding.ts';
import type { Passage } from '../passages.ts';
import type { Speller } from './spelling.ts';

/**
 * Real employers in our text; footnotes may name them, as sources, and people may type their names.
 * @param isWord tells which names are words as well: at the start of a sentence, Next is no shop
 */
export function companyDiagnostics(
	passages: readonly Passage[],
	companies: readonly string[],
	isWord: Speller,
): Finding[] {
	const words = new Set(companies.filter((name) => isWord(name.toLowerCase())));
	const longFirst = companies.toSorted((a, b) => b.length - a.length).map((name) => RegExp.escape(name));
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longFirst.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
	return passages
		.filter(({ kind }) => kind !== 'note' && kind !== 'search')
		.flatMap(({ file, line, field, text }) =>
			[...text.matchAll(pattern)]
				.filter(({ 0: name, index }) => !(words.has(name) && startsSentence(text, index)))
				.map(([name]) => ({
					file,
					line,
					field,
					message: `${name} is a real company: ${text}`,
					hint: 'Make a name up, or say what kind of firm it is.',
				})),
		);
}

function startsSentence(text: string, index: number): boolean {
	return /(?:^|[.?!:…][”’)]*\s+|\n)[“‘(]*$/.test(text.slice(0, index));
}
