import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import callback, { type CallbackOptions } from '../integration/index.ts';
import { ProblemError } from '../lib/problem.ts';
import { keepToolsQuiet } from '../site/environment.ts';
import type { Place } from './place.ts';

/**
 * What Astro is told for one site. Its root is the site's cache folder, because Astro and Vite write beside their root:
 * the package may be read-only, and two sites may be built at once.
 * @param told who is told what becomes of the site
 */
export function astroOptions(
	{ root, folder, cache }: Place,
	told: Omit<CallbackOptions, 'root' | 'folder'>,
): AstroInlineConfig {
	keepToolsQuiet();
	makeFolder(cache);
	return {
		root: cache,
		configFile: false,
		srcDir: join(root, 'src'),
		// The integration brings public files: the firm's and ours.
		publicDir: join(cache, 'public'),
		cacheDir: cache,
		integrations: [callback({ root, folder, ...told })],
		vite: {
			server: { fs: { allow: [cache, root, ...(folder === undefined ? [] : [folder]), ...installed()] } },
		},
	};
}

function makeFolder(cache: string): void {
	try {
		mkdirSync(cache, { recursive: true });
	} catch {
		const cause = 'Callback keeps its work there between builds, and the folder cannot be written.';
		const cure = 'Install Callback in your site folder: run "npm install" there, then "npx callback build".';
		throw new ProblemError([{ file: cache, cause, cure }]);
	}
}

/** Folders from which a browser may fetch modules of packages, wherever npm has put them. */
function installed(): string[] {
	const files = ['astro', 'pagefind'].map((name) => fileURLToPath(import.meta.resolve(name)));
	return [...new Set(files.map((file) => file.replace(/([\\/]node_modules[\\/]).*?$/, '$1')))].map(dirname);
}
