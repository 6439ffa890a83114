/** Whether a text ends as a sentence does, in any script. */
export function isSentence(text: string): boolean {
	return /[\p{Sentence_Terminal}…]["\p{Pi}\p{Pf}\p{Pe}]?\s*$/u.test(text);
}

/**
 * Makes a sentence of what somebody typed: with a capital, a mark at its end, and nothing but single blanks.
 * @param lang in which capitals are made
 */
export function asSentence(text: string, lang: string): string {
	const words = oneLine(text);
	if (words === '') return '';
	const capital = words.replace(/^./u, (first) => first.toLocaleUpperCase(lang));
	return capital + (isSentence(words) ? '' : '.');
}

/** Words that go into another sentence: in one line, without a comma at the end. */
export function asPhrase(text: string): string {
	return oneLine(text).replace(/(?<![,;:،])[,;:،]+$/, '');
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
