import sirv from 'sirv';
import type { ViteDevServer } from 'vite';
import { fontFiles } from '../site/fonts.ts';
import { generatedIcon } from '../site/icon.ts';
import type { SiteState } from './site-state.ts';

/** Serves the firm's public files, the icon and the fonts while `callback dev` runs, as the site is at that moment. */
export function serveSiteFiles(server: ViteDevServer, state: SiteState): void {
	const { publicDirs, base } = state.loaded.site;
	server.middlewares.use((request, response, next) => {
		const url = request.url ?? '';
		if (url === `${base}favicon.svg`) {
			const icon = generatedIcon(state.loaded.site);
			if (icon === undefined) return next();
			return void response.setHeader('Content-Type', 'image/svg+xml').end(icon);
		}
		const font = fontFiles(state.fonts).find(({ fileName }) => url === `${base}fonts/${fileName}`);
		if (!font) return next();
		response.setHeader('Content-Type', 'font/woff2').end(font.data);
	});
	for (const folder of publicDirs) server.middlewares.use(base, sirv(folder, { dev: true }));
}
