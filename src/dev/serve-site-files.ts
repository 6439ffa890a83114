import { extname } from 'node:path';
import type { ViteDevServer } from 'vite';
import { hiddenPattern } from '../hosting/rules.ts';
import { plainPath, sendFile } from '../hosting/send-file.ts';
import { types } from '../hosting/types.ts';
import type { SiteState } from '../build/site-state.ts';

/**
 * Serves public files and the files that are made while `npm run dev` runs, always of the site as last read.
 * Vite has taken the path of the site off the address before it comes here.
 */
export function serveSiteFiles(
	{ middlewares }: { middlewares: Pick<ViteDevServer['middlewares'], 'use'> },
	state: Pick<SiteState, 'loaded' | 'made'>,
): void {
	middlewares.use((request, response, next) => {
		const [path] = (request.url ?? '').slice(1).split('?');
		const file = state.made.find((made) => made.path === path);
		if (!file) return next();
		response
			.setHeader('Content-Type', types[extname(file.path)] ?? 'application/octet-stream')
			.end(file.data);
	});
	for (const folder of state.loaded.site.publicDirs)
		middlewares.use((request, response, next) => {
			const path = plainPath(request.url ?? '');
			if (path === undefined || hidden.test(path) || !['GET', 'HEAD'].includes(request.method ?? ''))
				return next();
			const file = path.endsWith('/') ? `${path}index.html` : path;
			sendFile(request, response, { folder, path: file }, next);
		});
}

/** No host serves these. */
const hidden = new RegExp(hiddenPattern('/'));
