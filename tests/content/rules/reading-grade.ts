import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Finding } from '../finding.ts';
import type { Text } from '../texts.ts';
import type { Passage } from '../passages.ts';

/** Highest grade of the text in the middle of all. */
const medianGrade = 8;
/** Highest grade of any one text. */
const highestGrade = 9.5;
/** Highest grade of one paragraph, which short sentences elsewhere must not hide; of fewer words it says too little. */
const highestOfParagraph = { grade: 10, words: 25 } as const;

const prose = new Set<Passage['kind']>(['heading', 'paragraph', 'item']);
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/**
 * The school year in the United States whose pupils can read these passages, by the formula of Flesch and Kincaid (1975).
 * Only prose counts: headings, paragraphs and items, of which each ends a sentence.
 */
export function readingGrade(passages: readonly Passage[]): number {
	const counts = { sentence: 0, word: 0, syllable: 0 };
	for (const { text } of passages.filter(({ kind }) => prose.has(kind))) {
		for (const found of sentencesOf(text)) {
			counts.sentence += 1;
			counts.word += found.length;
			// A number has no syllables for the library; it is read as one word of one syllable at least.
			for (const word of found) counts.syllable += Math.max(1, syllable(word));
		}
	}
	return fleschKincaid(counts);
}

/** The middle one of all grades; between the two middle ones when their number is even. */
export function median(grades: readonly number[]): number {
	const sorted = grades.toSorted((a, b) => a - b);
	const half = sorted.length >> 1;
	return ((sorted[half] ?? NaN) + (sorted[(sorted.length - 1) >> 1] ?? NaN)) / 2;
}

/** Texts that are too hard to read once, nervous, in a second language. */
export function gradeDiagnostics(texts: readonly Pick<Text, 'file' | 'passages'>[]): Finding[] {
	const grades = texts.map(({ file, passages }) => ({ file, grade: readingGrade(passages) }));
	const middle = median(grades.map(({ grade }) => grade));
	const hint = 'Part long sentences and use shorter words.';
	return [
		...grades
			.filter(({ grade }) => !(grade <= highestGrade))
			.map(({ file, grade }) => ({
				file,
				message: `Its reading grade is ${grade.toFixed(1)}, above ${highestGrade}.`,
				hint,
			})),
		...texts.flatMap(hardParagraphs).map((place) => ({ ...place, hint })),
		...(middle > medianGrade
			? [
					{
						file: 'content',
						message: `The middle reading grade is ${middle.toFixed(1)}, above ${medianGrade}.`,
						hint,
					},
				]
			: []),
	];
}

function hardParagraphs({ file, passages }: Pick<Text, 'file' | 'passages'>) {
	return passages
		.filter(({ kind, text }) => prose.has(kind) && wordsOf(text).length >= highestOfParagraph.words)
		.map((passage) => ({ ...passage, grade: readingGrade([passage]) }))
		.filter(({ grade }) => grade > highestOfParagraph.grade)
		.map(({ line, text, grade }) => ({
			file,
			line,
			message: `The reading grade of this paragraph is ${grade.toFixed(1)}, above ${highestOfParagraph.grade}: ${text}`,
		}));
}

/** The sentences of a passage, each as its words; what holds no word is none. */
export function sentencesOf(text: string): string[][] {
	return [...sentences.segment(text)]
		.map(({ segment }) => wordsOf(segment))
		.filter(({ length }) => length > 0);
}

function wordsOf(sentence: string): string[] {
	return [...words.segment(sentence)]
		.filter(({ isWordLike }) => isWordLike)
		.map(({ segment }) => segment.replaceAll('’', "'"));
}
