import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData, SSRManifest } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Prerenderer } from './prerenderer.ts';

/** What Astro's module for building pages gives, as far as it is used here. */
interface App {
	manifest: SSRManifest;
	setInternals: (internals: { pagesByKeys: Map<string, Pick<Sheets, 'styles'>> }) => void;
	setOptions: (options: { settings: { scripts: [] }; logger: { options: { destination: unknown } } }) => void;
	render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

interface Sheets {
	styles: unknown[];
}

/**
 * Renders every page of a site and writes it.
 * @param modules folder with the modules of the prerenderer; what is in it is run once in a process
 * @param out folder of the site in this language
 * @param origin scheme and host of the site
 * @param localeBase path of these pages, from there
 */
export async function renderPages(
	modules: string,
	{ entry, styles }: Pick<Prerenderer, 'entry' | 'styles'>,
	{ out, origin, localeBase }: { out: string; origin: string; localeBase: string },
): Promise<void> {
	const { app } = (await import(pathToFileURL(join(modules, entry)).href)) as { app: App };
	Object.assign(app.manifest, { site: origin, base: localeBase });
	const pagesByKeys = new Map([...styles].map(([key, sheets]) => [key, { styles: [...sheets] }]));
	app.setInternals({ pagesByKeys });
	app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: silent } } });
	const written = new Set<string>();
	for (const { pathname, route } of await new StaticPaths(app).getAll()) {
		const path = pathname.replace(/^\/|\/$/g, '');
		// A path that two routes have is of the first, which says more of it.
		if (written.has(path)) continue;
		written.add(path);
		const isPage = route.type === 'page';
		const address = new URL(localeBase + (isPage && path !== '' ? `${path}/` : path), origin);
		const response = await app.render(new Request(address), { routeData: route });
		const file = join(out, isPage ? pageFile(path) : path);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, await response.text());
	}
}

function pageFile(path: string): string {
	return path === '404' ? '404.html' : join(path, 'index.html');
}

/** Takes what Astro would print. What goes wrong is thrown as well. */
const silent = { write: () => true };
