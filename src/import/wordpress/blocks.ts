import { attempt } from '../../lib/attempt.ts';
import type { Note } from '../post.ts';

/** A block that WordPress fills in itself. Its settings hold no `<` and no `>`: these are written as codes. */
const block = /<!--\s*wp:([a-z][\w/-]*)\s*(?:(\{[^<>]*\})\s*)?\/-->/g;

/** Puts shared blocks in where a text uses them. @param shared their HTML, by number; what is used is taken note of */
export function putSharedBlocks(
	html: string,
	shared: ReadonlyMap<string, string>,
	used: Set<string>,
	inside: readonly string[] = [],
): string {
	return html.replace(block, (all, name: string, settings: string | undefined) => {
		const number = name === 'block' || name === 'core/block' ? String(read(settings)['ref']) : '';
		const found = shared.get(number);
		if (found === undefined || inside.includes(number)) return all;
		used.add(number);
		return putSharedBlocks(found, shared, used, [...inside, number]);
	});
}

/** Names the blocks of which nothing stands in the export, with the words of their settings. */
export function noteBlocks(html: string, notes: Note[]): void {
	for (const [, name = '', settings] of html.matchAll(block)) {
		if (/^(?:core\/)?(?:spacer|separator|more|nextpage|post-title|footnotes)$/.test(name)) continue;
		const data = read(settings);
		const words = textsIn(data).join(' · ');
		const said = words === '' ? '' : `, which said “${words}”`;
		const isShared = /^(?:core\/)?block$/.test(name);
		notes.push({
			about: 'removed',
			text: isShared
				? `shared block ${String(data['ref'])}: it is not in the export`
				: `block ${name}${said}`,
		});
	}
}

function read(settings = '{}'): Record<string, unknown> {
	return attempt(() => JSON.parse(settings) as Record<string, unknown>) ?? {};
}

/** Values that are words or addresses for readers, not settings such as a colour. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string')
		return /\s|^https?:/.test(value.trim())
			? [
					value
						.replace(/<[^<>]*>|\s+/g, ' ')
						.replace(/ +/g, ' ')
						.trim(),
				]
			: [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([name, inner]) =>
		/^(?:className|style|layout)$/.test(name) ? [] : textsIn(inner),
	);
}
