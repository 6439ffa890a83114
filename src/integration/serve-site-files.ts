import sirv from 'sirv';
import type { ViteDevServer } from 'vite';
import type { SiteFonts } from '../site/fonts.ts';
import { fontFiles } from '../site/fonts.ts';
import type { Site } from '../site/site.ts';

/** Serves the firm's public files and the fonts while `npm run dev` runs. */
export function serveSiteFiles(server: ViteDevServer, { publicDirs, base }: Site, fonts: SiteFonts): void {
	const files = new Map(fontFiles(fonts).map(({ fileName, data }) => [`${base}fonts/${fileName}`, data]));
	server.middlewares.use((request, response, next) => {
		const data = files.get(request.url ?? '');
		if (!data) return next();
		response.setHeader('Content-Type', 'font/woff2').end(data);
	});
	for (const folder of publicDirs) server.middlewares.use(base, sirv(folder, { dev: true }));
}
