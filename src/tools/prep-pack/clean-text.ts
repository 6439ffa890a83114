/** More marks than this above or below one letter are no language, and would run over the lines around it. */
const marks = /(\p{Mn}{6})\p{Mn}+/gu;
/** Halves of characters that stand alone. */
const halves = /\p{Cs}/gu;
/** Signs that nobody sees: control characters, and those that turn the order of letters around or hide text. */
const unseen = /[^\P{Cc}\n]|[\u061c\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * A text from somebody unknown, as it can be shown: one that reads as it looks. Whoever shows it must still treat it
 * as text, never as markup.
 * @param most characters; what is longer is cut
 */
export function cleanText(text: string, most: number): string {
	return text
		.slice(0, 4 * most)
		.replace(halves, '\ufffd')
		.replace(/\r\n?|[\u2028\u2029]/g, '\n')
		.replaceAll('\t', ' ')
		.replace(unseen, '')
		.replace(marks, '$1')
		.trim()
		.slice(0, most)
		.replace(halves, '\ufffd')
		.trim();
}

/** The same on one line. */
export function cleanLine(text: string, most: number): string {
	return cleanText(text.replace(/[\s\u2028\u2029]+/g, ' '), most);
}
