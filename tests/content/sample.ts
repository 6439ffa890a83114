import { guide } from '../support/overlay.ts';
import { pieceContext } from '../support/pieces.ts';
import { readGuides, type Guide } from './handbook.ts';
import type { Passage } from './passages.ts';

/**
 * A guide to try a rule on: sound, but for its body and the front matter lines that are given.
 * @param changes front matter lines that replace the line of the same field, or are added
 */
export function sampleGuide(
	body: string,
	changes: Readonly<Record<string, string>> = {},
	id = 'a-guide',
): Guide {
	const path = `en/guides/preparation/${id}.mdx`;
	const file = `content/${path}`;
	const text = guide(body, changes);
	const [read] = readGuides(
		[{ origin: 'callback', file, path, locale: 'en', kind: 'guide', name: id, text }],
		() => pieceContext(),
	);
	if (!read) throw new Error('The front matter of the sample is not sound.');
	return read;
}

/** The words of a body, to try a rule on. */
export function samplePassages(body: string): Passage[] {
	return sampleGuide(body).passages.filter(({ kind }) => kind !== 'field');
}

/** A passage, to try a rule on. */
export function samplePassage(text: string, kind: Passage['kind'] = 'paragraph'): Passage {
	return { file: 'sample.mdx', line: 1, kind, text, within: [], notes: [], links: [], block: 1, section: 1 };
}
