import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { apacheSettings } from './apache.ts';
import { caddySettings } from './caddy.ts';
import { headersFile } from './headers.ts';
import { movedFile, movedPage, type MovedWords } from './moved-page.ts';
import { nginxSettings } from './nginx.ts';
import { redirectsFile } from './redirects.ts';
import type { Hosted } from './rules.ts';

/** Folder for files that a host does not read by itself. The dot keeps it out of sight. */
const settingsFolder = '.hosting';

/**
 * Writes what hosts need beside the pages: headers, redirects, settings of web servers, and a page at each old
 * address. None of it says more than any visitor can see, so it does no harm where a host shows it.
 */
export function writeHostFiles(out: string, site: Hosted, styleHash: string, words: MovedWords): void {
	const files: Record<string, string> = {
		_headers: headersFile(site, styleHash),
		_redirects: redirectsFile(site),
		'.htaccess': apacheSettings(site, styleHash),
		// Or GitHub Pages leaves out folders that start with an underscore.
		'.nojekyll': '',
		[`${settingsFolder}/nginx.conf`]: nginxSettings(site),
		[`${settingsFolder}/Caddyfile`]: caddySettings(site),
	};
	for (const redirect of site.redirects) {
		const file = movedFile(redirect, site.base);
		if (file !== undefined) files[file] = movedPage(redirect, site.origin, words);
	}
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(out, file)), { recursive: true });
		writeFileSync(join(out, file), text);
	}
}

/** What to tell somebody whose site is built. @param out the folder it stands in, as the person knows it */
export function hostNote(out: string): string {
	return [
		`To put it online, upload all that is in ${out}, hidden files too.`,
		`Settings for nginx and Caddy are in ${out}/${settingsFolder}; the README has a recipe for each kind of host.`,
	].join('\n');
}
