import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

/**
 * Lets the style sheets of a site arrive in it whatever its folder is called. Astro reads which there are from a file
 * beside its chunks, and takes the path of that for an address: with "#", "?" or a percent code in it, it finds none.
 */
export function outputAnywhere(): Plugin {
	let astro: Plugin['writeBundle'];
	return {
		name: 'callback:output-anywhere',
		apply: 'build',
		configResolved: ({ plugins }) => {
			astro = plugins.find(({ name }) => name === 'astro:ssr-assets')?.writeBundle;
		},
		writeBundle: {
			order: 'pre',
			sequential: true,
			async handler(options, bundle) {
				const { config } = this.environment;
				const { pathname: outDir } = pathToFileURL(config.build.outDir);
				if (outDir === config.build.outDir) return;
				if (typeof astro !== 'object') throw new Error('Astro has no step of this name any more.');
				const environment = seenWith(this.environment, {
					config: seenWith(config, { build: seenWith(config.build, { outDir }) }),
				});
				await astro.handler.call(seenWith(this, { environment }), options, bundle);
			},
		},
	};
}

/** The object itself, but for some of its properties. */
function seenWith<T extends object>(object: T, properties: Partial<T>): T {
	return Object.create(object, Object.getOwnPropertyDescriptors(properties)) as T;
}
