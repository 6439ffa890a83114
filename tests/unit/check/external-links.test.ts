import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressesOf } from '../../../src/check/external-links/addresses.ts';
import { linkSections } from '../../../src/check/external-links/report.ts';
import { brand, guide, world } from '../../support/overlay.ts';

const asked: string[] = [];
let server: Server;
let host = '';
beforeAll(async () => {
	server = createServer(({ url, method, socket }, response) => {
		asked.push(`${method} ${url}`);
		if (url === '/silent') return;
		if (url === '/hangs-up' && method === 'HEAD') {
			socket.destroy();
			return;
		}
		const status = { '/gone': 410, '/missing': 404, '/guarded': 403, '/moved': 301 }[url ?? ''] ?? 200;
		const headOnly = url === '/no-head' && method === 'HEAD';
		if (url === '/round') response.writeHead(302, { Location: '/round' }).end();
		else response.writeHead(headOnly ? 405 : status, { Location: '/fine' }).end();
	});
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
	server.closeAllConnections();
	server.close();
});

const at = (...paths: string[]) =>
	paths.map((path) => ({ address: path.startsWith('http') ? path : host + path, places: ['a.md:3'] }));
const lines = async (...paths: string[]) =>
	(await linkSections(at(...paths), 300)).map((section) =>
		section.lines.map((line) => line.replace(host, '')),
	);

test('links that lead somewhere are not told, asked as little as can be', async () => {
	asked.length = 0;
	expect(await lines('/fine', '/moved', '/no-head')).toEqual([[], []]);
	expect(asked).toEqual(['HEAD /fine', 'HEAD /moved', 'HEAD /fine', 'HEAD /no-head', 'GET /no-head']);
});

test('a page is asked for where the head of it is refused without an answer', async () => {
	asked.length = 0;
	expect(await lines('/hangs-up')).toEqual([[], []]);
	expect(asked.at(-1)).toBe('GET /hangs-up');
});

test('a page that leads back to itself is not told as gone', async () => {
	expect(await lines('/round')).toEqual([[], ['/round: it leads on and on', '    in a.md:3']]);
});

test('links that lead nowhere are told, and those that do not answer a program', async () => {
	expect(await lines('/gone', '/missing', '/guarded', '/silent', 'http://127.0.0.1:1/')).toEqual([
		[
			'/gone: there is no such page (410)',
			'    in a.md:3',
			'/missing: there is no such page (404)',
			'    in a.md:3',
			'http://127.0.0.1:1/: it cannot be reached (no connection)',
			'    in a.md:3',
		],
		[
			'/guarded: it would not say (403)',
			'    in a.md:3',
			'/silent: no answer in 0.3 seconds',
			'    in a.md:3',
		],
	]);
});

test('a computer that reaches nothing is told so, once', async () => {
	const many = Array.from({ length: 40 }, (_, index) => `http://127.0.0.1:1/${index}`);
	expect(await linkSections(at(...many))).toEqual([
		{
			title: 'Links to other sites could not be checked',
			lines: ['None of the first 8 can be reached from here.'],
			hint: 'Is this computer online? Try again when it is.',
		},
	]);
});

test('a link to a neighbour of the site is asked, one to its own pages is not', () => {
	const own = [
		'https://ember.example/guide/guides/own/',
		'https://ember.example/guide',
		'https://EMBER.example/guide/guides/',
	];
	const others = [
		'https://ember.example.au/',
		'https://ember.example/guided/',
		'https://ember.example/jobs/',
	];
	const made = world({
		'content/brand.yaml': brand.replace('https://ember.example/', 'https://ember.example/guide/'),
		'content/en/guides/salary/own.md': guide(
			`## First things\n\n${[...own, ...others].map((address) => `<${address}>`).join(' ')}\n`,
		),
	});
	const found = addressesOf([made.load()]);
	made.remove();
	expect(found.map(({ address }) => address)).toEqual(others);
});

test('only what the firm has written is asked, each address once', () => {
	const made = world({
		'content/brand.yaml': `# See https://help.example/\n${brand}callToAction: { text: Hi., label: Call, link: https://a.example/ }\n`,
		'content/en/guides/salary/own.md': guide(
			'## First things\n\n[a](https://a.example/) <https://b.example/> [c](mailto:c@a.example)\n',
		),
	});
	const found = addressesOf([made.load()]);
	made.remove();
	expect(
		found.map(({ address, places }) => [address, places.map((place) => place.replace(/.*content/, ''))]),
	).toEqual([
		['https://a.example/', ['/en/guides/salary/own.md:16', '/brand.yaml:6']],
		['https://b.example/', ['/en/guides/salary/own.md:16']],
	]);
});

test('an address in data is asked as it is written, and one in a sentence without the signs after it', () => {
	const maps = 'https://maps.example/@59.9139,10.7522,15z/data=!3m1';
	const made = world({
		'content/brand.yaml': `${brand}callToAction: { text: 'Our map (${maps}), and https://b.example/wiki/Pay_(work).', label: Call, link: '${maps}' }\n`,
	});
	const found = addressesOf([made.load()]);
	made.remove();
	expect(found.map(({ address }) => address)).toEqual([maps, 'https://b.example/wiki/Pay_(work)']);
});
