import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { afterAll, expect, test } from 'vitest';
import { complaintsIn, newContext, siteNamed, sites } from '../support/page.ts';
import type { BuiltSite } from '../support/sites.ts';

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

/** Serves a site as GitHub Pages or an object store does: files under a path, without a header or redirect of ours. */
async function plainHost({ dist, base }: BuiltSite): Promise<string> {
	const files = sirv(dist, { dev: true });
	const server = createServer((request, response) => {
		const path = request.url ?? '/';
		request.url = path.startsWith(base) ? path.slice(base.length - 1) : '/404.html';
		files(request, response);
	});
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return `http://localhost:${(server.address() as AddressInfo).port}${base}`;
}

test.each(sites)('$name works on a host that knows only files', async (site) => {
	const address = await plainHost(site);
	const context = await newContext();
	const complaints = await complaintsIn(context);
	const page = await context.newPage();
	await page.goto(address);
	await page.goto(`${address}search/?q=salary`);
	await page.locator('[data-results] > li').first().waitFor();
	expect(complaints).toEqual([]);
});

test.each([
	['ember', 'interview-tips/', 'guides/star-stories/'],
	['ember', 'old/second-interview.html', 'guides/second-vs-first-interview/'],
	['ember', 'blog/', 'guides/'],
	['nakheel', encodeURI('نصائح/'), 'guides/interview-tomorrow/'],
] as const)('%s leads from %s to %s on such a host, without JavaScript', async (name, from, to) => {
	const address = await plainHost(siteNamed(name));
	const context = await newContext({ javaScriptEnabled: false });
	const complaints = await complaintsIn(context);
	const page = await context.newPage();
	await page.goto(address + from);
	await page.waitForURL(address + to);
	expect(await page.locator('h1').isVisible()).toBe(true);
	expect(complaints).toEqual([]);
});
