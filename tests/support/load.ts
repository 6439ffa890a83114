import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { CompiledTexts } from '../../src/build/compiled-texts.ts';
import { load, type Loaded } from '../../src/build/load.ts';
import { sourceDigest } from '../../src/cache/source-digest.ts';
import { fixtureOf, root, workshop, type SiteName } from './sites.ts';

const known = new Map<SiteName, [Loaded, ...Loaded[]]>();

/**
 * Reads one of the sites that tests look at, once for all that asks. Its texts are compiled by the first test that asks.
 * @returns the site in each of its languages, the main one first
 */
export function loadSite(name: SiteName): [Loaded, ...Loaded[]] {
	const loaded = known.get(name) ?? loadFolder(fixtureOf(name));
	known.set(name, loaded);
	return loaded;
}

/** The same of a site folder that a test has made over our handbook; nothing for the handbook itself. */
export function loadFolder(folder: string | undefined): [Loaded, ...Loaded[]] {
	return load(root, folder, { texts: new CompiledTexts(textsFolder()) });
}

/** Texts of another version of the code that compiles them are of no use. */
function textsFolder(): string {
	const top = join(workshop, 'texts');
	const code = sourceDigest('markdown', 'lib').slice(0, 16);
	mkdirSync(join(top, code), { recursive: true });
	for (const other of readdirSync(top))
		if (other !== code) rmSync(join(top, other), { recursive: true, force: true });
	return join(top, code);
}
