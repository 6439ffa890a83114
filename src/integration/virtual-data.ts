import type { Plugin } from 'vite';
import { dataNames } from '../library/data-names.ts';
import type { CallbackData } from '../library/site-data.ts';

/** Mark of a module that no file holds, as Vite wants it. */
const mark = '\0';

/** What the foot of a page says on what is saved. */
const offlineWords = ['saving', 'saved', 'newer', 'reload', 'full', 'broken-off', 'save'] as const;

/** The modules below, as Vite knows them. */
export const dataModules: ReadonlySet<string> = new Set(
	['data', 'tasks', 'data-names', 'offline'].map((name) => `${mark}virtual:callback/${name}`),
);

/**
 * Serves the site's data as modules: everything to pages, and to the browser the tasks of checklists, the names of
 * what tools keep, and the words on what is saved, once for all pages.
 * @param data read anew each time a module is loaded
 */
export function virtualData(data: () => CallbackData): Plugin {
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
		resolveId: (source) => (source in modules ? mark + source : undefined),
		load: (source) => {
			const content = source.startsWith(mark) ? modules[source.slice(mark.length)] : undefined;
			return content && `export default ${JSON.stringify(content())};`;
		},
	};
}
