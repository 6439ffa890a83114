import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import { keptFolder } from '../build/site-state.ts';
import { startAhead } from '../build/start-ahead.ts';
import { WorkerPool } from '../build/worker-pool.ts';
import { serveDiagnostics } from '../dev/serve-diagnostics.ts';
import { diagnosticsOf } from '../lib/diagnostic.ts';
import { setMode } from '../lib/environment.ts';
import callback from '../integration/index.ts';
import { componentsFolder } from '../site/components.ts';
import type { SiteLocale } from '../site/locales.ts';
import { readSite } from '../site/site.ts';
import { astroOptions } from './astro-options.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import type { SiteDirectories } from './site-directories.ts';

interface Live {
	/** Wanted; the next free one is taken when it is in use. */
	port: number;
	/** Whether Astro and Vite print where in the code they failed. */
	debug: boolean;
	/** Is told the address of the home page once it can be opened. */
	opened: (address: string) => void;
	/** Is told what is to be mended. */
	fault: (fault: unknown) => void;
	/** Is told when all that was to be mended is. */
	mended: () => void;
}

/**
 * Serves a site in one of its languages live while its files are edited, and gives the editor the shapes of these
 * files. Until the site can be read, every page tells what is to be mended.
 */
export async function serveLive(
	place: SiteDirectories,
	locale: SiteLocale,
	{ port, debug, opened, fault, mended }: Live,
): Promise<void> {
	const { root, folder, cache } = place;
	const { lang, folder: code } = locale;
	setMode('development');
	if (folder !== undefined) writeEditorSchemas(folder);
	const entrypoint = fileURLToPath(new URL('plain-log.mjs', import.meta.url));
	const components = folder === undefined ? undefined : join(folder, componentsFolder) + sep;
	const start = async (at: number) => {
		const { resolvedUrls } = await dev({
			...astroOptions(place, join(cache, code)),
			integrations: [callback({ root, folder, lang, fault, mended })],
			server: { port: at },
			logLevel: 'error',
			...(!debug && { logger: { entrypoint, config: { components } } }),
		});
		// Astro serves a site under its path, and names the top of the server.
		const { localeBase } = readSite(root, folder, locale.lang).checkable;
		opened(new URL(localeBase, resolvedUrls.local[0] ?? `http://localhost:${at}/`).href);
	};
	const places = { root, folder, lang, cacheDir: join(cache, code), unreviewed: 'shown' as const };
	const workers = new WorkerPool(new URL('worker.mjs', import.meta.url));
	try {
		startAhead(workers, { root, folder, cache, texts: keptFolder(places, 'texts') });
		await start(port);
	} catch (error) {
		const diagnostics = diagnosticsOf(error);
		if (!diagnostics) throw error;
		await start(await serveDiagnostics(places, diagnostics, { port, opened, told: fault }));
		mended();
	} finally {
		await workers.stop();
	}
}
