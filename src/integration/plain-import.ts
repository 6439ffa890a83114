import type { Plugin } from 'vite';

/**
 * Leaves `import()` as it is. Vite would wrap it in a kilobyte of script, in every page, that loads style sheets
 * of modules first; no script of ours brings one.
 */
export function plainImport(): Plugin {
	return {
		name: 'callback:plain-import',
		enforce: 'pre',
		apply: 'build',
		// Nor the list of those sheets.
		configEnvironment: () => ({ build: { modulePreload: { resolveDependencies: () => [] } } }),
		renderChunk: (code) =>
			code
				.replace(/,\s*__VITE_PRELOAD__(?=\s*\))/g, '')
				.replace(
					/__vitePreload\(\(\)\s*=>\s*(import\([^()]*\)(?:\.then\(\((\w+)\)\s*=>\s*\2\.\w+\))?)\s*\)/g,
					'$1',
				),
		load: (id) =>
			id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
	};
}
