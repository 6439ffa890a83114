import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import type { AstroIntegration } from 'astro';
import { linkResolver } from '../library/links.ts';
import { markdownProcessor } from '../markdown/processor.ts';
import { readEnvironment } from '../site/environment.ts';
import { makeFonts, type SiteFonts } from '../site/fonts.ts';
import { locateSite } from '../site/locate.ts';
import type { CallbackData } from '../library/site-data.ts';
import { pageData } from './data.ts';
import { finishBuild } from './finish-build.ts';
import { load, type Loaded } from './load.ts';
import { serveSiteFiles } from './serve-site-files.ts';
import { virtualData } from './virtual-data.ts';

/** Everything Callback adds to Astro: the site is read and checked first, then built, indexed and finished. */
export default function callback(): AstroIntegration {
	let loaded: Loaded;
	let data: CallbackData;
	let fonts: SiteFonts;
	return {
		name: 'callback',
		hooks: {
			'astro:config:setup': async ({ config, updateConfig }) => {
				const root = fileURLToPath(config.root);
				const { siteFolder } = readEnvironment();
				const folder = siteFolder === undefined ? undefined : locateSite(siteFolder);
				loaded = load(root, folder);
				fonts = await makeFonts({ fonts: loaded.site.brand.fonts, root, cacheDir: fileURLToPath(config.cacheDir), locale: loaded.site.lang });
				data = await pageData(loaded, fonts);
				const { site, hidden, library } = loaded;
				const links = {
					base: site.base,
					resolve: linkResolver(library.guides, hidden),
					tableLabel: site.t('table.label'),
				};
				updateConfig({
					site: site.origin,
					base: site.base,
					trailingSlash: 'always',
					build: { format: 'directory', assets: '_assets', inlineStylesheets: 'never' },
					devToolbar: { enabled: false },
					markdown: {
						syntaxHighlight: false,
						processor: markdownProcessor(
							() => loaded.pieces,
							() => links,
						),
					},
					integrations: [mdx()],
					vite: {
						plugins: [virtualData(() => data)],
						build: { assetsInlineLimit: 0 },
					},
				});
			},
			'astro:server:setup': ({ server }) => serveSiteFiles(server, loaded.site, fonts),
			'astro:build:done': ({ dir, logger }) => finishBuild(fileURLToPath(dir), { loaded, fonts, logger }),
		},
	};
}
