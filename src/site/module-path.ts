import { sep } from 'node:path';
import { attempt } from '../lib/attempt.ts';

/** What ends the name of a module for Vite, or the text in which Astro writes it down. */
const sign = /[#?"\\]/;

/**
 * The sign in a path because of which neither Astro nor Vite reads a module from there.
 * @param isInSite whether it is in a site folder: Astro reads these paths as addresses, in which a % starts a code
 * @returns undefined where they read it
 */
export function unreadableSign(path: string, isInSite: boolean): string | undefined {
	const found = sign.exec(path.replaceAll(sep, '/'))?.[0];
	return found ?? (isInSite && attempt(() => decodeURI(path)) === undefined ? '%' : undefined);
}
