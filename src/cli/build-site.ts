import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as astroBuild } from 'astro';
import { astroOptions } from './astro-options.ts';
import { replaceSite } from './output.ts';
import type { Place } from './place.ts';

/**
 * Builds one site. The last good output stays until the new one is whole.
 * @param stage is told what is being done
 * @throws ProblemError with every fault found
 */
export async function buildSite(place: Place, stage: (doing: string) => void): Promise<void> {
	const { out, cache } = place;
	const fresh = join(cache, `fresh-${process.pid}`);
	try {
		await astroBuild({ ...astroOptions(place, { stage }), outDir: fresh, logLevel: 'silent' });
		replaceSite(fresh, out);
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}
