import type { Plugin } from 'vite';
import { dataNames } from '../library/data-names.ts';
import type { Loaded } from './load.ts';
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

/** What scripts of pages are told of the site, once for all pages, by the module that they ask for it. */
export type ScriptData = Readonly<Record<string, unknown>>;

/** The tasks of checklists, the names of what tools keep, and the words on what is saved. */
export function scriptData({ data }: Pick<State, 'data'>): ScriptData {
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
 * Serves the data of a site that is shown live as modules: everything to pages, and to scripts what they are told.
 * @param state read anew each time a module is loaded
 */
export function siteModules(state: () => State): Plugin {
	return modules(
		(name) => JSON.stringify(scriptData(state())[name]),
		() => state().loaded.site.components,
	);
}

/** The same for what is made once for many sites: in scripts stand the places where {@link fillIn} puts what they are told. */
export function bundledModules(components: Components): Plugin {
	return modules(toFill, () => components);
}

type Components = Loaded['site']['components'];

function modules(told: (name: string) => string, components: () => Components): Plugin {
	return {
		name: 'callback:data',
		resolveId: (source) => (dataModules.has(mark + source) ? mark + source : undefined),
		load: (source) => {
			if (!dataModules.has(source)) return undefined;
			const name = source.slice(mark.length);
			if (name === 'virtual:callback/data') return `export default ${place}.data;`;
			if (name === 'virtual:callback/bodies') return bodiesModule;
			if (name === 'virtual:callback/components') return componentsModule(components());
			return `export default ${told(name)};`;
		},
	};
}

/** Stands in a script for what it is told of the site. */
function toFill(name: string): string {
	return `JSON.parse("${name}")`;
}

/** Puts into a script what it is told of the site, whatever else has been done to it since. */
export function fillIn(script: string, told: ScriptData): string {
	return script.replace(/JSON\.parse\((["'`])(virtual:callback\/[a-z-]+)\1\)/g, (_, _quote, name: string) =>
		JSON.stringify(told[name]),
	);
}

/**
 * The components of the site folder, asked for as Astro asks for entries of content: apart from their style sheets, so
 * that only the pages that show a component load its own. Astro writes the addresses of these once into each chunk,
 * and has to know of all before a page begins: so every import is one by itself, and is waited for.
 */
function componentsModule(components: Components): string {
	const entries = components.map(
		({ name, path }) =>
			`${JSON.stringify(name)}: (await import(${JSON.stringify(`${path}?astroPropagatedAssets`)})).default`,
	);
	return `export default { ${entries.join(', ')} };`;
}

/** Bodies are read when their page is made. */
const bodiesModule = `import { existsSync, readFileSync } from 'node:fs';
const { bodies } = ${place};
const read = (id) => readFileSync(bodies.get(id) + '.body', 'utf8');
export const html = (id) => {
	const text = read(id);
	return text.slice(text.indexOf('\\n') + 1);
};
export const pieces = (id) => {
	const file = bodies.get(id) + '.pieces.json';
	return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};
export const tree = (id) => {
	const text = read(id);
	return JSON.parse(text.slice(0, text.indexOf('\\n')));
};`;
