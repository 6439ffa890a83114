import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { headersFile, styleHashOf } from '../deploy/headers.ts';
import { buildIndex } from '../search/build-index.ts';
import { fontFiles } from '../site/fonts.ts';
import { stripMarks } from '../search/strip-marks.ts';
import { searchable, searchInput } from './searchable.ts';
import { generatedIcon } from '../site/icon.ts';
import type { SiteState } from './site-state.ts';

/** What happens after Astro has written the pages: public files, fonts, search index, headers. */
export async function finishBuild(
	out: string,
	{ loaded, fonts }: Pick<SiteState, 'loaded' | 'fonts'>,
): Promise<void> {
	const { site } = loaded;
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
	writeFileSync(join(out, '_headers'), headersFile(site.base, styleHashOf(home)));
}
