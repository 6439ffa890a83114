import { join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import { eraser } from '../offline/eraser.ts';
import { workerFile } from '../lib/generated-addresses.ts';
import type { SiteState } from '../build/site-state.ts';

/** Builds the script of the service worker with the scripts of pages. */
export function workerScript(root: string): Plugin {
	return {
		name: 'callback:worker',
		apply: 'build',
		applyToEnvironment: ({ name }) => name === 'client',
		buildStart() {
			this.emitFile({
				type: 'chunk',
				id: join(root, 'src', 'offline', 'worker', 'worker.ts'),
				fileName: workerFile,
			});
		},
	};
}

/**
 * While a site is served live, undoes what a preview of one at the same address has saved: its pages would be shown in
 * place of those being edited.
 */
export function serveEraser(
	{ middlewares }: { middlewares: Pick<ViteDevServer['middlewares'], 'use'> },
	{ loaded }: Pick<SiteState, 'loaded'>,
): void {
	middlewares.use((request, response, next) => {
		if (request.url !== `/${workerFile}`) return next();
		response.setHeader('Content-Type', 'text/javascript').end(eraser(loaded.site.localeBase));
	});
}
