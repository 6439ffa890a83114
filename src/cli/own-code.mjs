// Plain JavaScript: inside node_modules, Node reads no TypeScript before it is told how.
import { existsSync } from 'node:fs';

/** @typedef {typeof import('./main.ts') & typeof import('../build/work.ts')} OwnCode */

/**
 * Loads a part of Callback: where it is installed, from the bundle that the package brings, else from its source.
 * @param {'main' | 'work'} name of its file in the bundle
 * @param {string} source its module, from here
 * @returns {Promise<OwnCode>} with what the module holds
 */
export async function loadOwn(name, source) {
	const bundled = new URL(`../../bundle/${name}.mjs`, import.meta.url);
	const isInstalled = /[\\/]node_modules[\\/]/.test(import.meta.filename);
	const isBundled = isInstalled && existsSync(bundled);
	if (isInstalled && !isBundled) await import('./strip-types.mjs');
	/** @type {unknown} */
	const code = await import(isBundled ? bundled.href : source);
	return /** @type {OwnCode} */ (code);
}
