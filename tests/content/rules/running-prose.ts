import type { Finding } from '../finding.ts';
import type { Passage } from '../passages.ts';
import type { Text } from '../texts.ts';
import { median, readingGrade, sentencesOf } from './reading-grade.ts';

/** Grades between which the text in the middle of all stands: below, they sound like a phrase book; above, they tire. */
const middleGrades = [6.5, 8.5] as const;
/** Highest grade of any one text. */
const highestGrade = 10;
/** A sentence of fewer words lands a point; where more than this share are so short, the text sounds like a telegram. */
const shortSentences = { words: 7, share: 0.2 } as const;
/** Read on the way in, with no time for more: short on purpose. */
const terse = new Set(['interview-in-an-hour']);

/** Texts whose running prose, read aloud, is too hard, or chopped into pieces. */
export function runningProseDiagnostics(texts: readonly Pick<Text, 'id' | 'file' | 'passages'>[]): Finding[] {
	const graded = texts
		.map((text) => ({ ...text, prose: runningProse(text.passages) }))
		.filter(({ prose }) => prose.length > 0)
		.map((text) => ({ ...text, grade: readingGrade(text.prose), short: shareOfShort(text.prose) }));
	const middle = median(graded.map(({ grade }) => grade));
	return [
		...graded
			.filter(({ grade }) => grade > highestGrade)
			.map(({ file, grade }) => ({
				file,
				message: `The reading grade of its running prose is ${grade.toFixed(1)}, above ${highestGrade}.`,
				hint: 'Part long sentences and use shorter words.',
			})),
		...graded
			.filter(({ id, short }) => short > shortSentences.share && !terse.has(id))
			.map(({ file, short }) => ({
				file,
				message: `${(short * 100).toFixed(0)} % of its running sentences have fewer than ${shortSentences.words} words.`,
				hint: 'Join what belongs together: because, so, which, although, once, unless.',
			})),
		...(middle < middleGrades[0] || middle > middleGrades[1]
			? [
					{
						file: 'content',
						message: `The middle reading grade of running prose is ${middle.toFixed(2)}.`,
						hint: `Write for ${middleGrades[0]} to ${middleGrades[1]}.`,
					},
				]
			: []),
	];
}

/** Paragraphs that follow on each other: no heading, item or cell, and nothing that stands in a box of its own. */
function runningProse(passages: readonly Passage[]): Passage[] {
	return passages.filter(({ kind, within }) => kind === 'paragraph' && within.length === 0);
}

function shareOfShort(prose: readonly Passage[]): number {
	const sentences = prose.flatMap(({ text }) => sentencesOf(text));
	return sentences.filter(({ length }) => length < shortSentences.words).length / sentences.length;
}
