import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Finds Astro for every module where Callback finds it. Vite would look beside the site folder, where there is
 * none when Callback is installed elsewhere.
 */
export function ownPackages(): Plugin {
	return {
		name: 'callback:own-packages',
		enforce: 'pre',
		resolveId: {
			filter: { id: /^astro(?:\/|$)/ },
			handler: (id) => fileURLToPath(import.meta.resolve(id)),
		},
	};
}
