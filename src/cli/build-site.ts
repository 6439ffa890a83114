import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build as astroBuild } from 'astro';
import { PackedCache } from '../cache/packed-cache.ts';
import { noteReplaced } from '../check/note-replaced.ts';
import { Compressor } from '../hosting/compress.ts';
import { offlineNote } from '../offline/prepare.ts';
import { finishSite } from '../build/finish-site.ts';
import { CompiledTexts } from '../build/compiled-texts.ts';
import { componentFault } from '../build/component-fault.ts';
import type { WorkerPool } from '../build/worker-pool.ts';
import { load } from '../build/load.ts';
import type { SiteState } from '../build/site-state.ts';
import { onBuildServer } from '../lib/environment.ts';
import type { SiteLocale } from '../site/locales.ts';
import { astroOptions } from './astro-options.ts';
import { freshFolder } from './output/leftovers.ts';
import { replaceOutput } from './output/replace.ts';
import type { SiteDirectories } from './site-directories.ts';

/** What was begun before all of the code was read. */
interface Begun {
	/** Threads that may be at work on the site already; they are stopped at the end. */
	workers: WorkerPool;
	/** Folder of compiled texts. */
	texts: string;
}

/**
 * Builds one site, its languages one after the other. The last good output stays until all of the new one is whole.
 * @param stage is told what is being done
 * @returns what else to tell the person
 * @throws DiagnosticError with every fault found
 */
export async function buildSite(
	place: SiteDirectories,
	{ workers, texts: compiled }: Begun,
	stage: (doing: string) => void,
): Promise<string[]> {
	const { root, folder, cache } = place;
	stage('Reading and checking');
	const texts = new CompiledTexts(compiled);
	const fresh = freshFolder(cache);
	const site = join(fresh, 'site');
	const compressed = new PackedCache(join(cache, 'compressed'));
	const compressor = new Compressor(compressed);
	const finishing: (() => Promise<void>)[] = [];
	try {
		const all = load(root, folder, { unreviewed: 'held back', texts });
		const { locales, siteBase } = all[0].site;
		const [main, ...others] = locales;
		const build = async (locale: SiteLocale): Promise<SiteState> => {
			const states: SiteState[] = [];
			const outDir = join(site, locale.localeBase.slice(siteBase.length));
			const options = astroOptions(place, locale, join(fresh, locale.folder), {
				all,
				stage: (doing) => stage(locales.length > 1 ? `${locale.lang}: ${doing}` : doing),
				beside: { workers, folder: join(fresh, `beside-${locale.folder}`) },
				pagesStand: () => compressor.begin(outDir),
				built: (state, onPaper) => {
					states.push(state);
					finishing.push(async () => onPaper?.finish(outDir));
				},
			});
			await astroBuild({ ...options, outDir, logLevel: 'silent' });
			const [state] = states;
			if (!state) throw new Error('The build ended without pages.');
			return state;
		};
		const built: [SiteState, ...SiteState[]] = [await build(main)];
		// One after the other: each keeps two processors busy.
		for (const other of others) built.push(await build(other));
		stage('Finishing');
		const saved = await finishSite(site, built, compressor);
		stage('Making documents and pictures');
		workers.takeMain();
		for (const finish of finishing) await finish();
		await replaceOutput(site, place);
		compressed.save();
		texts.prune();
		for (const state of built) state.prune();
		const note = folder === undefined ? undefined : noteReplaced(all, folder, onBuildServer());
		return [saved === undefined ? undefined : offlineNote(saved), note].flatMap((told) => told ?? []);
	} catch (error) {
		throw componentFault(error, folder) ?? error;
	} finally {
		await Promise.all([workers.stop(), compressor.stop()]);
		await rm(fresh, { recursive: true, force: true });
	}
}
