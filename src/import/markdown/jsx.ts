import type { Note } from '../post.ts';
import { aroundOf } from './components.ts';
import { escape, indentedAs } from './boxes.ts';
import { readTag, type JsxTag } from './jsx-tag.ts';

const voids = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/**
 * Takes the code out of MDX: imports and exports go, components leave their words, links and pictures, and braces
 * their texts. All that goes is listed.
 * @param isMdx whether braces are code; in plain Markdown they are only signs
 */
export function readJsx(text: string, isMdx: boolean, notes: Note[]): string {
	const told = new Set<string>();
	const note = (what: string) => {
		if (!told.has(what)) notes.push({ about: 'removed', text: what });
		told.add(what);
	};
	const files = new Map<string, string>();
	const rest = withoutImports(text, isMdx, files, note);
	const words = readTags(rest, isMdx, files, note);
	return isMdx ? readBraces(words, note) : words;
}

/** @param files receives the files that names stand for */
function withoutImports(
	text: string,
	isMdx: boolean,
	files: Map<string, string>,
	note: (what: string) => void,
): string {
	const imports = /^import\b((?:(?!\nimport\b)[\w$*{},\s])*)(["'])([^"'\n]+)\2[ \t]*(?:;[ \t]*)?$/gm;
	const rest = text.replace(imports, (line, names: string, _, file: string) => {
		if (names.trim() !== '' && !/\sfrom$/.test(names.trimEnd())) return line;
		const name = /^import\s+([\w$]+)/.exec(line)?.[1];
		if (name !== undefined) files.set(name, file);
		note(`line of code “${line.replace(/\s+/g, ' ').trim()}”`);
		return '';
	});
	if (!isMdx) return rest;
	return rest.replace(
		/^export\s+(?:const|let|var|default|function|async|class|\{|\*)[\s\S]*?(?=\n\s*\n|$(?![\s\S]))/gm,
		(code) => {
			note(`code “${code.replace(/\s+/g, ' ').trim()}”`);
			return '';
		},
	);
}

function readTags(
	text: string,
	isMdx: boolean,
	files: ReadonlyMap<string, string>,
	note: (what: string) => void,
): string {
	const open: { name: string; close: string }[] = [];
	let made = '';
	for (let at = 0; at < text.length;) {
		const start = text.indexOf('<', at);
		const tag = start === -1 ? undefined : readTag(text, start);
		made += text.slice(at, start === -1 ? undefined : tag ? start : start + 1);
		if (start === -1) break;
		at = tag ? tag.end : start + 1;
		if (!tag) continue;
		made += tag.isComponent ? standIn(tag) : isMdx ? plainTag(tag, files) : text.slice(start, tag.end);
	}
	return open.reduceRight((whole, { close }) => whole + close, made);

	function standIn(tag: JsxTag): string {
		if (tag.isClosing) {
			const at = open.findLastIndex(({ name }) => name === tag.name);
			return at === -1 ? '' : (open.splice(at, 1)[0]?.close ?? '');
		}
		const texts = textsOf(tag, files);
		const code = [...tag.attributes.values()].some(({ isCode }) => isCode);
		if (tag.name !== '') note(`component ${code ? tag.source.replace(/\s+/g, ' ') : `<${tag.name}>`}`);
		const { open: opened, close } = indentedAs(
			text,
			tag.end - tag.source.length,
			aroundOf({ ...tag, texts }),
		);
		if (!tag.isEmpty) open.push({ name: tag.name, close });
		return tag.isEmpty ? opened + close : opened;
	}
}

/** Writes an HTML element of MDX as HTML. */
function plainTag(tag: JsxTag, files: ReadonlyMap<string, string>): string {
	if (tag.isClosing) return `</${tag.name}>`;
	const attributes = [...textsOf(tag, files)].map(
		([name, value]) => ` ${name === 'className' ? 'class' : name}="${escape(value)}"`,
	);
	const isVoid = voids.test(tag.name);
	return `<${tag.name}${attributes.join('')}>${tag.isEmpty && !isVoid ? `</${tag.name}>` : ''}`;
}

function textsOf({ attributes }: JsxTag, files: ReadonlyMap<string, string>): Map<string, string> {
	const texts = new Map<string, string>();
	for (const [name, { value, isCode }] of attributes) {
		const text = isCode ? textOfCode(value, files) : value;
		if (text !== undefined) texts.set(name, text);
	}
	return texts;
}

/** The text that code stands for: a string, a file by its name or address. */
function textOfCode(code: string, files: ReadonlyMap<string, string>): string | undefined {
	const plain = code.trim();
	const literal = /^(["'])([^"'`]*)\1$/.exec(plain)?.[2] ?? /^`([^`]*)`$/.exec(plain)?.[1];
	const called = /^(?:require|useBaseUrl)\(\s*["'`]([^"'`]+)["'`]\s*\)(?:\.default)?$/.exec(plain)?.[1];
	return literal ?? called ?? files.get(plain.replace(/\.src$/, ''));
}

/** Texts between braces stay, comments go, and code is told. The id of a heading, `{#id}`, is none of these. */
function readBraces(text: string, note: (what: string) => void): string {
	return text.replace(/(?<!\\)\{(?![#:%{])((?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*)\}/g, (all, code: string) => {
		const plain = code.trim();
		if (/^\/\*[\s\S]*\*\/$/.test(plain)) return '';
		const literal = /^(["'`])([^"'`]*)\1$/.exec(plain)?.[2];
		if (literal !== undefined) return literal;
		note(`code between braces ${all.replace(/\s+/g, ' ')}`);
		return '';
	});
}
