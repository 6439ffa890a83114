import type { HookParameters } from 'astro';
import type { Plugin } from 'vite';
import type { Loaded } from '../build/load.ts';
import type { Features } from '../library/routes.ts';
import { anywhere } from './anywhere.ts';
import { browserTargets } from './browser-targets.ts';
import { byteOrderMark } from './byte-order-mark.ts';
import { componentsAnywhere } from './components-anywhere.ts';
import { flatImports } from './flat-imports.ts';
import { linesOfComponents } from './lines-of-components.ts';
import { outputAnywhere } from './output-anywhere.ts';
import { ownPackages } from './own-packages.ts';
import { plainImport } from './plain-import.ts';
import { routesOf } from './routes.ts';
import { sheetsOfScripts } from './sheets-of-scripts.ts';
import { workerScript } from './worker-script.ts';

/** As much of a site as decides how its pages are rendered, apart from what is in them. */
export interface Rendered {
	/** The kinds of its pages. */
	features: Features;
	/** Components of the site folder. */
	components: Loaded['site']['components'];
	origin: string;
	localeBase: string;
}

type Setup = HookParameters<'astro:config:setup'>;

/**
 * Tells Astro of our source, and of what a site adds to it.
 * @param own folder for what Vite keeps
 * @param data what serves the data of the site
 */
export function addSource(
	{ updateConfig, injectRoute, command }: Pick<Setup, 'updateConfig' | 'injectRoute' | 'command'>,
	{ root, folder, own }: { root: string; folder: string | undefined; own: string },
	{ features, components, origin, localeBase }: Rendered,
	data: readonly Plugin[],
): void {
	for (const route of routesOf(features, root)) injectRoute(route);
	updateConfig(anywhere(root, own, command === 'build'));
	if (components.length > 0) updateConfig(linesOfComponents());
	updateConfig({
		site: origin,
		base: localeBase,
		trailingSlash: 'always',
		build: { format: 'directory', assets: '_assets', inlineStylesheets: 'never' },
		devToolbar: { enabled: false },
		vite: {
			plugins: [
				ownPackages(),
				browserTargets(root),
				...data,
				plainImport(),
				flatImports(),
				outputAnywhere(),
				folder !== undefined && componentsAnywhere(folder),
				folder !== undefined && byteOrderMark(),
				sheetsOfScripts(components),
				workerScript(root),
			],
			// A site without tools ships none of their scripts.
			define: { 'import.meta.env.CALLBACK_TOOLS': String(features.tools || features.questions) },
			build: { assetsInlineLimit: 0 },
		},
	});
}
