import { extname } from 'node:path';
import sirv from 'sirv';
import type { ViteDevServer } from 'vite';
import type { SiteState } from './site-state.ts';

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
	for (const folder of state.loaded.site.publicDirs) middlewares.use(sirv(folder, { dev: true }));
}

const types: Record<string, string> = {
	'.avif': 'image/avif',
	'.ico': 'image/x-icon',
	'.jpg': 'image/jpeg',
	'.js': 'text/javascript',
	'.txt': 'text/plain; charset=utf-8',
	'.png': 'image/png',
	'.svg': 'image/svg+xml',
	'.webmanifest': 'application/manifest+json',
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xml': 'application/xml',
};
