import type { Loaded } from '../build/load.ts';
import { fieldName } from '../lib/field-name.ts';
import { splitFrontMatter } from '../lib/front-matter.ts';
import { readYaml } from '../lib/yaml/yaml.ts';
import type { Section } from './section.ts';

/** Markdown and HTML in fields of front matter, which hold plain text: readers would see the signs. */
export function markupSection({ site }: Pick<Loaded, 'site'>): Section {
	const lines = site.files
		.filter(({ kind }) => kind === 'guide' || kind === 'page' || kind === 'part')
		.flatMap(({ file, text }) => {
			const { yaml = '', yamlLine } = splitFrontMatter(text);
			const { data, lineOf } = readYaml(yaml, file, yamlLine);
			return textsIn(data).flatMap(({ path, words }) =>
				markupIn(words, path.at(-1) === 'say').map(({ written, plain }) => {
					const cure = plain === '' ? 'take out' : `write "${plain}" in place of`;
					return `${file}:${lineOf(path)} (${fieldName(path, data)})  ${cure} "${written}"`;
				}),
			);
		});
	return {
		title: 'Signs of Markdown or HTML in front matter, which readers would see',
		lines,
		hint: 'Write plain text there. Only “say” takes stars, around **the words that matter**.',
	};
}

interface FieldText {
	path: readonly PropertyKey[];
	words: string;
}

/** Every text of front matter that readers see. */
function textsIn(value: unknown, path: readonly PropertyKey[] = []): FieldText[] {
	if (typeof value === 'string') return [{ path, words: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value)
		.filter(([key]) => path.length > 0 || key !== 'search')
		.flatMap(([key, inner]) => textsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]));
}

/** The words between two signs: no blank stands beside the signs, and no letter before or behind them. */
const between = String.raw`(?<words>[\p{L}\p{N}"'“„«](?:[^*_~]*[\p{L}\p{N}"'”“».,:;!?…)])?)`;
const around = (sign: string) =>
	String.raw`(?<![\p{L}\p{N}*_~\\])${sign}${between}${sign}(?![\p{L}\p{N}*_~])`;

/** A star or a < alone is a sign as any other: what is told stands around words, and is closed. */
const bold = new RegExp(around(String.raw`\*\*`), 'gu');
const others = [
	...[String.raw`\*`, '_', '~~'].map((sign) => new RegExp(around(sign), 'gu')),
	/`(?<words>[^`]+)`/g,
	/\[(?<words>[^[\]]+)\]\((?:https?:|mailto:|tel:|\/|#|\.\.?\/)[^()\s]*\)/g,
	/<(a|b|code|del|div|em|font|h[1-6]|i|ins|mark|p|q|s|small|span|strong|sub|sup|u)(?:\s[^<>]*)?>(?<words>[^<>]*)<\/\1\s*>/gi,
	/(?<words>)<(?:br|hr|wbr)\s*\/?>/gi,
];

/** @param isSay whether words between two pairs of stars are drawn with the marker pen */
function markupIn(text: string, isSay: boolean): { written: string; plain: string }[] {
	return (isSay ? others : [bold, ...others])
		.flatMap((pattern) => [...text.matchAll(pattern)])
		.sort((a, b) => a.index - b.index)
		.map(({ 0: written, groups }) => ({ written, plain: groups?.['words'] ?? '' }));
}
