import { accessSync, constants, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A folder in which what is made can be kept: that of the site, or where nothing can be written there, one that goes when
 * the command ends.
 * @param cache folder for all that is kept of a site
 */
export function writableCache(cache: string): string {
	try {
		mkdirSync(cache, { recursive: true });
		accessSync(cache, constants.W_OK);
		return cache;
	} catch {
		const own = mkdtempSync(join(tmpdir(), 'callback-cache-'));
		process.once('exit', () => rmSync(own, { recursive: true, force: true }));
		return own;
	}
}
