import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import { DiagnosticError } from '../lib/diagnostic.ts';
import { keepToolsQuiet } from '../lib/environment.ts';
import { unreadableSign } from '../site/module-path.ts';
import { shownPath } from '../site/shown-path.ts';
import type { SiteDirectories } from './site-directories.ts';

/**
 * What Astro is told of places, whatever it is to do.
 * @param own folder for what Astro writes beside pages: a build has one to itself, because another may run
 * @throws DiagnosticError where Callback itself stands in a folder from which Vite reads no module
 */
export function astroOptions(
	{ root, folder }: Pick<SiteDirectories, 'root' | 'folder'>,
	own: string,
): AstroInlineConfig {
	const sign = unreadableSign(root, false);
	if (sign !== undefined) {
		const message = `Callback cannot build from here: a folder on the way to it has ${sign} in its name.`;
		const hint = 'Give that folder another name, or install Callback in another place.';
		throw new DiagnosticError([{ file: shownPath(root), code: 'unusable-name', message, hint }]);
	}
	keepToolsQuiet();
	mkdirSync(own, { recursive: true });
	return {
		root: own,
		configFile: false,
		srcDir: join(root, 'src'),
		// The integration brings public files: the firm's and ours.
		publicDir: join(own, 'public'),
		cacheDir: own,
		build: { server: join(own, 'chunks') },
		vite: {
			server: { fs: { allow: [own, root, ...(folder === undefined ? [] : [folder]), installed()] } },
		},
	};
}

/** Folder from which a browser may fetch modules of packages, wherever npm has put it. */
function installed(): string {
	const astro = fileURLToPath(import.meta.resolve('astro'));
	return dirname(astro.replace(/([\\/]node_modules[\\/]).*?$/, '$1'));
}
