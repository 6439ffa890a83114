import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { SiteState } from './site-state.ts';

/**
 * Reads the site again whenever a content or public file changes while `npm run dev` runs.
 * A fault is shown over the page until it is mended.
 */
export function followEdits(server: ViteDevServer, state: SiteState): void {
	const { root, folder } = state.places;
	const watched = [root, ...(folder === undefined ? [] : [folder])].flatMap((top) => [
		join(top, 'content'),
		join(top, 'public'),
	]);
	server.watcher.add(watched);
	let reading = Promise.resolve();
	server.watcher.on('all', (_event, path) => {
		if (watched.some((top) => path.startsWith(top + sep)))
			reading = reading.then(() => readAgain(server, state));
	});
}

async function readAgain(server: ViteDevServer, state: SiteState): Promise<void> {
	try {
		await state.readAgain();
		for (const { moduleGraph } of Object.values(server.environments)) moduleGraph.invalidateAll();
		server.ws.send({ type: 'full-reload' });
	} catch (error) {
		const { message } = error as Error;
		server.config.logger.error(message);
		server.ws.send({ type: 'error', err: { message, stack: '' } });
	}
}
