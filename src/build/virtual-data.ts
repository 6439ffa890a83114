import type { Plugin } from 'vite';
import { dataNames } from '../library/data-names.ts';
import type { Site } from '../site/site.ts';
import type { SiteState } from './site-state.ts';

/** Mark of a module that no file holds, as Vite wants it. */
const mark = '\0';

/** What the foot of a page says on what is saved. */
const offlineWords = ['saving', 'saved', 'part', 'newer', 'reload', 'full', 'broken-off', 'save'] as const;

/** The modules below, as Vite knows them. */
export const dataModules: ReadonlySet<string> = new Set(
	['data', 'bodies', 'components', 'tasks', 'data-names', 'offline'].map(
		(name) => `${mark}virtual:callback/${name}`,
	),
);

/**
 * Serves the site's data as modules: everything to pages, and to the browser the tasks of checklists, the names of
 * what tools keep, and the words on what is saved, once for all pages.
 * @param state read anew each time a module is loaded
 */
export function virtualData(state: () => Pick<SiteState, 'data' | 'bodies' | 'loaded'>): Plugin {
	const data = () => state().data;
	const modules: Record<string, () => unknown> = {
		'virtual:callback/data': data,
		'virtual:callback/tasks': () => {
			const { tasks, guides } = data().library;
			return { tasks, titles: Object.fromEntries(guides.map(({ id, title }) => [id, title])) };
		},
		'virtual:callback/data-names': () => dataNames(data()),
		'virtual:callback/offline': () =>
			Object.fromEntries(offlineWords.map((word) => [word, data().site.strings[`offline.${word}`] ?? ''])),
	};
	return {
		name: 'callback:data',
		resolveId: (source) => (dataModules.has(mark + source) ? mark + source : undefined),
		load: (source) => {
			if (source === `${mark}virtual:callback/bodies`) return bodiesModule(state().bodies);
			if (source === `${mark}virtual:callback/components`) return componentsModule(state().loaded.site);
			const content = source.startsWith(mark) ? modules[source.slice(mark.length)] : undefined;
			return content && `export default ${JSON.stringify(content())};`;
		},
	};
}

/**
 * The components of the site folder, asked for as Astro asks for entries of content: apart from their style sheets, so
 * that only the pages that show a component load its own. Astro writes the addresses of these once into each chunk,
 * and has to know of all before a page begins: so every import is one by itself, and is waited for.
 */
function componentsModule({ components }: Pick<Site, 'components'>): string {
	const entries = components.map(
		({ name, path }) =>
			`${JSON.stringify(name)}: (await import(${JSON.stringify(`${path}?astroPropagatedAssets`)})).default`,
	);
	return `export default { ${entries.join(', ')} };`;
}

/** Bodies are read when their page is made: all of them in one module would be read and compiled for each build. */
function bodiesModule(bodies: ReadonlyMap<string, string>): string {
	return `import { existsSync, readFileSync } from 'node:fs';
const files = ${JSON.stringify(Object.fromEntries(bodies))};
export const html = (id) => readFileSync(files[id] + '.html', 'utf8');
export const pieces = (id) => {
	const file = files[id] + '.pieces.json';
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};
export const tree = (id) => JSON.parse(readFileSync(files[id] + '.json', 'utf8'));`;
}
