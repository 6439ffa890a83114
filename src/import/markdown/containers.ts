import { box, boxKind, collapsible, isCollapsible, label, row, strongLine, type Around } from './boxes.ts';

/** What was opened by a line of colons and is still open. */
interface Open extends Around {
	colons: number;
	indent: string;
}

/** A line that opens a container, up to its name. */
const opening = /^(\s*)(:{3,})\s*\{?([a-zA-Z][\w-]*)\}?/;
/** A line above something moved inwards: a box with its kind, or a tab. */
const indented = /^(\s*)(?:(?:!!!|(\?\?\?\+?))(?:\s*([\w-]+)|(?=\s*["“]))|===\+?(?=\s*["“]))/;

/**
 * Reads boxes and tabs as other programs write them: between lines of colons (Docusaurus, Starlight, VitePress), or
 * below `!!! note` and `=== "Tab"`, moved inwards (MkDocs).
 * @param tell receives the name of a box of an unknown kind
 */
export function readContainers(text: string, tell: (name: string) => void): string {
	const done: string[] = [];
	const open: Open[] = [];
	const put = (indent: string, html: string) =>
		done.push(...html.split('\n').map((line) => (line === '' ? '' : indent + line)));
	const lines = text.split('\n');
	for (let at = 0; at < lines.length; at += 1) {
		const line = lines[at] ?? '';
		const [start, inwards = '', fold, kind] = indented.exec(line) ?? [];
		const title = start === undefined ? undefined : quoted(line.slice(start.length));
		if (title !== undefined) {
			const body = bodyBelow(lines, at, inwards.length);
			at += body.length;
			const around =
				fold !== undefined && title !== ''
					? collapsible({ markdown: title }, fold.endsWith('+'))
					: isTab(start ?? '')
						? { open: label({ markdown: title }), close: '' }
						: aroundOf(kind ?? 'note', title, tell);
			put(inwards, around.open);
			done.push(
				...readContainers(
					body.map((inner) => inner.replace(new RegExp(`^${inwards}(?: {4}|\\t)`), inwards)).join('\n'),
					tell,
				).split('\n'),
			);
			put(inwards, around.close);
			continue;
		}
		const [opened = '', indent = '', colons = '', name] = opening.exec(line) ?? [];
		if (name !== undefined) {
			const { title: given, isOpen } = behindName(line.slice(opened.length));
			const around = aroundOf(name, given, tell, isOpen);
			open.push({ ...around, colons: colons.length, indent });
			put(indent, around.open);
			continue;
		}
		const last = open.at(-1);
		if (last && /^\s*:{3,}\s*$/.test(line)) {
			open.pop();
			put(last.indent, last.close);
			continue;
		}
		done.push(line);
	}
	for (const { indent, close } of open.reverse()) put(indent, close);
	return done.join('\n');
}

/** The words between the first quotation mark and the last one at the end; nothing where the mark is left open. */
function quoted(text: string): string | undefined {
	const from = text.search(/["“]/);
	if (from === -1) return '';
	const words = text.slice(from + 1).trimEnd();
	return /["”]$/.test(words) ? words.slice(0, -1) : undefined;
}

/** The title behind the name of a container: in brackets, in braces with other attributes, or as it is. */
function behindName(text: string): { title: string; isOpen: boolean } {
	const [looks = '', close, apart = ''] =
		/^\{([^{}]*)\}|\{((?=\s*[.#]|[^{}]*=)[^{}]*)\}\s*$/.exec(text) ?? [];
	const attributes = close ?? apart;
	const words = text.replace(looks, '').trim();
	const bracketed = /^\[(.*)\]$/.exec(words)?.[1];
	const named = /\btitle\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
	return { title: bracketed ?? (words || named), isOpen: /\bopen\b/.test(attributes) };
}

function isTab(start: string): boolean {
	return start.trimStart().startsWith('=');
}

function aroundOf(name: string, words: string, tell: (name: string) => void, isOpen = false): Around {
	const title = { markdown: words.trim() };
	const kind = boxKind(name);
	if (kind !== undefined) return box(kind, title);
	if (isCollapsible(name)) return collapsible(title, isOpen);
	if (/^tab(?:-item)?$/.test(name)) return { open: label(title), close: '\n\n' };
	const around = row(name, title);
	if (around) return around;
	if (!/^(?:tabs|tab-set|code-group|group)$/.test(name)) tell(name);
	return { open: `\n\n${strongLine(title)}`, close: '\n\n' };
}

/** Lines below one that are empty or stand further in. */
function bodyBelow(lines: readonly string[], start: number, indent: number): string[] {
	let end = start + 1;
	for (let at = start + 1; at < lines.length; at += 1) {
		const line = lines[at] ?? '';
		if (line.trim() === '') continue;
		if (!/^(?: {4}|\t)/.test(line.slice(indent))) break;
		end = at + 1;
	}
	return lines.slice(start + 1, end);
}
