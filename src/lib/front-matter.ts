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
