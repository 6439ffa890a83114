import { createServer } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { eraser } from '../offline/eraser.ts';
import { listen } from '../hosting/listen.ts';
import { refuseOtherHosts } from '../hosting/own-host.ts';
import { workerFile } from '../lib/generated-addresses.ts';
import { readSite } from '../site/site.ts';
import { diagnosticsPage } from './diagnostics-page.ts';
import { siteStamp } from '../build/site-stamp.ts';
import { SiteState, type Places } from '../build/site-state.ts';

interface Serving {
	/** Wanted; the next free one is taken when it is in use. */
	port: number;
	/** Is told the address once the page can be opened. */
	opened: (address: string) => void;
	/** Is told each fault that was not there before. */
	told: (fault: unknown) => void;
}

/**
 * Serves the page of faults at every address of a site that cannot be read, until it can.
 * @param first why it cannot be read
 * @returns the port on which it was served, free again
 */
export async function serveDiagnostics(
	places: Places,
	first: unknown,
	{ port: wanted, opened, told }: Serving,
): Promise<number> {
	const { localeBase } = readSite(places.root, places.folder, places.lang).checkable;
	let fault = first;
	let readings = 0;
	const server = createServer((request, response) => {
		if (refuseOtherHosts(request, response)) return;
		// What a preview has saved would stand in the place of this page.
		const isEraser = request.url === localeBase + workerFile;
		const isScript = isEraser || request.url?.endsWith('@vite/client') === true;
		const type = isScript ? 'text/javascript' : 'text/html';
		response.writeHead(isScript ? 200 : 500, {
			'Content-Type': `${type}; charset=utf-8`,
			'Cache-Control': 'no-store',
			[mark]: readings,
		});
		response.end(
			isEraser ? eraser(localeBase) : isScript ? comeBack : diagnosticsPage(fault, localeBase, readings),
		);
	});
	const port = await listen(server, wanted);
	opened(new URL(localeBase, `http://localhost:${port}/`).href);
	told(fault);
	// Since the reading that failed, somebody may have mended it already: the first look is always another reading.
	for (let before = ''; ;) {
		await after(PAUSE);
		const now = siteStamp(places);
		if (now === before) continue;
		before = now;
		try {
			await SiteState.read(places);
			break;
		} catch (error) {
			if (String(error) !== String(fault)) told(error);
			fault = error;
			readings += 1;
		}
	}
	server.closeAllConnections();
	await new Promise((closed) => server.close(closed));
	return port;
}

/** Milliseconds between two looks at the files. */
const PAUSE = 300;

/** Header with the reading that has failed; what Vite answers while it starts has none. */
const mark = 'X-Callback-Faults';

/** Script of the page: it looks again and again until the site is there, or another fault than it shows. */
const comeBack = `export const createHotContext = () => ({
	send: async (_name, { reading }) => {
		for (;;) {
			const answer = await fetch(location.href, { cache: 'no-store' }).catch(() => undefined);
			const now = answer?.headers.get('${mark}') ?? reading;
			if (answer?.ok || now !== reading) break;
			await new Promise((done) => setTimeout(done, 500));
		}
		location.reload();
	},
});
`;
