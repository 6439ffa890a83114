import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressFiles } from '../deploy/compress.ts';
import { styleHashOf } from '../deploy/headers.ts';
import { writeHostFiles } from '../deploy/host-files.ts';
import type { Hosted } from '../deploy/rules.ts';
import type { Redirect } from '../library/redirects.ts';
import { buildIndex } from '../search/build-index.ts';
import { fontFiles } from '../site/fonts.ts';
import { stripMarks } from '../search/strip-marks.ts';
import { searchable, searchInput } from './searchable.ts';
import { generatedIcon } from '../site/icon.ts';
import type { Site } from '../site/site.ts';
import type { SiteState } from './site-state.ts';

/** What happens after Astro has written the pages: public files, fonts, search index, files for hosts, compression. */
export async function finishBuild(
	out: string,
	{ loaded, fonts }: Pick<SiteState, 'loaded' | 'fonts'>,
): Promise<void> {
	const { site, redirects } = loaded;
	for (const folder of site.publicDirs.toReversed()) {
		if (existsSync(folder)) cpSync(folder, out, { recursive: true });
	}
	const icon = generatedIcon(site);
	if (icon !== undefined) writeFileSync(join(out, 'favicon.svg'), icon);
	mkdirSync(join(out, 'fonts'), { recursive: true });
	for (const { fileName, data } of fontFiles(fonts)) writeFileSync(join(out, 'fonts', fileName), data);
	await buildIndex(out, searchable(loaded.library), searchInput(loaded));
	stripMarks(out);
	const home = readFileSync(join(out, 'index.html'), 'utf8');
	const { lang, dir, t } = site;
	writeHostFiles(out, hosted(site, redirects), styleHashOf(home), {
		lang,
		dir,
		title: t('moved.title'),
		link: t('moved.link'),
	});
	await compressFiles(out);
}

/** The site as a host sees it: every address with the path of the site before it. */
function hosted({ origin, base }: Site, redirects: readonly Redirect[]): Hosted {
	const top = decodeURI(base);
	return {
		origin,
		base: top,
		redirects: redirects.map(({ path, below, to }) => ({
			path: top.slice(0, -1) + path,
			below,
			to: to.startsWith('/') ? base.slice(0, -1) + to : to,
		})),
	};
}
