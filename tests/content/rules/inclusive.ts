import retextEnglish from 'retext-english';
import retextEquality from 'retext-equality';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Finding } from '../finding.ts';
import { toldPart, type Passage } from '../passages.ts';

/** A word that may hurt elsewhere and is right where we use it. */
export interface AllowedWord {
	/** Name of the rule of retext-equality. */
	rule: string;
	/** The word with those around it that make it right; without it the rule is off for all that somebody says. */
	words?: RegExp;
	because: string;
}

/** Words that leave somebody out or hurt, as the rules of retext-equality find them. */
export function inclusiveDiagnostics(
	passages: readonly Passage[],
	allowed: readonly AllowedWord[],
): Finding[] {
	const reader = unified().use(retextEnglish).use(retextEquality);
	const used = new Set<AllowedWord>();
	const read = passages.filter(({ kind }) => kind !== 'search');
	const found = read.flatMap((passage) => {
		const { file, line, field, text } = passage;
		const words = new VFile(text.replaceAll('’', "'"));
		reader.runSync(reader.parse(words), words);
		const told = toldPart(passage);
		return words.messages
			.filter(({ ruleId, actual = '', place }) => {
				const offset = place && 'start' in place ? (place.start.offset ?? 0) : 0;
				const fit = allowed.find(({ rule, words }) => {
					if (rule !== ruleId) return false;
					return words ? covers(words, text, offset) : !told.startsWith(actual, offset);
				});
				if (fit) used.add(fit);
				return !fit;
			})
			.map(({ reason, ruleId = '' }) => ({
				file,
				line,
				field,
				message: `${reason.replaceAll('`', '').replace(/^Unexpected p/, 'P')} (rule ${ruleId}): ${text}`,
				hint: 'Use another word, or allow this one in tests/content/exceptions.ts with the reason.',
			}));
	});
	const idle = allowed
		.filter((entry) => !used.has(entry))
		.map(({ rule, words }) => ({
			file: 'tests/content/exceptions.ts',
			message: `Nothing needs the exception to ${rule}${words === undefined ? '' : ` for “${words.source}”`}.`,
			hint: 'Take it out.',
		}));
	return [...found, ...idle];
}

function covers(words: RegExp, text: string, offset: number): boolean {
	return [...text.matchAll(new RegExp(words, 'gu'))].some(
		({ 0: found, index }) => index <= offset && offset < index + found.length,
	);
}
