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

type State = Pick<SiteState, 'data' | 'bodies' | 'loaded'>;

/**
 * Where modules that render pages find the site when they are run: they are made without it, so that they need not be
 * made anew for an edit.
 */
const place = "globalThis[Symbol.for('callback.site')]";

/** Puts a site to where the modules that are run next look for it. Where it is read again, they find what was read last. */
export function provideSite(state: Pick<State, 'data' | 'bodies'>): void {
	Object.assign(globalThis, { [Symbol.for('callback.site')]: state });
}

/**
 * What scripts of pages are told of the site, once for all pages: the tasks of checklists, the names of what tools keep, and
 * the words on what is saved.
 */
export function scriptData({ data }: Pick<State, 'data'>): Record<string, unknown> {
	const { tasks, guides } = data.library;
	return {
		'virtual:callback/tasks': {
			tasks,
			titles: Object.fromEntries(guides.map(({ id, title }) => [id, title])),
		},
		'virtual:callback/data-names': dataNames(data),
		'virtual:callback/offline': Object.fromEntries(
			offlineWords.map((word) => [word, data.site.strings[`offline.${word}`] ?? '']),
		),
	};
}

/**
 * Serves the site's data as modules: everything to pages, and to the browser what its scripts are told.
 * @param state read anew each time a module is loaded
 */
export function virtualData(state: () => State): Plugin {
	return {
		name: 'callback:data',
		resolveId: (source) => (dataModules.has(mark + source) ? mark + source : undefined),
		load: (source) => {
			if (!dataModules.has(source)) return undefined;
			const name = source.slice(mark.length);
			if (name === 'virtual:callback/data') return `export default ${place}.data;`;
			if (name === 'virtual:callback/bodies') return bodiesModule;
			if (name === 'virtual:callback/components') return componentsModule(state().loaded.site);
			return `export default ${JSON.stringify(scriptData(state())[name])};`;
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

/** Bodies are read when their page is made. */
const bodiesModule = `import { existsSync, readFileSync } from 'node:fs';
const { bodies } = ${place};
export const html = (id) => readFileSync(bodies.get(id) + '.html', 'utf8');
export const pieces = (id) => {
	const file = bodies.get(id) + '.pieces.json';
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};
export const tree = (id) => JSON.parse(readFileSync(bodies.get(id) + '.json', 'utf8'));`;
