import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { serveDevIndex } from '../../../src/dev/serve-search-index.ts';
import type { WordsFile } from '../../../src/search/shared/words.ts';
import { searchInput } from '../../support/search-index.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

const stops: (() => void)[] = [];

afterEach(() => stops.splice(0).forEach((stop) => stop()));

/** A server that shows these pages as `npm run dev` would, the search index before them. */
async function devServer(base: string, pages: Record<string, string>) {
	const middlewares: Middleware[] = [];
	const site = { version: 1 };
	const warnings: string[] = [];
	const asked: string[] = [];
	const server = createServer((request, response) => {
		const { url = '' } = request;
		// Vite takes the path of the site off the address.
		request.url = url.replace(base, '/');
		middlewares[0]?.(request, response, () => {
			const text = pages[url];
			asked.push(url);
			response.writeHead(text === undefined ? 500 : 200).end(text);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	stops.push(() => server.close());
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	const vite = {
		config: { logger: { warn: (text: string) => warnings.push(text) } },
		resolvedUrls: { local: [origin] },
		middlewares: { use: (middleware: Middleware) => middlewares.push(middleware) },
	};
	serveDevIndex(vite as never, {
		base,
		addresses: () => ['/pay/', '/panel/'],
		input: searchInput,
		version: () => site.version,
	});
	return { origin, site, warnings, asked };
}

const page = (text: string) =>
	`<html lang="en"><body><main data-pagefind-body><h1>${text}</h1></main></body></html>`;
const pages = () => ({ '/guide/pay/': page('Pay'), '/guide/panel/': page('Panel') });

async function words(origin: string) {
	const response = await fetch(`${origin}guide/pagefind/words.json`);
	return (await response.json()) as WordsFile;
}

describe('the search in dev', () => {
	test('is made of the pages as they are served, when it is first asked for', async () => {
		const { origin, asked } = await devServer('/guide/', pages());
		expect(asked).toEqual([]);
		const first = await fetch(`${origin}guide/pagefind/words.json`);
		expect(first.headers.get('content-type')).toBe('application/json');
		expect(await first.text()).toContain('panel');
		expect((await words(origin)).list.lengths).toHaveLength(2);
		const engine = await fetch(`${origin}guide/pagefind/pagefind.wasm`);
		expect(engine.headers.get('content-type')).toBe('application/wasm');
		expect(asked.sort()).toEqual(['/guide/panel/', '/guide/pay/']);
	});

	test('is made anew after an edit, and only then', async () => {
		const texts: Record<string, string> = pages();
		const { origin, site, asked } = await devServer('/guide/', texts);
		const before = await words(origin);
		expect(await words(origin)).toEqual(before);
		expect(asked).toHaveLength(2);
		texts['/guide/pay/'] = page('Salary');
		site.version += 1;
		expect(JSON.stringify(await words(origin))).toContain('salary');
		expect(asked).toHaveLength(4);
	});

	test('leaves out a page that cannot be built at the moment, and says so', async () => {
		const { origin, warnings } = await devServer('/guide/', { '/guide/pay/': page('Pay') });
		expect((await words(origin)).list.lengths).toHaveLength(1);
		expect(warnings).toEqual(['The search leaves out /panel/: it could not be built (500).']);
	});

	test('leaves other addresses alone', async () => {
		const { origin } = await devServer('/guide/', pages());
		expect((await fetch(`${origin}guide/pay/`)).status).toBe(200);
		expect((await fetch(`${origin}guide/pagefind/missing.js`)).status).toBe(500);
	});
});
