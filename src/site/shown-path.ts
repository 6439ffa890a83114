import { relative } from 'node:path';
import { currentFolder } from '../lib/environment.ts';

/** A path as the person sees it from where they stand. */
export function shownPath(path: string): string {
	return relative(currentFolder(), path) || '.';
}
