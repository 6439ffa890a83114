import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { serveDevIndex } from '../dev/serve-search-index.ts';
import { anywhere, chunkKeeper } from './anywhere.ts';
import { componentsAnywhere } from './components-anywhere.ts';
import { finishPages, type Beside } from '../build/finish-pages.ts';
import { flatImports } from './flat-imports.ts';
import { followEdits, tellShown } from '../dev/follow-edits.ts';
import { MarkdownAlternates } from '../build/markdown-alternates.ts';
import { OnPaper } from '../build/on-paper.ts';
import { otherLanguages } from '../dev/other-languages.ts';
import type { Loaded } from '../build/load.ts';
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
import { virtualData } from '../build/virtual-data.ts';
import type { WorkerPool } from '../build/worker-pool.ts';
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
	all?: readonly [Loaded, ...Loaded[]];
	/** Threads that make documents, share images and Markdown, and an empty folder for these; without it there are none. */
	beside?: { workers: WorkerPool; folder: string };
	/** Is told when the pages in this language are as readers get them. */
	pagesStand?: () => void;
	/** Is given what was built, once all but what is on paper is whole, which may still be made. */
	built?: (site: SiteState, onPaper: OnPaper | undefined) => void;
	/** Is told what is being done, when that takes a while. */
	stage?: (doing: string) => void;
	/** Is told what cannot be read while the site is shown live. */
	fault?: (fault: unknown) => void;
	/** Is told when it can be read again. */
	mended?: () => void;
}

/** Everything Callback adds to Astro: the site is read and checked first, then built, indexed and finished. */
export default function callback({
	root,
	folder,
	cacheFolder,
	lang,
	all,
	beside,
	pagesStand,
	built,
	stage,
	fault,
	mended,
}: CallbackOptions): AstroIntegration {
	let state: SiteState;
	const made: Beside = {};
	let isBuild = false;
	return {
		name: 'callback',
		hooks: {
			'astro:config:setup': async ({ command, config, updateConfig, injectRoute, injectScript }) => {
				const unreviewed = command === 'build' ? 'held back' : 'shown';
				isBuild = command === 'build';
				const own = fileURLToPath(config.cacheDir);
				const cacheDir = cacheFolder ?? own;
				state = await SiteState.read({ root, folder, lang, cacheDir, unreviewed }, all);
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
			'astro:build:start': async () => {
				stage?.('Building the pages');
				if (!beside) return;
				const { workers, folder } = beside;
				made.alternates = new MarkdownAlternates(state, workers, join(folder, 'markdown'));
				made.onPaper = await OnPaper.start(state, workers, join(folder, 'paper'));
			},
			'astro:build:done': async ({ dir }) => {
				stage?.('Making the search');
				await finishPages(fileURLToPath(dir), state, made, () => pagesStand?.());
				built?.(state, made.onPaper);
			},
		},
	};
}
