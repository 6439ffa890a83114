/** A tag alone on its line, of something that has lines of its own. */
const opening = /^<(article|aside|blockquote|center|details|div|figure|p|section)(\s[^<>]*)>$/i;

/**
 * Lets Markdown inside of HTML be read as Markdown, where its tag asks for it: `<figure markdown>`. What stands inside
 * moves out as far as its tag, between empty lines.
 */
export function openMarkdown(text: string): string {
	const done: string[] = [];
	const open: { name: string; indent: string; inside?: string | undefined }[] = [];
	for (const line of text.split('\n')) {
		const last = open.at(-1);
		const plain = line.trim().toLowerCase();
		if (last && plain.startsWith(`</${last.name}>`)) {
			done.push('', last.indent + line.trim(), '');
			open.pop();
			continue;
		}
		if (last) last.inside ??= /^([ \t]*)\S/.exec(line)?.[1];
		const moved =
			last?.inside !== undefined && line.startsWith(last.inside)
				? last.indent + line.slice(last.inside.length)
				: line;
		const [, name = '', attributes = ''] = opening.exec(moved.trim()) ?? [];
		// As MkDocs and kramdown read it.
		if (/\smarkdown(?:[\s=]|$)/i.test(attributes)) {
			done.push('', moved, '');
			open.push({ name: name.toLowerCase(), indent: /^[ \t]*/.exec(moved)?.[0] ?? '' });
		} else if (last && /^<figcaption\b/.test(plain)) done.push('', moved);
		else done.push(moved);
	}
	return done.join('\n');
}
