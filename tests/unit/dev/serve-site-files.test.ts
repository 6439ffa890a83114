import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSiteFiles } from '../../../src/dev/serve-site-files.ts';

type Middleware = (...all: [...Parameters<RequestListener>, next: () => void]) => void;

const folder = mkdtempSync(join(tmpdir(), 'callback-dev-'));
const state = {
	loaded: { site: { publicDirs: [folder] } },
	made: [
		{ path: '_assets/desk.webp', data: Buffer.from('made') },
		{ path: 'favicon.svg', data: '<svg/>' },
	],
};
const chain: Middleware[] = [];
const server = createServer((request, response) => {
	const run = (rest: Middleware[], answer: ServerResponse): void => {
		const [first, ...others] = rest;
		if (!first) answer.writeHead(404).end();
		else first(request, answer, () => run(others, answer));
	};
	run(chain, response);
});

beforeAll(async () => {
	mkdirSync(join(folder, 'files'));
	writeFileSync(join(folder, 'files/map.txt'), 'public');
	writeFileSync(join(folder, 'files/.notes'), 'secret');
	serveSiteFiles(
		{ middlewares: { use: (middleware: Middleware) => chain.push(middleware) } } as never,
		state as never,
	);
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(() => {
	server.close();
	rmSync(folder, { recursive: true });
});

// Vite has taken the path of the site off each address.
test.each([
	['/_assets/desk.webp', 200, 'image/webp', 'made'],
	['/favicon.svg?v=1', 200, 'image/svg+xml', '<svg/>'],
	['/files/map.txt', 200, 'text/plain; charset=utf-8', 'public'],
	['/files/lost.txt', 404, null, ''],
	['/files/.notes', 404, null, ''],
])('in dev, %s answers %i', async (path, status, type, text) => {
	const { port } = server.address() as AddressInfo;
	const response = await fetch(`http://127.0.0.1:${port}${path}`);
	expect({ status: response.status, text: await response.text() }).toEqual({ status, text });
	expect(response.headers.get('content-type')).toBe(type);
});
