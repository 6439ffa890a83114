/** Whether a text ends as a sentence does. */
export function isSentence(text: string): boolean {
	return /[.!?…؟。]["”’»)]?\s*$/u.test(text);
}

/** Makes a sentence of what somebody typed: with a capital, a mark at its end, and nothing but single blanks. */
export function asSentence(text: string): string {
	const words = oneLine(text);
	if (words === '') return '';
	return words.charAt(0).toUpperCase() + words.slice(1) + (isSentence(words) ? '' : '.');
}

/** Words that go into another sentence: in one line, without a comma at the end. */
export function asPhrase(text: string): string {
	return oneLine(text).replace(/(?<![,;:،])[,;:،]+$/, '');
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
