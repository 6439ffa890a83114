import { existsSync, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { writeWhole } from '../../cache/cached-file.ts';
import { sha256 } from '../../cache/sha256.ts';
import { codeFolder } from '../../cache/source-digest.ts';
import { withFolder } from '../../cache/with-folder.ts';
import { componentsFolder } from '../../site/components.ts';
import { filesBelow, lostLinks } from '../../site/files-below.ts';
import { lockName } from '../../site/lock.ts';
import type { SiteDirectories } from '../site-directories.ts';
import { git } from './leftovers.ts';
import { isMarked } from './marker.ts';

/** What the site that stands in the output was made of, and what stands there. */
interface LastBuild {
	/** Of everything that the build read. */
	input: string;
	/** Of the lock file, which the build itself may have written. */
	lock: string;
	/** Of the paths, sizes and times of all files in the output. */
	output: string;
}

/** Whether the output is whole and a build would make it again as it is. @param input of {@link inputDigest} */
export function isUpToDate(place: SiteDirectories, input: string): boolean {
	const last = readLast(place.cache);
	return (
		!readsElsewhere(place) &&
		last?.input === input &&
		last.lock === lockDigest(place) &&
		isMarked(place.out) &&
		last.output === outputDigest(place.out)
	);
}

/** Notes that the output is whole. @param input of {@link inputDigest}, from before the build read anything */
export function noteBuild(place: SiteDirectories, input: string): void {
	const last: LastBuild = { input, lock: lockDigest(place), output: outputDigest(place.out) };
	try {
		writeWhole(withFolder(fileIn(place.cache)), JSON.stringify(last));
	} catch {
		// The site stands; without the note, the next build makes it again.
	}
}

/**
 * Changes with everything that a build reads: both content folders and both folders of public files, components, the code of
 * Callback, the packages that are installed, and the day, on which announcements end and security.txt counts.
 * @param today as `2026-11-22`
 */
export function inputDigest({ root, folder, out }: SiteDirectories, today: string): string {
	const sources = [root, ...(folder === undefined ? [] : [folder])];
	const folders = [
		...(folder === undefined ? [] : [join(folder, componentsFolder)]),
		...sources.flatMap((source) => [join(source, 'content'), join(source, 'public')]),
		codeFolder(root),
	];
	const files = [
		...folders.flatMap((top) => [top, ...filesBelow(top).map(({ absolute }) => absolute)]),
		join(root, 'package.json'),
		...sources.flatMap(installedLists),
	];
	// Nothing is read through them; that they are there is a fault of the site.
	const lost = folders.flatMap((top) => lostLinks(top)).map((link) => [relative(root, link), null]);
	const read = files.map((file) => [relative(root, file), existsSync(file) ? digestOf(file) : null]);
	const digests = [...read, ...lost];
	return sha256(JSON.stringify([today, process.version, relative(root, out), digests]));
}

/**
 * Whether a component of the site reads what no digest knows of, itself or by what it imports: a file beside its folder,
 * what a link in there leads to, a package that is linked and not installed, another website, the clock.
 */
function readsElsewhere({ folder }: Pick<SiteDirectories, 'folder'>): boolean {
	if (folder === undefined) return false;
	const components = join(folder, componentsFolder);
	if (lostLinks(components).length > 0) return true;
	const files = filesBelow(components).filter(({ path }) =>
		/\.(?:astro|[cm]?[jt]sx?|css|less|s[ac]ss|mdx?)$/.test(path),
	);
	return files.some(({ absolute }) => {
		const text = readFileSync(absolute, 'utf8');
		return outside.test(text) || [...text.matchAll(packages)].some(([, name = '']) => isLinked(name, folder));
	});
}

const outside =
	/['"`](?:\.\.\/|\/|node:|fs\b)|\(\s*\.\.\/|\bfetch\b|\bDate\b|\bprocess\b|\bimport\.meta\b|\bMath\.random\b/;

const packages = /\b(?:from|import)\b[\s(]*['"`]((?:@[^'"`/]+\/)?[^'"`./:][^'"`/:]*)/g;

/** Whether a package is a folder of somebody's own that is only linked to where npm would put it. */
function isLinked(name: string, folder: string): boolean {
	const path = join(folder, 'node_modules', name);
	if (existsSync(path)) return !realpathSync(path).split(sep).includes('node_modules');
	return dirname(folder) !== folder && isLinked(name, dirname(folder));
}

function digestOf(file: string): string {
	return statSync(file).isDirectory() ? '' : sha256(readFileSync(file));
}

/** Where npm, pnpm and yarn say what is installed, in the folder of a package and in those above it. */
function installedLists(folder: string): string[] {
	const names = [
		'.package-lock.json',
		'.pnpm/lock.yaml',
		'.modules.yaml',
		'.yarn-integrity',
		'.yarn-state.yml',
	];
	const above = dirname(folder);
	return [
		...names.map((name) => join(folder, 'node_modules', name)).filter((file) => existsSync(file)),
		...(above === folder ? [] : installedLists(above)),
	];
}

function lockDigest({ folder }: Pick<SiteDirectories, 'folder'>): string {
	const file = join(folder ?? '', lockName);
	return folder !== undefined && existsSync(file) ? digestOf(file) : '';
}

function outputDigest(out: string): string {
	const files = readdirSync(out, { recursive: true, withFileTypes: true })
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => path.slice(out.length + 1).split(sep)[0] !== git)
		.sort();
	const facts = files.map((path) => {
		const found = lstatSync(path, { throwIfNoEntry: false });
		return found?.isFile() ? [path.slice(out.length), found.size, found.mtimeMs] : [path.slice(out.length)];
	});
	return sha256(JSON.stringify(facts));
}

function readLast(cache: string): LastBuild | undefined {
	try {
		return JSON.parse(readFileSync(fileIn(cache), 'utf8')) as LastBuild;
	} catch {
		// Not there, or half written: the site is built.
		return undefined;
	}
}

function fileIn(cache: string): string {
	return join(cache, 'last-build.json');
}
