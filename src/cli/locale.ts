import { DiagnosticError } from '../lib/diagnostic.ts';
import { suggest } from '../lib/suggest.ts';
import type { SiteLocale } from '../site/locales.ts';
import { readSite } from '../site/site.ts';
import { UsageError } from './arguments.ts';
import type { SiteDirectories } from './site-directories.ts';

/**
 * Finds a language of a site by its code, or by the folder of its texts.
 * @param named on the command line; the main language when it is left out
 * @throws UsageError when the site is not in this language
 * @throws DiagnosticError when what says its languages cannot be read
 */
export function localeOf({ root, folder }: SiteDirectories, named: string | undefined): SiteLocale {
	const { site, checkable, diagnostics } = readSite(root, folder);
	const { locales } = checkable;
	const found = locales.find(({ lang, folder: code }) => named === undefined || [lang, code].includes(named));
	if (found) return found;
	if (!site) throw new DiagnosticError(diagnostics);
	const hint = suggest(
		named ?? '',
		locales.map(({ lang }) => lang),
	);
	throw new UsageError(`The site is not in "${named}"; "locales" in brand.yaml lists its languages. ${hint}`);
}
