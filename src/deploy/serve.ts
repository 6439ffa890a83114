import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, readHeaders } from './headers.ts';
import { listen } from './listen.ts';
import { readRedirectsFile, targetOf } from './redirects.ts';

/**
 * Serves a folder as a production host would: its `_headers`, its `_redirects`, its compressed copies, its 404 page,
 * addresses with a slash at their end.
 * @param base path the site lives under
 * @param wanted port; the next free one is taken when it is in use, any free one for 0
 */
export async function serve(
	folder: string,
	base: string,
	wanted: number,
): Promise<{ server: Server; address: string }> {
	const files = sirv(folder, { extensions: ['html'], dev: true, etag: true, brotli: true, gzip: true });
	const read = (name: string) => readFileSync(join(folder, name), 'utf8');
	const server = createServer((request, response) => {
		const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
		const search = query === undefined ? '' : `?${query}`;
		const rules = readHeaders(read('_headers'));
		if (pathname === '/' && base !== '/') return leadOn(302, base);
		if (`${pathname}/` === base) return leadOn(301, base + search);
		const name = decoded(pathname);
		if (name === undefined || !pathname.startsWith(base)) return notFound();
		const target = targetOf(readRedirectsFile(read('_redirects')), name);
		if (target !== undefined) return leadOn(301, target.includes('?') ? target : target + search);
		const path = pathname.slice(base.length - 1);
		if (!path.endsWith('/') && existsSync(join(folder, decodeURIComponent(path), 'index.html')))
			return leadOn(301, `${pathname}/${search}`);
		if (forHosts.test(path)) return notFound();
		for (const [header, value] of headersFor(rules, pathname)) response.setHeader(header, value);
		if (path.endsWith('.txt')) response.setHeader('Content-Type', 'text/plain; charset=utf-8');
		request.url = path;
		files(request, response, notFound);

		function leadOn(status: number, location: string) {
			response.writeHead(status, { Location: location }).end();
		}

		function notFound() {
			for (const [header, value] of headersFor(rules, base)) response.setHeader(header, value);
			response.removeHeader('Cache-Control');
			response
				.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' })
				.end(readFileSync(missingPage(folder, pathname.slice(base.length - 1))));
		}
	});
	const port = await listen(server, '127.0.0.1', wanted);
	return { server, address: `http://localhost:${port}${base}` };
}

/** Files that a host reads and does not show. */
const forHosts = /^\/(?:_headers|_redirects|\.(?!well-known\/))|\/\.htaccess$/;

/** The page for what does not exist, in the language of the address. @param path without the path of the site */
function missingPage(folder: string, path: string): string {
	const [, language = ''] = /^\/([a-z]{2,3})\//.exec(path) ?? [];
	const own = join(folder, language, '404.html');
	return existsSync(own) ? own : join(folder, '404.html');
}

/** Nothing for an address that no browser would send. */
function decoded(path: string): string | undefined {
	try {
		return decodeURIComponent(path);
	} catch {
		return undefined;
	}
}
