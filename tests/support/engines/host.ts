import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, RequestListener } from 'node:http';
import { join } from 'node:path';
import { headersFor, readHeaders } from '../../../src/hosting/headers.ts';
import { serve } from '../../../src/hosting/serve.ts';
import type { BuiltSite } from '../sites.ts';
import { early, type Device } from './early.ts';

/** A host whose pages tell what goes wrong in them, before any script of the site runs. */
export interface Host extends Pick<BuiltSite, 'address' | 'base' | 'dist'> {
	/** What the device of the reader is like, for pages that are opened from now on. */
	device: Device;
	/** Rejections that nobody caught, and errors, in pages and workers. */
	faults: string[];
	/** Goes off the network. */
	stop: () => Promise<void>;
}

/** Serves a built site. */
export async function hostOf({ dist, base }: BuiltSite): Promise<Host> {
	const { server, address } = await serve(dist, base, 0);
	const host: Host = {
		address,
		base,
		dist,
		device: {},
		faults: [],
		stop: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
	const rules = readHeaders(readFileSync(join(dist, '_headers'), 'utf8'));
	const [answer] = server.listeners('request') as RequestListener[];
	server.removeAllListeners('request');
	server.on('request', (request, response) => {
		const [path = ''] = (request.url ?? '').slice(base.length).split('?');
		if (path === 'fault') {
			void bodyOf(request).then((text) => {
				host.faults.push(text);
				response.writeHead(204).end();
			});
			return;
		}
		const script = () => early(`${base}fault`, host.device);
		const send = (type: string, text: string) => {
			for (const [name, value] of headersFor(rules, request.url ?? '')) response.setHeader(name, value);
			response.setHeader('Content-Type', type).setHeader('Cache-Control', 'no-store').end(text);
		};
		if (path === 'early.js') return send('text/javascript', script());
		if (path === 'sw.js') return send('text/javascript', script() + readFileSync(join(dist, path), 'utf8'));
		const file = join(dist, decodeURIComponent(path), 'index.html');
		if (!existsSync(file)) return answer?.(request, response);
		const html = readFileSync(file, 'utf8');
		send('text/html; charset=utf-8', html.replace('<head>', `<head><script src="${base}early.js"></script>`));
	});
	return host;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	return Buffer.concat(parts).toString();
}
