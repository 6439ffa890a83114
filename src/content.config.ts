import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readEnvironment } from './site/environment.ts';

/**
 * Bodies of guides and pages, ours and the firm's. Two collections, because two folders in one wipe each other out.
 * Front matter is not checked here: the library has read and checked it before Astro starts.
 */
const { siteFolder } = readEnvironment();

export const collections = {
	callback: defineCollection({ loader: bodies(fileURLToPath(new URL('../content', import.meta.url))) }),
	firm: defineCollection({
		loader: siteFolder === undefined ? () => [] : bodies(join(siteFolder, 'content')),
	}),
};

function bodies(base: string) {
	return glob({
		base,
		pattern: '*/{guides,pages}/**/*.{md,mdx}',
		generateId: ({ entry }) => entry.replace(/\.mdx?$/i, ''),
		// Rendered at build time: text kept rendered would outlive a change of our plugins.
		deferRender: true,
	});
}
