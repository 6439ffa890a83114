import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compressFiles } from '../deploy/compress.ts';
import { styleHashOf } from '../deploy/headers.ts';
import { writeHostFiles } from '../deploy/host-files.ts';
import type { Hosted } from '../deploy/rules.ts';
import { buildIndex } from '../search/build-index.ts';
import { stripMarks } from '../search/strip-marks.ts';
import { searchable, searchInput } from './searchable.ts';
import type { SiteState } from './site-state.ts';

/**
 * What happens after Astro has written the pages: public files, made files, search index, files for hosts,
 * compression.
 */
export async function finishBuild(
	out: string,
	{ loaded, data, made }: Pick<SiteState, 'loaded' | 'data' | 'made'>,
): Promise<void> {
	const { site } = loaded;
	for (const folder of site.publicDirs.toReversed()) {
		if (existsSync(folder)) cpSync(folder, out, { recursive: true });
	}
	// Our own mark is not for a firm whose icon is of another kind.
	if (!data.site.svgIcon) rmSync(join(out, 'favicon.svg'), { force: true });
	for (const { path, data } of made) {
		mkdirSync(dirname(join(out, path)), { recursive: true });
		writeFileSync(join(out, path), data);
	}
	await buildIndex(out, searchable(loaded.library), searchInput(loaded));
	stripMarks(out);
	const home = readFileSync(join(out, 'index.html'), 'utf8');
	const { lang, dir, t } = site;
	writeHostFiles(out, hosted(loaded, data.site.analytics?.origin), styleHashOf(home), {
		lang,
		dir,
		title: t('moved.title'),
		link: t('moved.link'),
	});
	await compressFiles(out);
}

/** The site as a host sees it: every address with the path of the site before it. */
function hosted(
	{ site: { origin, base }, redirects }: SiteState['loaded'],
	counter: string | undefined,
): Hosted {
	const top = decodeURI(base);
	return {
		origin,
		base: top,
		counter,
		redirects: redirects.map(({ path, below, to }) => ({
			path: top.slice(0, -1) + path,
			below,
			to: to.startsWith('/') ? base.slice(0, -1) + to : to,
		})),
	};
}
