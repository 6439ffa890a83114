import { byName } from '../addresses.ts';

/**
 * Reads marks that are no part of Markdown: links of notebooks (`[[Other note|words]]`), pictures in them
 * (`![[desk.png]]`), `==marked words==`, signs below and above the line (`H~2~O`, `m^2^`), what was
 * added and taken out, the place of a table of contents (`[TOC]`), and what other programs write in braces for the look of things.
 */
export function readMarks(text: string): string {
	return text
		.replace(/^[ \t]*\[\[?_?toc_?\]\]?[ \t]*$/gim, '')
		.replace(/^[ \t]*(?:[-*+]|\d+\.) [^\n]*\n[ \t]*\{:[ \t]*toc[^}\n]*\}[ \t]*$/gim, '')
		.replace(
			/(!?)\[\[([^[\]|#\n]*)(#[^[\]|\n]*)?(?:\|([^[\]\n]*))?\]\]/g,
			(_, sign: string, written: string, part: string | undefined, said: string | undefined) => {
				const [name, heading, words] = [written, part ?? '', said ?? ''].map((text) => text.trim());
				const address = name === '' ? encodeURI(heading ?? '') : byName + encodeURI(`${name}${heading}`);
				if (sign !== '' && /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name ?? ''))
					return `![${/^\d+(?:x\d+)?$/.test(words ?? '') ? '' : words}](<${address}>)`;
				const shown = [name, heading?.replace(/^#\^?/, '')].filter((text) => text !== '').join(' › ');
				return `[${words === '' ? shown : words}](<${address}>)`;
			},
		)
		.replace(/\{(\+\+|--|==)(?=\S)([^{}\n]+?)\1\}/g, (_, sign: string, words: string) =>
			sign === '++' ? words : sign === '--' ? `~~${words}~~` : `==${words}==`,
		)
		.replace(/(?<![\w^])\^\^(?=\S)([^^\n]+)\^\^(?![\w^])/g, '$1')
		.replace(/(?<=[\w)])~([\w+-]{1,12})~(?!~)/g, '<sub>$1</sub>')
		.replace(/(?<=[\w)])\^([\w+-]{1,12})\^(?!\^)/g, '<sup>$1</sup>')
		.replace(/<div\b[^<>]*\bclass="[^"<>]*\bcards\b[^<>]*>/gi, '<div data-row="cards">')
		.replace(/(?<![=\w])==(?=[^\s=])([^=\n]+?)(?<=\S)==(?![=\w])/g, '<mark>$1</mark>')
		.replace(/(?<![\w+])\+\+(?=[^\s+])([\w.,"' -]+(?:\+[\w.,"' -]+)*)\+\+(?![\w+])/g, '$1')
		.replace(/:(?:material|octicons|fontawesome|simple)-[\w-]+:(?:\{[^{}\n]*\})?[ \t]?/g, '')
		.replace(/^(#{1,6} [^{\n]*)(?:\n[ \t]*)?\{:([^}\n]*)\}[ \t]*$/gm, (_, heading: string, look: string) => {
			const id = /#([^\s}]+)/.exec(look)?.[1];
			return id === undefined ? heading : `${heading.trimEnd()} {#${id}}`;
		})
		.replace(/^[ \t]*\{:[^}\n]*\}[ \t]*$/gm, '')
		.replace(/\{:[^{}\n]*\}|(?<=[)\]])\{\s*[.:#][^{}\n]*\}|(?<=\))\{\s*[\w-]+=[^{}\n]*\}/g, '');
}
