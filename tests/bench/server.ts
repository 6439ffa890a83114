import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { headersFor, readHeaders } from '../../src/hosting/headers.ts';
import { compressible } from '../../src/hosting/rules.ts';
import { types } from '../../src/hosting/types.ts';
import { filesIn } from '../support/sites.ts';

/**
 * Serves a built site at the top of its host, over HTTP/1.1, compressed with Brotli as a good host does.
 * @param latency milliseconds that each answer waits
 */
export async function serveCompressed(
	dist: string,
	latency = 0,
): Promise<{ address: string; close: () => void }> {
	const rules = readHeaders(readFileSync(join(dist, '_headers'), 'utf8'));
	const files = new Map([...filesIn(dist)].map(([path, bytes]) => [path, encode(path, bytes)]));
	const server = createServer((request, response) => {
		const pathname = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
		const path = pathname.slice(1) + (pathname.endsWith('/') ? 'index.html' : '');
		const file = files.get(path);
		for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
		if (!file) return void response.writeHead(404).end();
		response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream');
		if (file.compressed) response.setHeader('Content-Encoding', 'br');
		setTimeout(() => response.end(file.body), latency);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}

/** Fonts, pictures and the files of Pagefind's index are compressed as they are. */
function encode(path: string, bytes: Buffer): { body: Buffer; compressed: boolean } {
	const compressed = compressible.includes(extname(path).slice(1));
	return { body: compressed ? brotliCompressSync(bytes) : bytes, compressed };
}
