import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import { headersFile, styleHashOf } from '../deploy/headers.ts';
import type { SiteFonts } from '../site/fonts.ts';
import { fontFiles } from '../site/fonts.ts';
import type { Loaded } from './load.ts';

interface Finish {
	loaded: Loaded;
	fonts: SiteFonts;
	logger: AstroIntegrationLogger;
}

/** What happens after Astro has written the pages: files, checks, index, headers. */
export async function finishBuild(out: string, { loaded, fonts }: Finish): Promise<void> {
	const { site } = loaded;
	for (const folder of site.publicDirs.toReversed()) {
		if (existsSync(folder)) cpSync(folder, out, { recursive: true });
	}
	mkdirSync(join(out, 'fonts'), { recursive: true });
	for (const { fileName, data } of fontFiles(fonts)) writeFileSync(join(out, 'fonts', fileName), data);
	const home = readFileSync(join(out, 'index.html'), 'utf8');
	writeFileSync(join(out, '_headers'), headersFile(site.base, styleHashOf(home)));
}
