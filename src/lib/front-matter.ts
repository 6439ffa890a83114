import type { Advice } from './diagnostic.ts';

/** A text file cut into its front matter and its body. */
export interface FrontMatterText {
	/** YAML between the fences, or undefined when the file has no front matter. */
	yaml: string | undefined;
	/** Line on which the YAML starts, from 1. */
	yamlLine: number;
	body: string;
	/** Line on which the body starts, from 1. */
	bodyLine: number;
}

/** Cuts `---` fenced front matter from a Markdown or MDX text. A byte order mark and CRLF are accepted. */
export function splitFrontMatter(text: string): FrontMatterText {
	const normal = text.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
	const match = /^---[ \t]*\n(?:([\s\S]*?)\n)??---[ \t]*(?:\n|$)/.exec(normal);
	if (!match) return { yaml: undefined, yamlLine: 1, body: normal, bodyLine: 1 };
	return {
		yaml: match[1] ?? '',
		yamlLine: 2,
		body: normal.slice(match[0].length),
		bodyLine: match[0].split('\n').length,
	};
}

/** A line of nothing but hyphens, or of dashes, which a word processor makes of them. */
const fence = /^[-\u2010-\u2015\u2212]+$/;
/** A line of YAML: a field, an entry of a list, what belongs to the line above, or a note. */
const ofFields = /^(?:\s|-\s|#|["']?[\w.-]+["']?:|$)/;

/** Front matter that other generators of sites read, by its first two lines. */
const otherFormats: readonly { start: RegExp; advice: Pick<Advice, 'message' | 'hint'> }[] = [
	{
		start: /^(?:\+{3}|---[ \t]*toml)\n(?:[\w."'-]+\s*=|\[|#)/i,
		advice: {
			message: 'The fields above the text are written in TOML, and Callback reads YAML.',
			hint: 'Write --- in place of the lines above and below them, and each field with a colon: title: "…" in place of title = "…".',
		},
	},
	{
		start: /^\{\s*"[^"\n]+"\s*:/,
		advice: {
			message: 'The fields above the text are written in JSON, without lines of hyphens around them.',
			hint: 'Write a line --- above the first brace and another below the last: YAML reads JSON as it is.',
		},
	},
];

/**
 * What is wrong with the lines around the front matter of a text in which none could be read.
 * @returns undefined where there is none
 */
export function fenceFault(text: string): (Advice & { line: number }) | undefined {
	const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	const first = lines.findIndex((line) => line.trim() !== '');
	const opening = lines[first] ?? '';
	const below = lines[first + 1] ?? '';
	const other = otherFormats.find(({ start }) => start.test(`${opening.trim()}\n${below.trim()}`));
	if (other) return { line: first + 1, code: 'missing-front-matter', ...other.advice };
	if (!fence.test(opening.trim()) || !/^["']?[\w.-]+["']?:/.test(below)) return undefined;
	const told = (index: number, message: string, hint: string): Advice & { line: number } => ({
		line: index + 1,
		code: 'missing-front-matter',
		message,
		hint,
	});
	if (opening.trim() !== '---') {
		const message = `The line above the fields is ${opening.trim()}, and front matter starts with three hyphens.`;
		return told(first, message, 'Write --- in this line.');
	}
	if (first > 0 || opening.startsWith(' ') || opening.startsWith('\t')) {
		const message = 'The line --- above the fields is not the very start of the file.';
		return told(first, message, 'Delete the empty lines above it and the spaces before it.');
	}
	const end = lines.slice(1).findIndex((line) => fence.test(line.trim()) || !ofFields.test(line)) + 1;
	const closing = (lines[end] ?? '').trim();
	if (end > 0 && fence.test(closing)) {
		const message = `The line below the fields is ${closing}, and front matter ends with three hyphens.`;
		return told(end, message, 'Write --- in this line, and nothing before it.');
	}
	const message = 'The front matter is opened with --- and not closed.';
	return told(first, message, 'Write a line of three hyphens --- below its last field.');
}
