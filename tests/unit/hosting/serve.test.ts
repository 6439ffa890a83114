import { mkdtempSync, rmSync } from 'node:fs';
import dns from 'node:dns';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { headersFile } from '../../../src/hosting/headers.ts';
import { listen } from '../../../src/hosting/listen.ts';
import { redirectsFile } from '../../../src/hosting/redirects.ts';
import { serve } from '../../../src/hosting/serve.ts';
import { write } from '../../support/overlay.ts';

const folder = mkdtempSync(join(tmpdir(), 'callback-serve-'));
const servers: Server[] = [];
let origin = '';

beforeAll(async () => {
	write(folder, {
		_headers: headersFile({ siteBase: '/guide/' }, ['sha256-abc=']),
		_redirects: redirectsFile({
			redirects: [
				{ path: '/guide/old', below: false, to: '/guide/salary/' },
				{ path: '/guide/team', below: false, to: '/guide/about/#team' },
				{ path: '/guide/jobs', below: false, to: 'https://a.example/?from=guide' },
			],
		}),
		'404.html': 'Not here.',
		'ar/404.html': 'ليست هنا.',
		'ar/index.html': 'البداية.',
		'ar/.htaccess': 'ErrorDocument 404 /guide/ar/404.html',
		'index.html': 'Home.',
		'salary/index.html': 'Salary.',
		'café/index.html': 'Café.',
		'_assets/page.js': 'export {};',
		'.hosting/nginx.conf': 'location / {}',
	});
	const { server, address } = await serve(folder, '/guide/', 0);
	servers.push(server);
	origin = new URL(address).origin;
});

afterAll(() => {
	for (const server of servers) server.close();
	rmSync(folder, { recursive: true });
});

const get = (path: string) => fetch(origin + path, { redirect: 'manual' });

describe('a served site', () => {
	test.each([
		['/guide/', 'Home.'],
		['/guide/salary/', 'Salary.'],
		['/guide/salary/?q=x', 'Salary.'],
		['/guide/caf%C3%A9/', 'Café.'],
	])('answers %s with the page', async (path, text) => {
		const response = await get(path);
		expect([response.status, await response.text()]).toEqual([200, text]);
		expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
	});

	test.each([
		['/', 302, '/guide/'],
		['/guide', 301, '/guide/'],
		['/guide?q=a', 301, '/guide/?q=a'],
		['/guide/old/?q=a', 301, '/guide/salary/?q=a'],
		['/guide/team/?q=a', 301, '/guide/about/?q=a#team'],
		['/guide/jobs?q=a', 301, 'https://a.example/?from=guide'],
		['/guide/salary', 301, '/guide/salary/'],
		['/guide/salary?q=a', 301, '/guide/salary/?q=a'],
	])('leads from %s on', async (path, status, to) => {
		const response = await get(path);
		expect([response.status, response.headers.get('location')]).toEqual([status, to]);
	});

	test.each([
		'/guide/nowhere/',
		'/elsewhere/',
		'/guide/%E0%A4%A',
		'/guide/../../etc/passwd',
		'/guide/%2e%2e/%2e%2e/etc/passwd',
		'//',
		'/guide/_headers',
		'/guide/_redirects',
		'/guide/.hosting/nginx.conf',
	])('answers %s with its own 404 page, and lives on', async (path) => {
		const response = await get(path);
		expect([response.status, await response.text()]).toEqual([404, 'Not here.']);
		expect((await get('/guide/')).status).toBe(200);
	});

	test.each(['/guide/ar/nowhere/', '/guide/ar/.htaccess'])(
		'answers %s with the 404 page in its language',
		async (path) => {
			const response = await get(path);
			expect([response.status, await response.text()]).toEqual([404, 'ليست هنا.']);
		},
	);

	test('says what a script is and that it may be kept', async () => {
		const { headers } = await get('/guide/_assets/page.js');
		expect(headers.get('content-type')).toMatch(/^text\/javascript/);
		expect(headers.get('cache-control')).toContain('immutable');
	});

	test('listens where the name in its address leads on this computer, be it 127.0.0.1 or ::1', async () => {
		const lookup = vi.spyOn(dns, 'lookup');
		const { server, address } = await serve(folder, '/guide/', 0);
		servers.push(server);
		expect(lookup.mock.calls.map(([name]) => name)).toEqual([new URL(address).hostname]);
		lookup.mockRestore();
	});

	test('says so when the last port is in use', async () => {
		const last = createServer();
		servers.push(last);
		await listen(last, 65_535);
		await expect(serve(folder, '/guide/', 65_535)).rejects.toThrow('no other comes after it');
	});

	test('takes the next port when one is in use', async () => {
		const port = Number(new URL(origin).port);
		const { server, address } = await serve(folder, '/guide/', port);
		servers.push(server);
		expect(Number(new URL(address).port)).toBeGreaterThan(port);
	});
});
