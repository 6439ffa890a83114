// Plain JavaScript: inside node_modules, Node reads no TypeScript before it is told how.
import { existsSync } from 'node:fs';

const sources = { main: () => import('./main.ts'), work: () => import('../build/work.ts') };

/** @typedef {typeof import('./main.ts') & typeof import('../build/work.ts')} OwnCode */

/**
 * Loads a part of Callback: where it is installed, from the bundle that the package brings, else from its source.
 * @param {keyof typeof sources} name of its file in the bundle
 * @returns {Promise<OwnCode>} with what the part holds
 */
export async function loadOwn(name) {
	const bundled = new URL(`../../bundle/${name}.mjs`, import.meta.url);
	const isInstalled = /[\\/]node_modules[\\/]/.test(import.meta.filename);
	const isBundled = isInstalled && existsSync(bundled);
	if (isInstalled && !isBundled) await import('./strip-types.mjs');
	/** @type {unknown} */
	const code = await (isBundled ? import(bundled.href) : sources[name]());
	return /** @type {OwnCode} */ (code);
}
