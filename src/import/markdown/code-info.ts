import type { Code, Paragraph, Root } from 'mdast';
import { SKIP, visit } from '../../lib/visit.ts';
import type { Note } from '../post.ts';

/** What stands behind the signs that open code, taken apart. */
interface Info {
	lang: string;
	title: string;
	/** Which lines to mark and the like. */
	marks: string;
}

const named = /(?:^|\s)(?:title|filename|file|caption|name)\s*=\s*(?:"([^"]*)"|'([^']*)')/;
const bracketed = /(?:^|\s)\[([^\]]+)\]/;

/** A comment of Docusaurus, alone on its line, and one of VitePress, at the end of a line: which lines to mark. */
const alone =
	/^(?:\/\/|#|--|;|%|<!--|\/\*|\{\/\*) ?(?:highlight|error)-(?:next-line|start|end)(?: ?(?:-->|\*\/\}?))?$/;
const atEnd = /(?:\/\/|#|--|;|<!--|\/\*) ?\[!code[^[\]]*\](?: ?(?:-->|\*\/))?$/;

/** Leaves the language alone behind the signs that open code. A title stands above it in bold, marks of lines are told. */
export function readCodeInfo(tree: Root, notes: Note[]): void {
	visit(tree, 'code', (code: Code, index, parent) => {
		const { lang, title, marks } = infoOf([code.lang, code.meta].filter(Boolean).join(' '));
		code.lang = lang || null;
		code.meta = null;
		code.value = withoutComments(code.value);
		if (marks !== '') notes.push({ about: 'removed', text: `marks of code “${marks}”` });
		if (title === '' || !parent || index === undefined) return undefined;
		const words: Paragraph = {
			type: 'paragraph',
			children: [{ type: 'strong', children: [{ type: 'text', value: title }] }],
		};
		parent.children.splice(index, 0, words);
		return [SKIP, index + 2];
	});
}

function withoutComments(code: string): string {
	return code
		.split('\n')
		.filter((line) => !alone.test(line.trim()))
		.map((line) => (atEnd.test(line) ? line.replace(atEnd, '').trimEnd() : line))
		.join('\n');
}

/** As Docusaurus, Starlight and Hugo write it, `js title="a.js" {1,3}`, VitePress, `js{1} [a.js]`, and MkDocs, `{ .js title="a.js" }`. */
function infoOf(info: string): Info {
	const [, braced] = /^\{\s*(?=\.)([\s\S]*?)\}$/.exec(info) ?? [];
	const [start = '', lang = '', file = ''] =
		(braced === undefined ? /^([^\s{:]*)(?::(\S+\.\w+))?/ : /^\.([^\s}]*)()/).exec(braced ?? info) ?? [];
	const rest = (braced ?? info).slice(start.length);
	const pattern = named.test(rest) ? named : bracketed;
	const [, one, two] = pattern.exec(rest) ?? [];
	const title = file || (one ?? two ?? '').trim();
	return { lang, title, marks: rest.replace(pattern, '').trim() };
}
