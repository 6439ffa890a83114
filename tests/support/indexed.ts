import { gunzipSync } from 'node:zlib';
import { join } from 'node:path';
import type { Fragment } from '../../src/search/indexing/index-files.ts';
import { filesIn } from './sites.ts';

/** A page or record as a built index holds it. */
export type Indexed = Omit<Fragment, 'filters'>;

/** Reads a file of the folder `fragment/`. */
export function fragmentOf(content: Uint8Array): Indexed {
	return JSON.parse(gunzipSync(content).toString()) as Indexed;
}

/** Everything that the search of a built site can find. */
export function indexedIn(dist: string): Indexed[] {
	return [...filesIn(join(dist, 'pagefind', 'fragment')).values()].map(fragmentOf);
}
