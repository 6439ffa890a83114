import { realpathSync } from 'node:fs';
import { dirname, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Stands around the path of a sheet in the name of the module that links it. */
const mark = '\0callback:sheet:';
const end = '.js';

/**
 * Lets a style sheet that a script of the components imports come with this script. Astro would have every page load
 * it that might show the component.
 * @param components those of the site folder; their scripts stand beside them or below
 */
export function sheetsOfScripts(components: readonly { path: string }[]): Plugin {
	const folders = [...new Set(components.map(({ path }) => dirname(path)))];
	const places = folders.flatMap((folder) => [folder + sep, realpathSync(folder) + sep]);
	return {
		name: 'callback:sheets-of-scripts',
		apply: 'build',
		enforce: 'pre',
		applyToEnvironment: ({ name }) => name === 'client',
		resolveId: {
			filter: { id: /\.css$/ },
			async handler(source, importer, options) {
				if (!places.some((place) => importer?.startsWith(place) === true)) return undefined;
				const found = await this.resolve(source, importer, { ...options, skipSelf: true });
				return found && mark + found.id + end;
			},
		},
		load: (id) => {
			if (!id.startsWith(mark)) return undefined;
			const sheet = JSON.stringify(`${id.slice(mark.length, -end.length)}?url`);
			return `import href from ${sheet};
document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));`;
		},
	};
}
