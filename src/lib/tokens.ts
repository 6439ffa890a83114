import { fold } from './fold.ts';

/** Cuts text into words that can be compared: folded, without apostrophes. */
export function tokens(text: string, lang: string): string[] {
	return segments(text, lang).map(fold);
}

/** Cuts text into words as they stand there, but for apostrophes. */
export function segments(text: string, lang: string): string[] {
	const plain = text.normalize('NFKC').replace(/['’ʼ\p{Cf}]/gu, '');
	// One word in every language. To ask the segmenter takes nine times as long, and memory that is not the heap's.
	if (/^[\da-z]+$/i.test(plain)) return [plain];
	const cutter = segmenter(lang);
	// Firefox has cut text into words since 125, of April 2024. Before, words that no blanks part stay together.
	if (!cutter)
		return (
			plain.match(/[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}[\p{L}\p{M}\p{N}]*|\.\p{L}[\p{L}\p{M}\p{N}]*)*/gu) ?? []
		);
	// eslint-disable-next-line callback/browser-floor -- Asked for above.
	return [...cutter.segment(plain)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string): Intl.Segmenter | undefined {
	const { Segmenter } = Intl as Partial<typeof Intl>;
	if (!Segmenter) return undefined;
	const made = segmenters.get(lang) ?? new Segmenter(lang, { granularity: 'word' });
	segmenters.set(lang, made);
	return made;
}
