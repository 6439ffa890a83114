import { dev as astroDev } from 'astro';
import { placeOf } from './place.ts';

/** Serves the site live while its files are edited. @param named site folder */
export async function dev(named: string | undefined): Promise<void> {
	const { root, cache } = placeOf(named);
	await astroDev({ root, cacheDir: cache });
}
