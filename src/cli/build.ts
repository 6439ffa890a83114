import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startAhead } from '../build/start-ahead.ts';
import { WorkerPool } from '../build/worker-pool.ts';
import { hostNote } from '../hosting/host-files.ts';
import { UsageError } from './arguments.ts';
import { buildSeveral } from './build-several.ts';
import { cacheCode } from './code-cache.ts';
import type { Command } from './command.ts';
import { checkOutput, realOutput } from './output/check.ts';
import { inputDigest, isUpToDate, noteBuild } from './output/last-build.ts';
import { freshFolder, putRight } from './output/leftovers.ts';
import { siteDirectories, type SiteDirectories } from './site-directories.ts';
import { Progress, secondsSince } from './terminal.ts';
import { setMode, today } from '../lib/environment.ts';
import { shownPath } from '../site/shown-path.ts';

export const build: Command = {
	name: 'build',
	takes: '[folder...]',
	summary: 'Builds the finished site, or several',
	doing: 'building the site',
	details: `The site is written into dist/ of its folder: plain files for any web host.
Nothing is half built: where something is wrong you get a list of it, and the
site that stood there stays. Several sites are built apart from each other:
one that fails does not stop the others, and a table at the end tells. Where
nothing has changed since the last build, the site stays as it is.`,
	most: Infinity,
	options: {
		out: { value: '<folder>', says: 'write the site there instead; for one site' },
		force: { says: 'build also where nothing has changed' },
	},
	run: async ({ names, values: { out }, switches }) => {
		if (names.length > 1) {
			if (out !== undefined)
				throw new UsageError('--out is for one site; each of several has its own dist/.');
			return buildSeveral(
				names,
				['debug', 'force'].filter((name) => switches.has(name)).map((name) => `--${name}`),
			);
		}
		const named = siteDirectories(names[0], out);
		const shown = shownPath(named.out);
		const started = performance.now();
		const notes = await buildIfChanged(named, switches.has('force'));
		if (!notes) {
			console.log(`Nothing has changed since ${shown} was built. "--force" builds it again all the same.`);
			return 0;
		}
		console.log(`Built ${shown} in ${secondsSince(started)}.\n${hostNote(shown)}`);
		for (const note of notes) console.log(`\n${note}`);
		return 0;
	},
};

/**
 * Builds a site, unless what stands in its output is what would be built.
 * @returns what else to tell the person; nothing where nothing was built
 * @throws DiagnosticError with every fault found
 */
export async function buildIfChanged(named: SiteDirectories, force: boolean): Promise<string[] | undefined> {
	const place = { ...named, out: realOutput(named.out) };
	putRight(place);
	checkOutput(place);
	const input = inputDigest(place, today());
	if (!force && isUpToDate(place, input)) return undefined;
	const progress = new Progress();
	const workers = new WorkerPool(new URL('worker.mjs', import.meta.url));
	try {
		progress.say('Starting');
		setMode('production');
		cacheCode(place.cache);
		const texts = join(place.cache, 'texts');
		mkdirSync(freshFolder(place.cache), { recursive: true });
		startAhead(workers, { ...place, texts });
		const { buildSite } = await import('./build-site.ts');
		const notes = await buildSite(place, { workers, texts }, (doing) => progress.say(doing));
		noteBuild(place, input);
		return notes;
	} finally {
		progress.end();
		await workers.stop();
	}
}
