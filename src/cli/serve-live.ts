import { dev } from 'astro';
import { astroOptions } from './astro-options.ts';
import { writeEditorSchemas } from './editor-schemas.ts';
import type { Place } from './place.ts';

/**
 * Serves a site live while its files are edited, and gives the editor the shapes of these files.
 * @param port wanted; the next free one is taken when it is in use
 * @returns the address of the home page
 */
export async function serveLive(place: Place, port: number): Promise<string> {
	if (place.folder !== undefined) writeEditorSchemas(place.folder);
	const { resolvedUrls } = await dev({ ...astroOptions(place), server: { port }, logLevel: 'error' });
	return resolvedUrls.local[0] ?? `http://localhost:${port}/`;
}
