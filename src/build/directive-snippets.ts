import { directives } from '../markdown/directives/index.ts';
import type { Directive } from '../markdown/directives/directive.ts';

/** A directive to fill in. */
export interface DirectiveSnippet {
	/** What an author types to get it. */
	name: string;
	/** Lines in the syntax of snippets of VS Code. */
	lines: string[];
}

/** Every directive with what it needs, as an author of Markdown writes it. */
export function directiveSnippets(): DirectiveSnippet[] {
	return [...directives.values()].map((directive) => ({ name: directive.name, lines: linesOf(directive) }));
}

function linesOf({ name, attributes = {}, usual = [], content, parts = {}, sample }: Directive): string[] {
	let stop = 0;
	const blank = (words: string) => {
		stop += 1;
		return `\${${stop}:${words}}`;
	};
	const asked = Object.entries(attributes).filter(
		([key, need]) => need === 'required' || usual.includes(key),
	);
	const written = asked.map(([key]) => `${key}="${blank(key)}"`).join(' ');
	const braces = written === '' ? '' : `{${written}}`;
	const inner = Object.entries(parts).filter(([, need]) => need === 'required');
	if (content === 'none' && inner.length === 0) return [`::${name}${braces}`, '$0'];
	const colons = ':'.repeat(inner.length > 0 ? 4 : 3);
	const text = content === 'none' ? [] : (sample ?? ['Text']).map(blankLine);
	return [
		`${colons}${name}${braces}`,
		'',
		...text,
		...(text.length > 0 ? [''] : []),
		...inner.flatMap(([part]) => [`:::${part}`, '', blank('Text'), '', ':::', '']),
		colons,
		'$0',
	];

	/** A line in which the words of the sample are to be replaced. */
	function blankLine(line: string): string {
		return line.replace(/[A-Z][a-z]+$/, (words) => blank(words));
	}
}
