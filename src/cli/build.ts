import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build as astroBuild } from 'astro';
import { hostNote } from '../deploy/host-files.ts';
import { placeOf } from './place.ts';

/**
 * Builds a site. The last good output stays until the new one is whole.
 * @param named site folder
 */
export async function build(named: string | undefined): Promise<void> {
	const { root, out, cache } = placeOf(named);
	const started = performance.now();
	const fresh = join(cache, `fresh-${process.pid}`);
	try {
		await astroBuild({ root, outDir: fresh, cacheDir: cache, logLevel: 'silent' });
		swap(fresh, out, join(cache, `last-${process.pid}`));
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const shown = relative(process.cwd(), out) || '.';
	console.log(`Built ${shown} in ${seconds} s.\n${hostNote(shown)}`);
}

function swap(fresh: string, out: string, last: string): void {
	mkdirSync(join(out, '..'), { recursive: true });
	if (existsSync(out)) renameSync(out, last);
	renameSync(fresh, out);
	rmSync(last, { recursive: true, force: true });
}
