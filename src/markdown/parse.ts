import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { attempt } from '../lib/attempt.ts';
import { quoteFault } from './almost-markup.ts';
import { depthFault, limitFault, tooDeep } from './limits.ts';
import type { Advice } from '../lib/diagnostic.ts';
import { parseNatively } from './parse-natively.ts';
import { syntax } from './syntax.ts';

/**
 * Takes a Markdown or MDX text apart.
 * @param file its ending says which of the two it is
 * @param report receives why it cannot be done, and the line of the text
 * @returns nothing when it cannot
 */
export function parseBody(
	text: string,
	file: string,
	report: (fault: Advice, line: number) => void,
): Root | undefined {
	const limit = limitFault(text);
	if (limit) {
		report(limit.fault, limit.line);
		return undefined;
	}
	try {
		const tree = parse(text, file.endsWith('.mdx'));
		const depth = depthFault(tree);
		if (depth) report(depth.fault, depth.line);
		return depth ? undefined : tree;
	} catch (error) {
		if (error instanceof RangeError) {
			report(tooDeep, 1);
			return undefined;
		}
		const { reason = String(error), line } = error as { reason?: string; line?: number };
		// Of a tag that is open at the end of the text, only the message says where it starts.
		const at = line ?? Number(/\((\d+):\d+/.exec(reason)?.[1] ?? 1);
		report(explainMdx(reason, text.split('\n')[at - 1] ?? ''), at);
		return undefined;
	}
}

/** Takes a text apart with the faster of two parsers where it can, and with the one that explains faults where not. */
function parse(text: string, isMdx: boolean): Root {
	const tree = attempt(() => parseNatively(text, isMdx));
	if (tree) return tree;
	const reader = unified().use(remarkParse).use(syntax);
	if (isMdx) reader.use(remarkMdx);
	return reader.parse(text);
}

function explainMdx(reason: string, line: string): Advice {
	const word = /^(?:import|export)\b/.exec(line)?.[0];
	if (word !== undefined) {
		const message = `A line that starts with "${word}" is read as code in a file that ends in .mdx.`;
		const hint = 'Start the line with another word, or let the name of the file end in .md.';
		return { code: 'code-in-text', message, hint };
	}
	if (reason.includes('character `!`')) {
		const message = 'A comment <!-- … --> cannot be read in a file that ends in .mdx.';
		const hint = 'Take it out, or write it as {/* … */}.';
		return { code: 'html-in-text', message, hint };
	}
	if (/acorn|expression/i.test(reason)) {
		return {
			code: 'code-in-text',
			message: 'A brace { starts code here, and guides hold no code.',
			hint: 'Write \\{ for a brace as a character.',
		};
	}
	const quotes = quoteFault(line);
	if (quotes) return quotes;
	const tag = /<\/?([A-Za-z][\w-]*)/.exec(reason)?.[1];
	if (/closing tag|end-tag|to close|corresponding/i.test(reason)) {
		const message = `The tag <${tag ?? ''}> is not closed where it should be.`;
		const hint = 'Write the closing tag on a line of its own, with an empty line before it.';
		return { code: 'unclosed-tag', message, hint };
	}
	const message = 'A < starts a tag here that cannot be read.';
	const hint = 'Write \\< for the character itself, and addresses as [words](https://…).';
	return { code: 'html-in-text', message, hint };
}
