import {
	copyFileSync,
	cpSync,
	existsSync,
	linkSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
} from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where tests put what they build: never committed, the same place each time, so that caches stay warm. */
export const workshop = join(root, '.callback', 'tests');

/** The sites that tests look at: our own, and each fictional firm under `tests/fixtures/sites/`. */
export const siteNames = ['callback', 'ember', 'nakheel'] as const;

export type SiteName = (typeof siteNames)[number];

/** A site built for the tests of this run. */
export interface BuiltSite {
	name: SiteName;
	/** The built files. */
	dist: string;
	/** Address of its home page while the tests run, served with the headers it ships. */
	address: string;
	/** Path of the site, starting and ending with a slash. */
	base: string;
	dir: 'ltr' | 'rtl';
}

declare module 'vitest' {
	interface ProvidedContext {
		sites: BuiltSite[];
		/** Address of the browser that all tests share. */
		browser: string;
	}
}

/** Folder of a fictional firm; nothing for our own site. */
export function fixtureOf(name: SiteName): string | undefined {
	return name === 'callback' ? undefined : join(root, 'tests', 'fixtures', 'sites', name);
}

/** What a firm has written in its folder; not each has all of them. */
export const siteParts = ['components', 'content', 'public'] as const;

/** Lines of a brand.yaml that has none of them yet: a site of pages and their search alone, which is built soon. */
export const pagesAndSearch = ['offline: false', 'shareImages: false', 'handbook: { files: [] }', ''].join(
	'\n',
);

/**
 * Copies what a fictional firm has written, and nothing that Callback has made of it.
 * @throws Error for the handbook itself, which has no folder of its own
 */
export function copySite(name: SiteName, folder: string): void {
	const fixture = fixtureOf(name);
	if (fixture === undefined) throw new Error('The handbook itself has no folder that could be copied.');
	rmSync(folder, { recursive: true, force: true });
	for (const part of siteParts) {
		const from = join(fixture, part);
		if (existsSync(from)) cpSync(from, join(folder, part), { recursive: true });
	}
}

/**
 * Puts what a folder holds into another place as well, where nothing writes into its files. Hard links take a tenth of
 * the time of copies, and no room; other disks get copies.
 */
export function linkFolder(from: string, to: string): void {
	mkdirSync(to, { recursive: true });
	for (const entry of readdirSync(from, { withFileTypes: true })) {
		const [file, place] = [join(from, entry.name), join(to, entry.name)];
		if (entry.isDirectory()) linkFolder(file, place);
		else linkFile(file, place);
	}
}

function linkFile(file: string, place: string): void {
	try {
		linkSync(file, place);
	} catch {
		copyFileSync(file, place);
	}
}

/** Every file below a folder, by its path inside it, in order. @param named only those whose names are like this */
export function filesIn(folder: string, named = /(?:)/): Map<string, Buffer> {
	if (!existsSync(folder)) return new Map();
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	return new Map(
		entries
			.filter((entry) => entry.isFile() && named.test(entry.name))
			.map((entry) => join(entry.parentPath, entry.name))
			.sort()
			.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
	);
}

/** The same, of a built site in its main language: what stands in the folders of other languages is left out. */
export function mainFilesIn(dist: string, named?: RegExp): Map<string, Buffer> {
	const files = filesIn(dist, named);
	const isOther = (path: string) => {
		const [, folder] = /^([a-z]{2,3})\//.exec(path) ?? [];
		return folder !== undefined && files.has(`${folder}/404.html`);
	};
	return new Map([...files].filter(([path]) => !isOther(path)));
}

/**
 * The same function, asked once of each site of this run and each of its languages, however they are named: nothing
 * changes what was built for all tests. Of any other folder it is asked each time.
 */
export function onceASite<Site extends Pick<BuiltSite, 'dist'>, Result>(
	work: (site: Site) => Result,
): (site: Site) => Result {
	const known = new Map<string, Result>();
	return (site) => {
		const before = known.get(site.dist);
		if (before !== undefined) return before;
		const result = work(site);
		if (isOfThisRun(site.dist)) known.set(site.dist, result);
		return result;
	};
}

function isOfThisRun(dist: string): boolean {
	return siteNames.some((name) => `${dist}${sep}`.startsWith(join(workshop, name, 'dist') + sep));
}

/** Whether a page only leads on from an old address, so that nobody reads it. */
export function leadsOn(html: string): boolean {
	return html.includes('<meta http-equiv="refresh"');
}

/** Paths of the files that two folders, as {@link filesIn} reads them, do not share byte for byte. */
export function different(a: Map<string, Buffer>, b: Map<string, Buffer>): string[] {
	return [...new Set([...a.keys(), ...b.keys()])].filter(
		(file) => !a.get(file)?.equals(b.get(file) ?? Buffer.of()),
	);
}
