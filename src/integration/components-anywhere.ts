import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/** Marks a path as that of a file, where an address below the root could stand as well. */
const onDisk = '/@fs';

/**
 * Lets Astro compile the components of a site folder wherever it lies: also where it shares no folder with our source,
 * which is Astro's root, and to the same bytes in every place.
 */
export function componentsAnywhere(folder: string): Plugin {
	const site = realpathSync(folder);
	/** Names the scope of styles by the path in the site folder. Astro names it by the path on this machine. */
	const scoped = (code: string, file: string) => {
		const path = relative(site, file).split(sep).join('/');
		const name = createHash('sha256').update(path).digest('hex').slice(0, 8);
		return code.replaceAll(/\bdata-astro-cid-[a-z\d]{8}\b/g, `data-astro-cid-${name}`);
	};
	let astro: Plugin['load'];
	return {
		name: 'callback:components-anywhere',
		enforce: 'pre',
		configResolved: ({ plugins }) => {
			astro = plugins.find(({ name }) => name === 'astro:build')?.load;
		},
		load: {
			order: 'pre',
			filter: { id: /\.astro\?astro&type=/ },
			async handler(id, options) {
				const [file = ''] = id.split('?');
				if (!astro || file.startsWith(onDisk)) return undefined;
				const load = typeof astro === 'function' ? astro : astro.handler;
				const loaded = await load.call(this, onDisk + id, options);
				if (typeof loaded !== 'object' || loaded === null) return loaded;
				return { ...loaded, code: scoped(loaded.code, file) };
			},
		},
		transform: {
			filter: { id: /\.astro$/ },
			// The name is as long as the one of Astro: lines and columns stay where they were.
			handler: (code, id) => ({ code: scoped(code, id), map: null }),
		},
	};
}
