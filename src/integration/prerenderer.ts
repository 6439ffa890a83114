import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HookParameters } from 'astro';
import type { Rendered } from './add-source.ts';

/** The pages of a site, as Astro names their routes, with their style sheets. */
export type RoutePages = HookParameters<'astro:build:setup'>['pages'];

/** A style sheet of a page, as Astro orders and links it. */
type Sheet = NonNullable<ReturnType<RoutePages['get']>>['styles'][number];

/**
 * What Astro and Vite make of our source: the modules that render pages, and the files that pages load. One serves every
 * site that has the same kinds of pages and no components of its own.
 */
export interface Prerenderer {
	/** Which of the modules is asked for pages. */
	entry: string;
	/** By the paths by which they know each other. */
	modules: Files;
	/** Scripts and style sheets, by their paths in the site. */
	assets: Files;
	/** The sheets of each page, by the name that Astro has for its route. */
	styles: ReadonlyMap<string, readonly Sheet[]>;
}

/** Files by their paths below a folder, with slashes. */
export type Files = ReadonlyMap<string, Buffer>;

/** Any site with pages of these kinds. */
export function siteWith(features: Rendered['features']): Rendered {
	return { features, components: [], origin: 'https://site.invalid', localeBase: '/' };
}

/** Writes files by their paths below a folder. */
export function writeFiles(folder: string, files: Files): void {
	for (const [path, data] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), data);
	}
}
