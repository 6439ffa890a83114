import type { ImportSource, ImportContext } from '../../../src/import/convert.ts';
import type { TargetSection } from '../../../src/import/plan.ts';
import type { Post } from '../../../src/import/post.ts';

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
