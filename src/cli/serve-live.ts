import { dev } from 'astro';
import { astroOptions } from './astro-options.ts';
import type { Place } from './place.ts';

/**
 * Serves a site live while its files are edited.
 * @param port wanted; the next free one is taken when it is in use
 * @returns the address of the home page
 */
export async function serveLive(place: Place, port: number): Promise<string> {
	const { resolvedUrls } = await dev({ ...astroOptions(place), server: { port }, logLevel: 'warn' });
	return resolvedUrls.local[0] ?? `http://localhost:${port}/`;
}
