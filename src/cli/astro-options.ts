import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroInlineConfig } from 'astro';
import callback, { type CallbackOptions } from '../integration/index.ts';
import { ProblemError } from '../lib/problem.ts';
import { keepToolsQuiet } from '../site/environment.ts';
import type { SiteLocale } from '../site/locales.ts';
import type { Place } from './place.ts';

/** What is known of the site already, and who is told what becomes of it. */
type Told = Omit<CallbackOptions, 'root' | 'folder' | 'lang'>;

/**
 * What Astro is told for one site in one language. Its root is the cache folder of that language, because Astro and
 * Vite write beside their root: the package may be read-only, and two sites may be built at once.
 */
export function astroOptions(
	{ root, folder, cache: shared }: Place,
	{ lang, folder: code }: SiteLocale,
	told: Told = {},
): AstroInlineConfig {
	keepToolsQuiet();
	const cache = join(shared, code);
	makeFolder(cache);
	return {
		root: cache,
		configFile: false,
		srcDir: join(root, 'src'),
		// The integration brings public files: the firm's and ours.
		publicDir: join(cache, 'public'),
		cacheDir: cache,
		integrations: [callback({ root, folder, lang, ...told })],
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
