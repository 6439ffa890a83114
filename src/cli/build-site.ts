import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as astroBuild } from 'astro';
import { noteReplaced } from '../check/note-replaced.ts';
import { onBuildServer } from '../site/environment.ts';
import type { CallbackOptions } from '../integration/index.ts';
import { astroOptions } from './astro-options.ts';
import { replaceSite } from './output.ts';
import type { Place } from './place.ts';

/**
 * Builds one site. The last good output stays until the new one is whole.
 * @param stage is told what is being done
 * @returns what else to tell the person
 * @throws ProblemError with every fault found
 */
export async function buildSite(place: Place, stage: (doing: string) => void): Promise<string[]> {
	const { folder, out, cache } = place;
	const notes: string[] = [];
	const fresh = join(cache, `fresh-${process.pid}`);
	try {
		const built: CallbackOptions['built'] = (site) => {
			const note = folder === undefined ? undefined : noteReplaced(site, folder, onBuildServer());
			if (note !== undefined) notes.push(note);
		};
		await astroBuild({ ...astroOptions(place, { stage, built }), outDir: fresh, logLevel: 'silent' });
		replaceSite(fresh, out);
		return notes;
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}
