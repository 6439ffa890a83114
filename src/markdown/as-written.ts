/** Stands for what is no text as written: code, a link, the end of a bold word. */
export const other = '\uFFFC';

/** The same as {@link shown}, between quotation marks. */
export function quoted(text: string): string {
	return `"${shown(text)}"`;
}

/** Not more of a line than a person needs to find it. */
export function shown(text: string): string {
	const words = text.replaceAll(other, '').replaceAll('\n', ' ').trim();
	return words.length > 60 ? `${words.slice(0, 60)}…` : words;
}
