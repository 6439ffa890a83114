import { fileURLToPath } from 'node:url';
import { dev } from 'astro';
import { astroOptions } from './astro-options.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import type { Place } from './place.ts';

interface Live {
	/** Wanted; the next free one is taken when it is in use. */
	port: number;
	/** Whether Astro and Vite print where in the code they failed. */
	debug: boolean;
	/** Is told the address of the home page once it can be opened. */
	opened: (address: string) => void;
	/** Is told what is to be mended. */
	fault: (fault: unknown) => void;
}

/**
 * Serves a site live while its files are edited, and gives the editor the shapes of these files.
 */
export async function serveLive(place: Place, { port, debug, opened, fault }: Live): Promise<void> {
	if (place.folder !== undefined) writeEditorSchemas(place.folder);
	const entrypoint = fileURLToPath(new URL('plain-log.mjs', import.meta.url));
	const start = async (at: number) => {
		const { resolvedUrls } = await dev({
			...astroOptions(place, { fault }),
			server: { port: at },
			logLevel: 'error',
			...(!debug && { logger: { entrypoint } }),
		});
		opened(resolvedUrls.local[0] ?? `http://localhost:${at}/`);
	};
	await start(port);
}
