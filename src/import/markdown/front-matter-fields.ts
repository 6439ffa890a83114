import { parse } from 'smol-toml';
import { attempt } from '../../lib/attempt.ts';
import { splitFrontMatter } from '../../lib/front-matter.ts';
import { readYaml } from '../../lib/yaml/yaml.ts';

/** What stands above a Markdown text, field by field. */
export interface Fields {
	/** Of YAML that could not be read, what its lines with a field and its text say. */
	fields: Record<string, unknown>;
	body: string;
	/** Set where it could not be read. */
	broken?: {
		/** Why not, where that can be said. */
		reason: string | undefined;
		/** Its other lines. */
		left: string[];
	};
}

/** Reads front matter in YAML (`---`), TOML (`+++`) or JSON. @param text with line ends of our kind */
export function readFields(text: string, file: string): Fields {
	const toml = /^\+\+\+[ \t]*\n(?:([\s\S]*?)\n)??\+\+\+[ \t]*(?:\n|$)/.exec(text);
	const json = toml ? undefined : /^\{[ \t]*\n[\s\S]*?\n\}[ \t]*(?:\n|$)/.exec(text);
	const found = toml ?? json;
	if (found) {
		const body = text.slice(found[0].length);
		const fields = attempt(
			() => (toml ? parse(toml[1] ?? '') : JSON.parse(found[0])) as Record<string, unknown>,
		);
		const lines = () => linesOf(toml?.[1] ?? found[0]);
		if (!fields) return { fields: {}, body, broken: { reason: undefined, left: lines() } };
		return { fields: { ...fields, ...tablesOf(fields) }, body };
	}
	const { yaml, body } = splitFrontMatter(text);
	const { data, diagnostics } = readYaml(yaml ?? '', file);
	const [fault] = diagnostics;
	if (fault || (typeof data !== 'object' && data !== undefined))
		return { ...simpleLines(yaml ?? '', fault && `line ${(fault.line ?? 1) + 1}: ${fault.message}`), body };
	return { fields: (data ?? {}) as Record<string, unknown>, body };
}

/** Reads a field and its text on one line, as people mean it, where nothing else can be read. */
function simpleLines(yaml: string, reason: string | undefined): Omit<Fields, 'body'> {
	const fields: Record<string, unknown> = {};
	const left: string[] = [];
	for (const line of linesOf(yaml)) {
		const [, name, value = ''] = /^(\w[\w-]*):\s(.*)$/.exec(line) ?? [];
		const words = value.trim();
		const isText = name !== undefined && !/^(?:[[{|>&*!]|$)/.test(words);
		if (isText && name !== '__proto__' && !Object.hasOwn(fields, name))
			fields[name] = words === 'true' ? true : words.replace(/^(["'])(.*)\1$/, '$2');
		else left.push(line.trim());
	}
	return { fields, broken: { reason, left } };
}

/** Lines in which something stands besides brackets. */
function linesOf(text: string): string[] {
	return text.split('\n').filter((line) => !/^[\s{}]*$/.test(line));
}

/** Words of a field, whatever it holds. */
export function wordsOf(value: unknown): string[] {
	if (Array.isArray(value)) return value.flatMap(wordsOf);
	if (value instanceof Date) return [value.toISOString()];
	if (typeof value === 'number') return [String(value)];
	return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
}

/** Zola keeps tags and categories in a table of their own. */
function tablesOf({ taxonomies }: Record<string, unknown>): Record<string, unknown> {
	return typeof taxonomies === 'object' && taxonomies !== null ? { ...taxonomies } : {};
}
