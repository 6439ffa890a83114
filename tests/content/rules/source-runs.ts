import { createHash } from 'node:crypto';
import type { Finding } from '../finding.ts';
import type { Passage } from '../passages.ts';

/** Words in a row that no text of ours may share with an article it draws on. */
export const runLength = 8;

/** Words as they are compared: small letters and digits, without accents, apostrophes and everything between words. */
export function comparedWords(text: string): string[] {
	return (
		text
			.normalize('NFKD')
			.toLowerCase()
			.replaceAll(/[\p{M}'’‘]/gu, '')
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}

/** The first 64 bits of the SHA-256 of each run of words, in hexadecimal digits. */
export function hashRuns(words: readonly string[]): string[] {
	return words
		.slice(0, Math.max(0, words.length - runLength + 1))
		.map((_, start) => hash(runAt(words, start)));
}

/** Runs of words that our text shares with the articles, known by their hashes alone. Looks across passages too. */
export function sharedRuns(passages: readonly Passage[], theirs: ReadonlySet<string>): Finding[] {
	const files = Map.groupBy(
		passages.filter(({ kind }) => kind !== 'note'),
		({ file }) => file,
	);
	return [...files.values()].flatMap((ours) => {
		const words = ours.flatMap((passage) => comparedWords(passage.text).map((word) => ({ word, passage })));
		const plain = words.map(({ word }) => word);
		return hashRuns(plain).flatMap((found, start): Finding[] => {
			const passage = words[start]?.passage;
			if (!theirs.has(found) || !passage) return [];
			const { file, line, field } = passage;
			return [
				{
					file,
					line,
					field,
					message: `An article has the same ${runLength} words: “${runAt(plain, start)}”.`,
					hint: 'Say it in our own words.',
				},
			];
		});
	});
}

function runAt(words: readonly string[], start: number): string {
	return words.slice(start, start + runLength).join(' ');
}

function hash(run: string): string {
	return createHash('sha256').update(run).digest('hex').slice(0, 16);
}
