import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, readHeaders } from './headers.ts';

/**
 * Serves a folder as a production host would: its `_headers`, its 404 page, addresses with a slash at their end.
 * @param base path the site lives under
 * @param wanted port; the next free one is taken when it is in use, any free one for 0
 */
export async function serve(
	folder: string,
	base: string,
	wanted: number,
): Promise<{ server: Server; address: string }> {
	const files = sirv(folder, { extensions: ['html'], dev: true });
	const server = createServer((request, response) => {
		const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
		const rules = readHeaders(readFileSync(join(folder, '_headers'), 'utf8'));
		for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
		if (pathname === '/' && base !== '/') return void response.writeHead(302, { Location: base }).end();
		if (!pathname.startsWith(base)) return notFound();
		const path = pathname.slice(base.length - 1);
		const name = decoded(path);
		if (name === undefined) return notFound();
		if (!path.endsWith('/') && existsSync(join(folder, name, 'index.html'))) {
			return void response
				.writeHead(301, { Location: `${pathname}/${query === undefined ? '' : `?${query}`}` })
				.end();
		}
		request.url = path;
		files(request, response, notFound);

		function notFound() {
			response
				.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
				.end(readFileSync(join(folder, '404.html')));
		}
	});
	const port = await listen(server, wanted);
	return { server, address: `http://localhost:${port}${base}` };
}

/** Nothing for an address that no browser would send. */
function decoded(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}

function listen(server: Server, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' && port !== 0) resolve(listen(server, port + 1));
			else reject(error);
		});
		server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
	});
}
