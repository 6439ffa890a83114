import { convert, type ImportContext, type ImportSource } from '../../../src/import/convert.ts';
import type { TargetSection } from '../../../src/import/plan.ts';
import type { Post } from '../../../src/import/post.ts';
import { readMarkdown } from '../../../src/import/markdown/read-markdown.ts';
import { splitFrontMatter } from '../../../src/lib/front-matter.ts';

/** A text of a blog that does not exist. */
export function post(changes: Partial<Post> = {}): Post {
	return {
		file: 'posts.xml',
		kind: 'guide',
		title: 'Low tide',
		html: '<p>The crane sleeps.</p>',
		name: 'low-tide',
		addresses: ['https://harbour-lane.example/low-tide/'],
		promise: undefined,
		topics: [],
		tags: [],
		changed: undefined,
		media: new Map(),
		notes: [],
		...changes,
	};
}

export const place: ImportSource = {
	id: 'low-tide',
	section: 'preparation',
	stage: 'getting-ready',
	isBrief: false,
	address: '/guides/low-tide/',
	path: 'content/en/guides/preparation/low-tide.md',
	order: 100,
};

/** The first section of a site. */
export const preparation: TargetSection = {
	id: 'preparation',
	names: ['preparation'],
	stage: 'getting-ready',
	isBrief: false,
};

/** A site that takes in nothing else, from a folder without pictures. */
export const surroundings: ImportContext = {
	lang: 'en',
	moved: new Map(),
	findPicture: () => ({ missing: 'it is not in the imported folder.' }),
};

/** What an import makes of a text below its first heading, and what it notes. @param path whose ending says how it is read */
export function importedBody(body: string, path: string): { body: string; notes: string[] } {
	const text = `---\ntitle: Low tide\n---\n\n## One\n\n${body}\n`;
	const [post] = readMarkdown({ file: path, path, text }).posts;
	const { text: written, notes } = convert(post!, place, surroundings);
	return {
		body: splitFrontMatter(written)
			.body.replace(/^\s*## One\n+/, '')
			.trim(),
		notes: notes.map(({ text: note }) => note),
	};
}
