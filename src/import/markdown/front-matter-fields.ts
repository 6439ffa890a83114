import { parse } from 'smol-toml';
import { splitFrontMatter } from '../../lib/front-matter.ts';
import { readYaml } from '../../lib/yaml/yaml.ts';

/** What stands above a Markdown text, field by field. */
export interface Fields {
	/** Nothing where it could not be read. */
	fields: Record<string, unknown> | undefined;
	body: string;
}

/** Reads front matter in YAML (`---`), TOML (`+++`) or JSON. @param text with line ends of our kind */
export function readFields(text: string, file: string): Fields {
	const toml = /^\+\+\+[ \t]*\n(?:([\s\S]*?)\n)??\+\+\+[ \t]*(?:\n|$)/.exec(text);
	const json = toml ? undefined : /^\{[ \t]*\n[\s\S]*?\n\}[ \t]*(?:\n|$)/.exec(text);
	const found = toml ?? json;
	if (found) {
		const body = text.slice(found[0].length);
		const fields = unlessBroken(
			() => (toml ? parse(toml[1] ?? '') : JSON.parse(found[0])) as Record<string, unknown>,
		);
		return { fields: fields && { ...fields, ...tablesOf(fields) }, body };
	}
	const { yaml, body } = splitFrontMatter(text);
	const { data, diagnostics } = readYaml(yaml ?? '', file);
	if (diagnostics.length > 0 || (typeof data !== 'object' && data !== undefined))
		return { fields: undefined, body };
	return { fields: (data ?? {}) as Record<string, unknown>, body };
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

function unlessBroken<Made>(make: () => Made): Made | undefined {
	try {
		return make();
	} catch {
		return undefined;
	}
}
