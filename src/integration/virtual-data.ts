import type { Plugin } from 'vite';
import type { CallbackData } from '../library/site-data.ts';

const id = 'virtual:callback/data';
const resolved = `\0${id}`;

/** Serves the site's data to pages as a module. @param data read anew each time the module is loaded */
export function virtualData(data: () => CallbackData): Plugin {
	return {
		name: 'callback:data',
		resolveId: (source) => (source === id ? resolved : undefined),
		load: (source) => (source === resolved ? `export default ${JSON.stringify(data())};` : undefined),
	};
}
