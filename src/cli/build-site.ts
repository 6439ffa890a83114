import { rm } from 'node:fs/promises';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { PackedCache } from '../cache/packed-cache.ts';
import { noteReplaced } from '../check/note-replaced.ts';
import { Compressor } from '../hosting/compress.ts';
import { offlineNote } from '../offline/prepare.ts';
import { finishPages } from '../build/finish-pages.ts';
import { finishSite, heldBackNote, offlinePacks, type Built } from '../build/finish-site.ts';
import { MarkdownAlternates } from '../build/markdown-alternates.ts';
import { Documents } from '../build/documents.ts';
import { CompiledTexts } from '../build/compiled-texts.ts';
import { componentFault } from '../build/component-fault.ts';
import type { WorkerPool } from '../build/worker-pool.ts';
import { load } from '../build/load.ts';
import { SiteIndex } from '../build/site-index.ts';
import { SiteState } from '../build/site-state.ts';
import { onBuildServer } from '../lib/environment.ts';
import type { SiteLocale } from '../site/locales.ts';
import { makePages } from './make-pages.ts';
import { freshFolder, isBuiltElsewhere } from './output/leftovers.ts';
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
	const weights = new PackedCache(join(cache, 'weights'));
	const finishing: (() => Promise<string[]>)[] = [];
	const stopping = [() => workers.stop(), () => compressor.stop()];
	try {
		const all = load(root, folder, { unreviewed: 'held back', texts });
		const { locales, siteBase } = all[0].site;
		const [main, ...others] = locales;
		const bases = locales.map((locale) => locale.localeBase);
		const states: SiteState[] = [];
		const build = async (locale: SiteLocale): Promise<Built> => {
			const tell = (doing: string) => stage(locales.length > 1 ? `${locale.lang}: ${doing}` : doing);
			const { lang, folder: code, localeBase } = locale;
			const outDir = join(site, localeBase.slice(siteBase.length));
			const places = { root, folder, lang, cacheDir: join(cache, code), unreviewed: 'held back' as const };
			const state = await SiteState.read(places, all);
			tell('Building the pages');
			const waiting = join(fresh, `beside-${code}`);
			const index = new SiteIndex(state, workers, join(waiting, 'pagefind'));
			stopping.push(() => index.stop());
			const documents = await Documents.start(state, workers, join(waiting, 'paper'));
			const alternatesIn = (threads?: WorkerPool) =>
				new MarkdownAlternates(state, threads, join(waiting, 'markdown'));
			// Where all threads make documents, this one writes them, and pages come first.
			const ahead = documents ? undefined : alternatesIn(workers);
			const keepPages = await makePages(place, state, { own: join(fresh, code), out: outDir, index });
			tell('Making the search');
			const alternates = ahead ?? alternatesIn();
			const packs = offlinePacks(outDir, state, bases, weights);
			const beside = { index, alternates, documents, packs };
			const whileIndexed = () => {
				keepPages();
				// Else Node writes what it has compiled when it ends, and then nothing else goes on meanwhile.
				flushCompileCache();
			};
			const filesStand = (folder = '') => compressor.begin(join(outDir, folder));
			await finishPages(outDir, state, beside, { whileIndexed, filesStand });
			await index.stop();
			if (documents) finishing.push(() => documents.finish(outDir));
			states.push(state);
			return { loaded: state.loaded, data: state.data, packs };
		};
		const built: [Built, ...Built[]] = [await build(main)];
		// One after the other: each keeps two processors busy.
		for (const other of others) built.push(await build(other));
		if (finishing.length === 0) workers.close();
		stage('Finishing');
		const saved = await finishSite(site, built, compressor);
		stage('Making documents and pictures');
		workers.takeMain();
		const ofDocuments: string[] = [];
		for (const finish of finishing) ofDocuments.push(...(await finish()));
		await replaceOutput(site, place);
		compressed.save();
		weights.save();
		// The last of them throws away what none of them uses.
		if (!isBuiltElsewhere(cache)) {
			texts.prune();
			for (const state of states) state.prune();
		}
		const notes = [
			...states.map(({ note }) => note),
			heldBackNote(all),
			...ofDocuments,
			saved && offlineNote(saved),
			folder === undefined ? undefined : noteReplaced(all, folder, onBuildServer()),
		];
		return notes.flatMap((note) => note ?? []);
	} catch (error) {
		throw componentFault(error, folder) ?? error;
	} finally {
		await Promise.all(stopping.map((stop) => stop()));
		await rm(fresh, { recursive: true, force: true });
	}
}
