import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveDevIndex } from '../dev/serve-search-index.ts';
import { anywhere, chunkKeeper } from './anywhere.ts';
import { componentsAnywhere } from './components-anywhere.ts';
import { flatImports } from './flat-imports.ts';
import { followEdits, tellShown } from '../dev/follow-edits.ts';
import { otherLanguages } from '../dev/other-languages.ts';
import { outputAnywhere } from './output-anywhere.ts';
import { ownPackages } from './own-packages.ts';
import { routesOf } from './routes.ts';
import { sheetsOfScripts } from './sheets-of-scripts.ts';
import { pagefindModule } from './pagefind-module.ts';
import { plainImport } from './plain-import.ts';
import { searchable, searchInput } from '../build/searchable.ts';
import { serveSiteFiles } from '../dev/serve-site-files.ts';
import { SiteState } from '../build/site-state.ts';
import { linesOfComponents } from './lines-of-components.ts';
import { browserTargets } from './browser-targets.ts';
import { provideSite, virtualData } from '../build/virtual-data.ts';
import { serveEraser, workerScript } from './worker-script.ts';

/** Which site it is, and who wants to know how far the work is. */
export interface CallbackOptions {
	/** Folder of the Callback package. */
	root: string;
	/** Site folder, or undefined for the handbook itself. */
	folder: string | undefined;
	/** What is made of pictures, typefaces and documents is kept here; beside what Astro keeps when it is left out. */
	cacheFolder?: string;
	/** The language of its pages, as the brand names it; the main one when it is left out. */
	lang?: string | undefined;
	/** The site, where it has been read already. */
	read?: SiteState;
	/** Is told what cannot be read while the site is shown live. */
	fault?: (fault: unknown) => void;
	/** Is told when it can be read again. */
	mended?: () => void;
}

/** Everything Callback adds to Astro: its source as Astro's own, with what the site is made of. */
export default function callback({
	root,
	folder,
	cacheFolder,
	lang,
	read,
	fault,
	mended,
}: CallbackOptions): AstroIntegration {
	let state: SiteState;
	let isBuild = false;
	return {
		name: 'callback',
		hooks: {
			'astro:config:setup': async ({ command, config, updateConfig, injectRoute, injectScript }) => {
				isBuild = command === 'build';
				const own = fileURLToPath(config.cacheDir);
				const cacheDir = cacheFolder ?? own;
				state = read ?? (await SiteState.read({ root, folder, lang, cacheDir, unreviewed: 'shown' }));
				provideSite(state);
				const { site, library } = state.loaded;
				const { features } = library;
				for (const route of routesOf(features, root)) injectRoute(route);
				if (command === 'dev') injectScript('page', tellShown);
				updateConfig(anywhere(root, own, isBuild));
				if (site.components.length > 0) updateConfig(linesOfComponents());
				updateConfig({
					site: site.origin,
					base: site.localeBase,
					trailingSlash: 'always',
					build: { format: 'directory', assets: '_assets', inlineStylesheets: 'never' },
					devToolbar: { enabled: false },
					vite: {
						plugins: [
							ownPackages(),
							browserTargets(root),
							virtualData(() => state),
							pagefindModule(),
							plainImport(),
							flatImports(),
							outputAnywhere(),
							otherLanguages(() => state),
							folder !== undefined && componentsAnywhere(folder),
							sheetsOfScripts(site.components),
							workerScript(root),
						],
						// A site without tools ships none of their scripts.
						define: { 'import.meta.env.CALLBACK_TOOLS': String(features.tools || features.questions) },
						build: { assetsInlineLimit: 0 },
					},
				});
			},
			'astro:config:done': ({ setAdapter }) => {
				if (isBuild) setAdapter(chunkKeeper);
			},
			'astro:server:setup': ({ server }) => {
				followEdits(server, state, { told: (found) => fault?.(found), mended: () => mended?.() });
				serveSiteFiles(server, state);
				serveEraser(server, state);
				serveDevIndex(server, {
					base: state.loaded.site.localeBase,
					addresses: () => searchable(state.loaded),
					input: () => searchInput(state.loaded),
					version: () => state.loaded,
				});
			},
		},
	};
}
