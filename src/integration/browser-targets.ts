import browserslist from 'browserslist';
import browserslistToEsbuild from 'browserslist-to-esbuild';
import type { Plugin } from 'vite';

/**
 * Makes scripts and style sheets such as the oldest browsers read that `browserslist` in our package.json names,
 * whatever the package.json of the site folder says.
 */
export function browserTargets(root: string): Plugin {
	const target = browserslistToEsbuild(browserslist(undefined, { path: root }));
	return {
		name: 'callback:browser-targets',
		// What runs at build time may be as new as Node; the style sheets that it brings into pages may not.
		configEnvironment: (name) => ({
			build: name === 'client' ? { target, cssTarget: target } : { cssTarget: target },
		}),
	};
}
