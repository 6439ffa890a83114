import type { Advice } from './diagnostic.ts';

/** What pictures are made of, by the ending of their files. */
const formats = {
	png: (head: string) => head.startsWith('\u0089PNG'),
	jpg: (head: string) => head.startsWith('\u00ff\u00d8\u00ff'),
	webp: (head: string) => head.startsWith('RIFF') && head.startsWith('WEBP', 8),
	avif: (head: string) => /^ftypavi[fs]/.test(head.slice(4)),
	svg: (head: string) => head.includes('<svg'),
} as const;

/**
 * Looks whether a file holds the picture that its name promises, without taking it apart.
 * @param name with its ending, as the person wrote it
 * @returns what is wrong and how to mend it
 */
export function formatFault(bytes: Uint8Array, name: string): Advice | undefined {
	if (bytes.length === 0) {
		const message = `The picture "${name}" is empty.`;
		const hint = 'Save it again, or copy it anew.';
		return { code: 'empty-file', message, hint };
	}
	const held = formatOf(bytes);
	if (held === undefined) {
		const message = `The picture "${name}" cannot be read.`;
		const hint = 'Open it in a picture program and save it again.';
		return { code: 'picture-unreadable', message, hint };
	}
	const ending = name.toLowerCase().slice(name.lastIndexOf('.') + 1);
	if (ending.replace('jpeg', 'jpg') === held) return undefined;
	const message = `The picture "${name}" is named .${ending}, and holds ${/^[as]/.test(held) ? 'an' : 'a'} ${held}.`;
	const hint = `Name it with the ending .${held}, here too; or save it again as ${ending}.`;
	return { code: 'wrong-ending', message, hint };
}

/** What a file says that it holds; nothing for what is no picture. */
export function formatOf(bytes: Uint8Array): keyof typeof formats | undefined {
	const text = String.fromCharCode(...bytes.subarray(0, HEAD));
	const kinds = Object.keys(formats) as (keyof typeof formats)[];
	return kinds.find((kind) => formats[kind](text));
}

/** Bytes in which a picture says what it is; an SVG may start with a long comment. */
const HEAD = 20_000;
