import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, HookParameters } from 'astro';

type Pages = HookParameters<'astro:build:setup'>['pages'];
/** A style sheet of a page, as Astro orders and links it. */
type Sheet = NonNullable<ReturnType<Pages['get']>>['styles'][number];

/** What Astro and Vite make of our source, once for many builds: the modules that render pages, and the files that pages load. */
export interface Prerenderer {
	/** Which of the modules is asked for pages. */
	entry: string;
	/** By their paths, which they know each other by. */
	modules: Files;
	/** Scripts and style sheets, by their paths in the site. */
	assets: Files;
	/** The sheets of each page, by the name that Astro has for its route. */
	styles: ReadonlyMap<string, readonly Sheet[]>;
}

type Files = ReadonlyMap<string, Uint8Array>;

/**
 * Has Astro make all that renders pages, but no pages.
 * @param taken is given it; its files go with the build
 */
export function takePrerenderer(taken: (prerenderer: Prerenderer) => void): AstroIntegration {
	let pages: Pages = new Map();
	let folders: { out: string; modules: string };
	return {
		name: 'callback:prerenderer',
		hooks: {
			'astro:config:done': ({ config: { outDir, build } }) => {
				const modules = fileURLToPath(new URL('.prerender/', build.server));
				folders = { out: fileURLToPath(outDir), modules };
			},
			'astro:build:setup': ({ pages: found }) => {
				pages = found;
			},
			'astro:build:start': ({ setPrerenderer }) => {
				setPrerenderer(() => ({
					name: 'callback',
					// By then, everything else has been written.
					getStaticPaths: () => {
						const modules = filesIn(folders.modules);
						const entry = [...modules.keys()].find((path) => path.startsWith('prerender-entry.'));
						if (entry === undefined) throw new Error('Astro has no module of this name any more.');
						const styles = new Map([...pages].map(([key, page]) => [key, page.styles]));
						taken({ entry, modules, assets: filesIn(folders.out), styles });
						return Promise.resolve([]);
					},
					render: () => Promise.reject(new Error('There are no pages here.')),
				}));
			},
		},
	};
}

/** Writes files by their paths below a folder. */
export function writeFiles(folder: string, files: Files): void {
	for (const [path, data] of files) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), data);
	}
}

function filesIn(folder: string): Files {
	const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
	const paths = entries
		.filter((entry) => entry.isFile())
		.map(({ parentPath, name }) => join(parentPath, name));
	return new Map(
		paths.sort().map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path)]),
	);
}
