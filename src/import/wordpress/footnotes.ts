import { attempt } from '../../lib/attempt.ts';

/** Writes the footnotes that WordPress keeps beside a text below it, as its sites show them. @param kept JSON */
export function withFootnotes(html: string, kept: string | undefined): string {
	const items = readFootnotes(kept).map(
		({ id, content }) => `<li id="${id}">${content} <a href="#${id}-link">↩︎</a></li>`,
	);
	if (items.length === 0) return html;
	const place = /<!--\s*wp:footnotes\b[^>]*\/-->/;
	const list = `\n\n<ol>${items.join('')}</ol>\n\n`;
	return place.test(html) ? html.replace(place, () => list) : html + list;
}

function readFootnotes(kept = ''): { id: string; content: string }[] {
	// WordPress writes the text with one backslash too many.
	for (const text of [kept, kept.replaceAll('\\\\', '\\')]) {
		const read = attempt(() => JSON.parse(text) as unknown);
		if (Array.isArray(read)) return read.flatMap(readFootnote);
	}
	return [];
}

function readFootnote(value: unknown): { id: string; content: string }[] {
	const { id, content } = (value ?? {}) as { id?: unknown; content?: unknown };
	return typeof id === 'string' && typeof content === 'string' && /^[\w-]+$/.test(id)
		? [{ id, content }]
		: [];
}
