/** A Markdown text whose code is put aside, so that nothing in it is taken for something else. */
export interface CodeHidden {
	text: string;
	/** Puts the code back into a text that was made of it. */
	show: (text: string) => string;
}

/** A character that no text uses stands around the number of each piece. */
const mark = '\uE000';
/** The same around code that stands in HTML, where its signs would be tags. */
const textMark = '\uE001';

/** Marks code that is put aside as something that will stand in HTML. */
export function codeAsText(words: string): string {
	return words.replaceAll(mark, textMark);
}

/** Writes the signs that mean something in HTML as words. */
export function escapeSigns(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * Puts fenced code and code in sentences aside, line by line: what is moved inwards or outwards takes it along. What a
 * component is given between `{` and `}` is none.
 */
export function hideCode(markdown: string): CodeHidden {
	const pieces: string[] = [];
	const hide = (code: string) => `${mark}${pieces.push(code) - 1}${mark}`;
	let fence: string | undefined;
	const lines = markdown.replace(/[\uE000\uE001]/g, '').split('\n');
	const outside: string[] = [];
	for (const line of lines) {
		const [, start = '', sign] = /^((?:\s|>|[-*+] |\d+[.)] )*)(`{3,}|~{3,})/.exec(line) ?? [];
		const isOpening =
			fence === undefined &&
			sign !== undefined &&
			!(sign.startsWith('`') && line.slice(start.length + sign.length).includes('`'));
		if (!isOpening && fence === undefined) {
			outside.push(line);
			continue;
		}
		const isClosing = fence !== undefined && sign?.startsWith(fence) && line.trim().endsWith(sign);
		const indent = isOpening ? start : (/^[\s>]*/.exec(line)?.[0] ?? '');
		outside.push(line === indent ? line : indent + hide(line.slice(indent.length)));
		if (isOpening) fence = sign;
		else if (isClosing) fence = undefined;
	}
	const text = outside
		.join('\n')
		.replace(/(?<![`\\]|=\{)(`+)(?!`)(?:(?!\n\s*\n)[\s\S])*?(?<!`)\1(?!`)/g, hide);
	const show = (made: string): string => {
		const shown = made
			.replace(/\uE000(\d+)\uE000/g, (_, at: string) => pieces[Number(at)] ?? '')
			.replace(/\uE001(\d+)\uE001/g, (_, at: string) => codeAsText(escapeSigns(pieces[Number(at)] ?? '')));
		return shown.includes(mark) || shown.includes(textMark) ? show(shown) : shown;
	};
	return { text, show };
}
