import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersFile } from '../../../src/hosting/headers.ts';
import { redirectsFile } from '../../../src/hosting/redirects.ts';
import { serve } from '../../../src/hosting/serve.ts';
import { write } from '../../support/overlay.ts';

const top = mkdtempSync(join(tmpdir(), 'callback-hostile-'));
const folder = join(top, 'dist');
const text = '0123456789';
let server: Server;
let port: number;

beforeAll(async () => {
	write(folder, {
		_headers: headersFile({ siteBase: '/' }, ['sha256-abc=']),
		_redirects: redirectsFile({ redirects: [{ path: '/old', below: true, to: '/guides/' }] }),
		'404.html': 'Not here.',
		'index.html': 'Home.',
		'guides/index.html': 'Guides.',
		'a.txt': text,
		'b.txt': text,
		'b.txt.gz': 'packed',
		'empty.txt': '',
		'.hosting/nginx.conf': 'secret',
		'.callback-output': 'secret',
		'.well-known/security.txt': 'open',
	});
	write(top, { 'secret.txt': 'secret' });
	({ server } = await serve(folder, '/', 0));
	port = (server.address() as { port: number }).port;
});
afterAll(() => {
	server.close();
	rmSync(top, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
	fetch(`http://localhost:${port}${path}`, { redirect: 'manual', headers, method });

describe('a part of a file', () => {
	test.each([
		['bytes=0-0', '0', '0-0'],
		['bytes=0-3', '0123', '0-3'],
		['bytes=5-5', '5', '5-5'],
		['bytes=4-', '456789', '4-9'],
		['bytes=-5', '56789', '5-9'],
		['bytes=-99', text, '0-9'],
		['bytes=8-99999999999999999999', '89', '8-9'],
	])('%s is given', async (range, part, shown) => {
		const response = await get('/a.txt', { range });
		expect([response.status, await response.text()]).toEqual([206, part]);
		expect(response.headers.get('content-range')).toBe(`bytes ${shown}/10`);
		expect(response.headers.get('content-length')).toBe(String(part.length));
	});

	test.each(['bytes=5-1', 'bytes=10-', 'bytes=10-20', 'bytes=99999999999999999999-', 'bytes=-0'])(
		'%s is not there',
		async (range) => {
			const response = await get('/a.txt', { range });
			expect([response.status, await response.text()]).toEqual([416, '']);
			expect(response.headers.get('content-range')).toBe('bytes */10');
		},
	);

	test.each(['bytes=a-b', 'bytes=', 'lines=0-1', 'bytes 0-1', '0-1', 'bytes=0-1,4-5'])(
		'%s is the whole file',
		async (range) => {
			const response = await get('/a.txt', { range });
			expect([response.status, await response.text()]).toEqual([200, text]);
		},
	);

	test('of an empty file is not there', async () => {
		expect((await get('/empty.txt', { range: 'bytes=0-0' })).status).toBe(416);
		expect((await get('/empty.txt')).status).toBe(200);
	});
});

describe('a request', () => {
	test.each([
		'evil.example',
		'evil.example:80',
		'localhost.evil.example',
		'localhost:80@evil.example',
		'192.168.0.2',
	])('under the name %s is turned down, as another website could have that lead here', async (host) => {
		const answer = await raw(`GET /a.txt HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
		expect(answer).toMatch(/^HTTP\/1\.1 403 /);
		expect(answer).toContain(`Open http://localhost:${port}/`);
		expect(answer).not.toContain(text);
	});

	test.each(['localhost', 'localhost:4321', '127.0.0.1:4321', '[::1]:4321'])(
		'under the name %s is answered',
		async (host) => {
			const answer = await raw(`GET /a.txt HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
			expect(answer).toMatch(/^HTTP\/1\.1 200 /);
		},
	);

	test.each([
		'//evil.example/%2e%2e/guides',
		'//evil.example/../guides',
		'//evil.example/%2e%2e%2fguides',
		'/%2fevil.example/%2e%2e/guides',
		'/\\evil.example/%2e%2e/guides',
		'/%5cevil.example/..%5cguides',
		'/./guides',
		'/x/%2e%2e/guides',
		'//guides',
	])('for %s leads nowhere', async (path) => {
		const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
		expect(answer).toMatch(/^HTTP\/1\.1 404 /);
		expect(answer).not.toMatch(/^location:/im);
	});

	test.each([
		'/.hosting/nginx.conf',
		'/.callback-output',
		'/_headers',
		'/_redirects',
		'/%2ehosting/nginx.conf',
	])('for %s gets the page for what does not exist', async (path) => {
		const response = await get(path);
		expect([response.status, await response.text()]).toEqual([404, 'Not here.']);
	});

	test('for a name that no disk could hold gets it, too', async () => {
		const name = `/${'a'.repeat(300)}`;
		const response = await get(name, { range: 'bytes=-5' });
		expect([response.status, await response.text()]).toEqual([404, 'Not here.']);
		expect((await get('/b'.repeat(4000))).status).toBe(404);
	});

	test('for what the web looks for gets it', async () => {
		expect(await (await get('/.well-known/security.txt')).text()).toBe('open');
	});

	test.each([
		['gzip', 'gzip'],
		['br, gzip;q=0.5', 'gzip'],
		['gzip;q=0', null],
		['gzipped', null],
	])('that accepts %s gets the copy in %s', async (accepted, encoding) => {
		const { headers } = await get('/b.txt', { 'accept-encoding': accepted });
		expect(headers.get('content-encoding')).toBe(encoding);
		expect(headers.get('vary')).toBe('Accept-Encoding');
	});

	test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('to %s is turned down', async (method) => {
		const response = await get('/', {}, method);
		expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
	});

	test('while the site is being replaced is asked to wait, and is answered again afterwards', async () => {
		renameSync(folder, `${folder}-last`);
		for (const path of ['/', '/guides', '/nowhere', '/a.txt', '//x/%2e%2e/guides']) {
			const response = await get(path);
			expect(response.status, path).toBe(503);
			expect(response.headers.get('retry-after')).toBe('1');
			expect(await response.text()).toContain('load this page again');
		}
		renameSync(`${folder}-last`, folder);
		expect(await (await get('/')).text()).toBe('Home.');
		rmSync(join(folder, '404.html'));
		expect((await get('/nowhere')).status).toBe(503);
		write(folder, { '404.html': 'Not here.' });
	});
});

/** Sends bytes as they are. @returns what came back until the server or the time ended it */
function raw(bytes: string): Promise<string> {
	return new Promise((resolve) => {
		const socket = connect(port, 'localhost');
		let said = '';
		const end = () => {
			socket.destroy();
			resolve(said);
		};
		socket.setTimeout(1000, end);
		socket.on('data', (data) => (said += data.toString('latin1')));
		socket.on('error', end);
		socket.on('close', end);
		socket.write(Buffer.from(bytes, 'latin1'));
	});
}

/** Numbers that look random, and are the same each time. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
		return Math.floor((state / 2_147_483_648) * below);
	};
}

test('no request ends the server, leads off the host or shows what is hidden', async () => {
	const next = numbers(20_261_128);
	const one = (list: readonly string[]) => list[next(list.length)] ?? '';
	const methods = ['GET', 'GET', 'GET', 'HEAD', 'POST', 'get', 'G\0T', '', 'PRI', 'CONNECT', 'TRACE'];
	const pieces = [
		...[
			'/',
			'//',
			'\\',
			'.',
			'..',
			'%2e%2e',
			'%2f',
			'%5c',
			'%00',
			'%',
			'%zz',
			'%C0%AF',
			'%E0%A4%A',
			'?',
			'#',
			'*',
		],
		...[
			'guides',
			'a.txt',
			'old',
			'_headers',
			'.hosting',
			'secret.txt',
			'evil.example',
			'http:',
			'@',
			':80',
			' ',
		],
		...['\0', '\x7f', '\xff', '\r', '\n', '\t', 'a'.repeat(300), 'é', '%F0%9F%98%80', '%ED%A0%80'],
	];
	const versions = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/9.9', 'HTTP/2.0', '', 'http/1.1'];
	const headers = [
		...['Range: bytes=5-1', 'Range: bytes=0-99999999999999999999', 'Range: bytes=-', 'Range: bytes=--1'],
		...[
			'Range: bytes=0-0,0-0,0-0',
			'Range: bytes=NaN-',
			'Range: bytes=1e3-',
			'Range: bytes=-9007199254740993',
		],
		...[
			'If-None-Match: *',
			'If-Match: "x"',
			'If-Range: "',
			'If-Modified-Since: never',
			'If-Unmodified-Since: 0',
		],
		...[
			'Accept-Encoding: ;;,,q',
			`Accept-Encoding: ${'br,'.repeat(500)}`,
			'Host:',
			'Host: a\0b',
			'Expect: 100-continue',
		],
		...[
			'Expect: cake',
			'Upgrade: websocket',
			'Connection: upgrade',
			'Content-Length: -1',
			'Content-Length: 99999',
		],
		...[
			'Transfer-Encoding: chunked',
			'Transfer-Encoding: gzip, chunked',
			': x',
			'No colon',
			`X: ${'y'.repeat(20_000)}`,
		],
	];
	const requests = Array.from({ length: 600 }, () => {
		const path = Array.from({ length: 1 + next(7) }, () => one(pieces)).join('');
		const start = `${one(methods)} ${next(4) === 0 ? '' : '/'}${path} ${one(versions)}`;
		const more = Array.from({ length: next(4) }, () => one(headers));
		return [start, ...(next(5) === 0 ? [] : ['Host: 127.0.0.1']), 'Connection: close', ...more, '', ''].join(
			'\r\n',
		);
	});
	const wanted = new Set(['/', '/guides/']);
	for (let at = 0; at < requests.length; at += 25) {
		const part = requests.slice(at, at + 25);
		const answers = await Promise.all(part.map((request) => raw(request)));
		for (const [index, answer] of answers.entries()) {
			const [, to = '/'] = /^location: ([^\r\n?]*)/im.exec(answer) ?? [];
			expect(wanted, JSON.stringify(part[index])).toContain(to);
			expect(answer, JSON.stringify(part[index])).not.toContain('secret');
		}
		expect((await get('/')).status, JSON.stringify(part)).toBe(200);
	}
}, 60_000);
