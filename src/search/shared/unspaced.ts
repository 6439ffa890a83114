/** Letters of scripts that put no blanks between words; and Korean ones, whose words grow together. */
const letter =
	'[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Hangul}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}\\p{scx=Myanmar}]';

/** Such a letter with the signs that belong to it. */
export const unspacedLetter = `(?=[\\p{L}\\p{N}])${letter}[\\p{M}\\uff9e\\uff9f]*`;

const letters = new RegExp(unspacedLetter, 'gu');
const first = new RegExp(`^${unspacedLetter}`, 'u');

/** Whether a word is written without blanks around it. */
export function isUnspaced(word: string): boolean {
	return first.test(word);
}

/** The letters of such a word. */
export function lettersOf(word: string): string[] {
	return word.match(letters) ?? [];
}

/**
 * Writes each letter together with the next one. A word of these scripts is found where its pairs follow each other,
 * whatever stands around it, and no dictionary is needed. The pairs are written in digits, with which Pagefind does
 * nothing: it cuts Japanese, Chinese and Thai in its own way, and that depends on the browser.
 */
export function pairs(word: readonly string[]): string[] {
	return word.map((own, at) => code(own) + code(word[at + 1] ?? ''));
}

function code(text: string): string {
	return Array.from(text, (sign) => String(sign.codePointAt(0)).padStart(6, '0')).join('');
}
