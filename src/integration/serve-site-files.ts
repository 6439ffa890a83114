import sirv from 'sirv';
import type { ViteDevServer } from 'vite';
import type { SiteFonts } from '../site/fonts.ts';
import { fontFiles } from '../site/fonts.ts';
import { generatedIcon } from '../site/icon.ts';
import type { Site } from '../site/site.ts';

/** Serves the firm's public files the icon and the fonts while `npm run dev` runs. */
export function serveSiteFiles(server: ViteDevServer, site: Site, fonts: SiteFonts): void {
	const { publicDirs, base } = site;
	const files = new Map<string, { type: string; data: Buffer | string }>(
		fontFiles(fonts).map(({ fileName, data }) => [`${base}fonts/${fileName}`, { type: 'font/woff2', data }]),
	);
	const icon = generatedIcon(site);
	if (icon !== undefined) files.set(`${base}favicon.svg`, { type: 'image/svg+xml', data: icon });
	server.middlewares.use((request, response, next) => {
		const file = files.get(request.url ?? '');
		if (!file) return next();
		response.setHeader('Content-Type', file.type).end(file.data);
	});
	for (const folder of publicDirs) server.middlewares.use(base, sirv(folder, { dev: true }));
}
