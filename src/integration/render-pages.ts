import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { RouteData, SSRManifest } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Prerenderer } from './prerenderer.ts';

/** What Astro's module for building pages gives, as far as it is used here. */
interface App {
	manifest: SSRManifest;
	setInternals: (internals: { pagesByKeys: Map<string, { styles: unknown[] }> }) => void;
	setOptions: (options: { settings: { scripts: [] }; logger: { options: { destination: unknown } } }) => void;
	render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

/** Which pages, and where they go. */
interface Rendering {
	/** Folder of the site in this language. */
	out: string;
	/** Scheme and host of the site. */
	origin: string;
	/** Path of these pages, from there. */
	localeBase: string;
	/** What takes from each page what only the search reads. */
	index: { order: readonly string[]; take: (path: string, html: string) => string };
	/** Renders a page, or takes it from what was kept of it. */
	page: (path: string, render: () => Promise<string>) => Promise<string>;
}

/**
 * Renders every page of a site and writes it.
 * @param modules folder with the modules of the prerenderer; what is in it is run once in a process
 */
export async function renderPages(
	modules: string,
	{ entry, styles }: Pick<Prerenderer, 'entry' | 'styles'>,
	{ out, origin, localeBase, index, page }: Rendering,
): Promise<void> {
	const { app } = (await import(pathToFileURL(join(modules, entry)).href)) as { app: App };
	Object.assign(app.manifest, { site: origin, base: localeBase });
	const pagesByKeys = new Map([...styles].map(([key, sheets]) => [key, { styles: [...sheets] }]));
	app.setInternals({ pagesByKeys });
	app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: silent } } });
	// What a module reads when it is loaded is read by every page, whichever is the first to need it.
	for (const load of app.manifest.pageMap?.values() ?? []) await load();
	const routes = new Map<string, RouteData>();
	for (const { pathname, route } of await new StaticPaths(app).getAll()) {
		const path = pathname.replace(/^\/|\/$/g, '');
		// A path that two routes have is of the first, which says more of it.
		if (!routes.has(path)) routes.set(path, route);
	}
	for (const [path, route] of inOrder(routes, index.order)) {
		const isPage = route.type === 'page';
		const address = new URL(localeBase + (isPage && path !== '' ? `${path}/` : path), origin);
		const name = isPage ? pageFile(path) : path;
		const text = await page(name, async () => {
			const response = await app.render(new Request(address), { routeData: route });
			return response.text();
		});
		const file = join(out, name);
		mkdirSync(dirname(file), { recursive: true });
		writeFileSync(file, name.endsWith('.html') ? index.take(name, text) : text);
		// Other threads and Pagefind are at work on the pages before: what they have to say is heard.
		await setImmediate();
	}
}

/** Pages that the search has an order for come in it, before all others. */
function inOrder(
	routes: ReadonlyMap<string, RouteData>,
	order: readonly string[],
): (readonly [path: string, route: RouteData])[] {
	const places = new Map(order.map((address, at) => [address.replace(/^\/|\/$/g, ''), at]));
	const placeOf = (path: string) => places.get(path) ?? places.size;
	return [...routes].sort(([a], [b]) => placeOf(a) - placeOf(b));
}

/** The file of a page in the site, with slashes. */
function pageFile(path: string): string {
	if (path === '404') return '404.html';
	return path === '' ? 'index.html' : `${path}/index.html`;
}

/** Takes what Astro would print. What goes wrong is thrown as well. */
const silent = { write: () => true };
