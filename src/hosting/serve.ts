import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { headersFor, readHeaders, type HeaderRule } from './headers.ts';
import { listen } from './listen.ts';
import { refuseOtherHosts } from './own-host.ts';
import { readRedirectsFile, targetOf } from './redirects.ts';
import { askFirst, hiddenPattern } from './rules.ts';
import { plainPath, sendFile } from './send-file.ts';

/**
 * Serves a folder as a production host would: its `_headers`, its `_redirects`, its compressed copies, its 404 page,
 * addresses with a slash at their end. The folder may be replaced at any time; whatever is asked for, it serves on.
 * @param base path the site lives under
 * @param wanted port; the next free one is taken when it is in use, any free one for 0
 */
export async function serve(
	folder: string,
	base: string,
	wanted: number,
): Promise<{ server: Server; address: string }> {
	const server = createServer((request, response) => {
		try {
			answer(folder, base, request, response);
		} catch {
			// Where its files are gone, a new site is on its way to this place.
			if (response.headersSent) response.destroy();
			else unavailable(response);
		}
	});
	const port = await listen(server, wanted);
	return { server, address: `http://localhost:${port}${base}` };
}

/** @throws Error while the files of the site are not there */
function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): void {
	if (refuseOtherHosts(request, response)) return;
	const [pathname = '/', query] = (request.url ?? '/').split('?', 2);
	const search = query === undefined ? '' : `?${query}`;
	const read = (name: string) => readFileSync(join(folder, name), 'utf8');
	const rules = readHeaders(read('_headers'));
	if (request.method !== 'GET' && request.method !== 'HEAD')
		return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
	if (pathname === '/' && base !== '/') return leadOn(302, base);
	if (`${pathname}/` === base) return leadOn(301, base + search);
	const name = plainPath(pathname);
	if (name === undefined || !pathname.startsWith(base)) return missing();
	const target = targetOf(readRedirectsFile(read('_redirects')), name);
	if (target !== undefined)
		return leadOn(301, target.includes('?') ? target : target.replace(/(?=#)|$/, search));
	const path = decodeURIComponent(pathname.slice(base.length - 1));
	if (hidden.test(path)) return missing();
	if (!path.endsWith('/') && existsSync(join(folder, path, 'index.html')))
		return leadOn(301, `${pathname}/${search}`);
	withHeaders(response, rules, pathname);
	if (!response.hasHeader('Cache-Control')) response.setHeader('Cache-Control', askFirst);
	sendFile(request, response, { folder, path: path.endsWith('/') ? `${path}index.html` : path }, missing);

	function leadOn(status: number, location: string) {
		response.writeHead(status, { Location: location }).end();
	}

	// Also called later, when a file is gone that was there.
	function missing() {
		let page: Buffer;
		try {
			page = readFileSync(missingPage(folder, pathname.slice(base.length - 1)));
		} catch {
			unavailable(response);
			return;
		}
		withHeaders(response, rules, base);
		response.removeHeader('Cache-Control');
		response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' }).end(page);
	}
}

const hidden = new RegExp(hiddenPattern('/'));

function withHeaders(response: ServerResponse, rules: readonly HeaderRule[], path: string): void {
	for (const [header, value] of headersFor(rules, path)) response.setHeader(header, value);
}

function unavailable(response: ServerResponse): void {
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	response
		.writeHead(503, {
			'Content-Type': 'text/plain; charset=utf-8',
			'Retry-After': '1',
			'Cache-Control': 'no-store',
		})
		.end('The site is not there at the moment. If it is being built, load this page again in a second.\n');
}

/** The page for what does not exist, in the language of the address. @param path without the path of the site */
function missingPage(folder: string, path: string): string {
	const [, language = ''] = /^\/([a-z]{2,3})\//.exec(path) ?? [];
	const own = join(folder, language, '404.html');
	return existsSync(own) ? own : join(folder, '404.html');
}
