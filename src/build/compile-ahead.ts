import { readSite } from '../site/site.ts';
import { compileBackwards } from './compile-bodies.ts';
import { CompiledTexts } from './compiled-texts.ts';
import { readTexts } from './read-texts.ts';

/** Which site, and where its compiled texts are kept. */
export interface Ahead {
	root: string;
	/** Site folder, or undefined for the handbook itself. */
	folder: string | undefined;
	cache: string;
}

/** Compiles the texts of a site from the last one backwards, until it meets the thread that started with the first. */
export async function compileAhead({ root, folder, cache }: Ahead): Promise<void> {
	const { checkable: site } = readSite(root, folder);
	const texts = readTexts(site, folder, 'held back');
	compileBackwards(site, texts, { root, folder, compiled: new CompiledTexts(cache) });
	return Promise.resolve();
}
