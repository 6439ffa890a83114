import type { Note } from '../post.ts';
import { boxKind, indentedAs, isCollapsible, row } from './boxes.ts';
import { aroundOf } from './components.ts';

/** A placeholder of Hugo, Jekyll, GitBook and similar programs: `{% hint %}`, `{{< film 3 >}}`, `{{ site.name }}`. */
const tag = /\{%([^{}]*)%\}|\{\{([^{}]*)\}\}/g;

const films = new Map([
	['youtube', 'https://www.youtube.com/watch?v='],
	['vimeo', 'https://vimeo.com/'],
]);

/** What stands before the address of a link: in Markdown, where it is defined further down, or in HTML. */
const isTarget = /(?:\]\(\s*<?|^[ \t]*\[[^\]]+\]:[ \t]*<?|<[^<>]*=\s*["']?)$/;

/** Makes fences of what marks code in other ways, before code is put aside. */
export function fenceCode(text: string): string {
	const start = /^([ \t]*)\{(?:%|\{[<%])-?\s*highlight(?=\s)([^\n]*)[%>]\}\}?[ \t]*$/gm;
	const end = /^([ \t]*)\{(?:%|\{[<%])-?\s*(?:endhighlight|\/\s*highlight)\s*-?(?:%|[>%]\})\}[ \t]*$/gm;
	const language = (rest: string) => /^\s+([\w+#-]*)/.exec(rest)?.[1] ?? '';
	return text
		.replace(start, (_, indent: string, rest: string) => `${indent}\`\`\`${language(rest)}`)
		.replace(end, '$1```');
}

/**
 * Takes placeholders out. The pictures, links, titles and boxes of those that many sites use stay; every other one is
 * told with all that stands in it.
 */
export function readTemplateTags(text: string, notes: Note[]): string {
	const note = (all: string) =>
		notes.push({ about: 'removed', text: `placeholder ${all.replace(/\s+/g, ' ')}` });
	const closed = new Set<string>();
	for (const [, percent, braced] of text.matchAll(tag)) {
		const { written = '' } = readTag(percent, braced);
		const name = /^(?:\/\s*|end)([\w-]+)/.exec(written)?.[1];
		if (name !== undefined) closed.add(name);
	}
	const open: { name: string; close: string }[] = [];
	const made = text.replace(
		tag,
		(all, percent: string | undefined, braced: string | undefined, offset: number) => {
			const { written, value } = readTag(percent, braced);
			if (written === undefined) return valueOf(value) ?? (note(all), '');
			const closing = /^(?:\/\s*|end)([\w-]+)/.exec(written)?.[1];
			if (closing !== undefined) {
				const at = open.findLastIndex(({ name }) => name === closing);
				return at === -1 ? '' : (open.splice(at, 1)[0]?.close ?? '');
			}
			const [name] = /^[\w./-]*/.exec(written) ?? [''];
			const texts = textsOf(written.slice(name.length).replace(/\/\s*$/, ''));
			const first = texts.get('0') ?? '';
			if (/^(?:rel)?ref$|^(?:link|post_url)$/.test(name)) {
				const named = first || (texts.get('path') ?? '');
				if (named === '') return (note(all), '');
				const address = `wikilink:${encodeURI(named)}`;
				return isTarget.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))
					? address
					: `[${named.replace(/[[\]\\_*]/g, '\\$&')}](<${address}>)`;
			}
			const film = films.get(name);
			if (film !== undefined) return `\n\n<${film}${texts.get('id') ?? first}>\n\n`;
			if (name === 'raw' || name === 'endraw') return '';
			const isKnown =
				/^(?:figure|img|image|tabs?|tabpane|button|embed|content-ref|columns?)$/i.test(name) ||
				isCollapsible(name) ||
				row(name) !== undefined ||
				boxKind(name) !== undefined ||
				/^(?:notice|alert|callout|admonition|hint)$/.test(name);
			if (!isKnown) {
				note(all);
				return '';
			}
			const isEmpty = !closed.has(name);
			const startsLine = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
			const behind = /^[^\n]*/.exec(text.slice(offset + all.length))?.[0] ?? '';
			const isBlock = startsLine && (isEmpty || behind.replace(tag, '').trim() === '');
			const around = indentedAs(text, offset, aroundOf({ name, texts, isBlock, startsLine, isEmpty }));
			if (!isEmpty) open.push({ name, close: around.close });
			return isEmpty ? around.open + around.close : around.open;
		},
	);
	return open.reduceRight((whole, { close }) => whole + close, made);
}

/** Tells what is done, as in `{% hint %}` and `{{< film 3 >}}`, from a value, as in `{{ site.name }}`. */
function readTag(
	percent: string | undefined,
	braced = '',
): { written: string; value?: never } | { written?: never; value: string } {
	if (percent !== undefined) return { written: withoutHyphens(percent) };
	const inside = braced.trim();
	const isDone = inside.length > 1 && /^[<%]/.test(inside) && /[>%]$/.test(inside);
	return isDone ? { written: inside.slice(1, -1).trim() } : { value: withoutHyphens(braced) };
}

/** Hyphens beside the signs of a placeholder take blanks around it away. */
function withoutHyphens(inside: string): string {
	return inside.replace(/^-|-$/g, '').trim();
}

/** What stands for the address of the site is nothing, and an address between quotation marks is itself. */
function valueOf(written: string): string | undefined {
	if (/^(?:site|\.Site|page)?\.?(?:baseurl|baseURL|url|BaseURL)\b/.test(written)) return '';
	return /^(["'])([^"']*)\1\s*\|\s*(?:relative_url|absolute_url|relURL|absURL)$/.exec(written)?.[2];
}

function textsOf(rest: string): Map<string, string> {
	const texts = new Map<string, string>();
	let count = 0;
	for (const [, name, double, single, bare] of rest.matchAll(
		/(?:(?<![\w-])([\w-]+)\s*=\s*)?(?:["“]([^"“”]*)["”]|'([^']*)'|([^\s"'“]+|“))/g,
	))
		texts.set(name ?? String(count++), double ?? single ?? bare ?? '');
	return texts;
}
