import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { apacheLanguage, apacheSettings } from './apache.ts';
import { caddySettings } from './caddy.ts';
import { headersFile } from './headers.ts';
import { redirectFile, redirectPage, type RedirectPageWords } from './redirect-page.ts';
import { nginxSettings } from './nginx.ts';
import { redirectsFile } from './redirects.ts';
import type { Hosted, Redirect } from './rules.ts';

/** Folder for files that a host does not read by itself. The dot keeps it out of sight. */
const settingsFolder = '.hosting';

/**
 * Writes what hosts need beside the pages: headers, redirects, settings of web servers, and a page at each old
 * address. None of it says more than any visitor can see, so it does no harm where a host shows it.
 * @param styleHashes `sha256-…` of the style sheet in each language
 * @param words of pages at old addresses in each language, the main one first
 */
export function writeHostFiles(
	out: string,
	site: Hosted,
	styleHashes: readonly string[],
	words: MovedLanguages,
): void {
	const files: Record<string, string> = {
		_headers: headersFile(site, styleHashes),
		_redirects: redirectsFile(site),
		// Or GitHub Pages leaves out folders that start with an underscore.
		'.nojekyll': '',
		[`${settingsFolder}/nginx.conf`]: nginxSettings(site),
		[`${settingsFolder}/Caddyfile`]: caddySettings(site),
	};
	for (const base of site.others ?? [])
		files[`${base.slice(site.siteBase.length)}.htaccess`] = apacheLanguage(base);
	for (const redirect of site.redirects) {
		const file = redirectFile(redirect, site.siteBase);
		if (file !== undefined) files[file] = redirectPage(redirect, site.origin, wordsFor(redirect, words));
	}
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(out, file)), { recursive: true });
		writeFileSync(join(out, file), text);
	}
	writeFileSync(join(out, '.htaccess'), apacheSettings({ ...site, bare: bareFolders(out) }, styleHashes));
}

/** Folders without a page, by their paths inside, but for those that no host shows. */
function bareFolders(out: string): string[] {
	const folders = readdirSync(out, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map((entry) => relative(out, join(entry.parentPath, entry.name)).split(sep).join('/'));
	const shown = folders.filter((folder) => !/(?:^|\/)\./.test(folder) && !/["\\\s]/.test(folder));
	return shown.filter((folder) => !existsSync(join(out, folder, 'index.html'))).sort();
}

/** In the language of the page that an old address leads to; the main one for an address elsewhere. */
function wordsFor({ to }: Redirect, [main, ...others]: MovedLanguages): RedirectPageWords {
	return others.find(({ base }) => to.startsWith(encodeURI(base))) ?? main;
}

/** The words in each language, the main one first. */
type MovedLanguages = readonly [RedirectPageWords, ...RedirectPageWords[]];

/** What to tell somebody whose site is built. @param out the folder it stands in, as the person knows it */
export function hostNote(out: string): string {
	return [
		`To put it online, upload all that is in ${out}, hidden files too.`,
		`Settings for nginx and Caddy are in ${out}/${settingsFolder}; the manual has a recipe for each kind of host.`,
	].join('\n');
}
