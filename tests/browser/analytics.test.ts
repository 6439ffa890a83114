import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../src/hosting/serve.ts';
import { complaintsIn, newContext } from '../support/page.ts';
import { pagesOf, readPage, textOf } from '../support/pages.ts';
import { writeSmallSite } from '../support/small-site.ts';
import { callback } from '../support/command.ts';
import { filesIn, fixtureOf, workshop } from '../support/sites.ts';

const folder = join(workshop, 'counted');
const dist = join(folder, 'dist');
/** Pages in whose address stands what no server may see. */
const uncounted = ['/prep-pack/', '/my-data/'];
const counter = 'https://stats.nakheel-talent.example';
let address = '';
let close: () => void;

beforeAll(async () => {
	// It speaks Arabic, and its texts are in English.
	const strings = readFileSync(join(fixtureOf('nakheel')!, 'content/ar/strings.yaml'), 'utf8');
	writeSmallSite(folder, { 'content/ar/strings.yaml': strings }, [
		'locales: [ar]',
		`analytics:\n  provider: matomo\n  address: ${counter}/\n  site: 7`,
	]);
	const { code, stderr } = await callback('build', folder);
	if (code !== 0) throw new Error(stderr);
	const served = await serve(dist, '/', 0);
	({ address } = served);
	close = () => void served.server.close();
}, 300_000);

afterAll(() => close());

describe('A site that counts visits', () => {
	test('asks its own counter, sets no cookie, and keeps the policy closed to all others', async () => {
		const context = await newContext();
		const complaints = await complaintsIn(context);
		const asked: string[] = [];
		// In place of Matomo: says what it was told to do, where it was told to send it.
		await context.route(`${counter}/**`, async (route) => {
			const request = route.request();
			asked.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ''}`.trim());
			const headers = { 'Access-Control-Allow-Origin': '*' };
			if (!request.url().endsWith('.js')) return route.fulfill({ status: 204, headers });
			const to = "_paq.find(([name]) => name === 'setTrackerUrl')[1]";
			const body = `fetch(${to}, { method: 'POST', body: _paq.map(([name]) => name).join() })`;
			return route.fulfill({ contentType: 'text/javascript', body });
		});
		const page = await context.newPage();
		await page.goto(address, { waitUntil: 'networkidle' });
		expect(asked).toEqual([
			'GET /matomo.js',
			'POST /matomo.php disableCookies,setRequestMethod,setTrackerUrl,setSiteId,trackPageView',
		]);
		expect(await context.cookies()).toEqual([]);
		expect(complaints).toEqual([]);
		const refused = await page.evaluate(async () =>
			fetch('https://other.example/').then(
				() => 'sent',
				() => 'refused',
			),
		);
		expect(refused).toBe('refused');
		await context.close();
	});

	test('says so on the page about data, in the language of that text', () => {
		const file = 'privacy/index.html';
		const { elements } = readPage(file, readFileSync(join(dist, file), 'utf8'));
		const text = elements
			.filter(({ tagName }) => tagName === 'main')
			.map(textOf)
			.join('');
		expect(text).toContain('Yes, with Matomo, and its cookies are switched off.');
		expect(text).toContain(new URL(counter).host);
		expect(text).not.toContain('Nobody counts visits');
	});

	test.each(uncounted)('leaves %s alone: no script, a closed policy, no request', async (path) => {
		const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
		expect(html).not.toContain(counter);
		const context = await newContext();
		const asked: string[] = [];
		context.on('request', (request) => asked.push(request.url()));
		const page = await context.newPage();
		await page.goto(`${address.replace(/\/$/, '')}${path}#pack=AQAA`, { waitUntil: 'networkidle' });
		expect(asked.filter((url) => !url.startsWith(address) || url.includes('pack='))).toEqual([]);
		await context.close();
	});

	test('opens the policy in every page that is counted and in _headers', () => {
		const policies = [
			...pagesOf({ dist })
				.filter(({ path }) => !uncounted.includes(path))
				.map(({ html }) => /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]),
			/Content-Security-Policy: (.*)/.exec(filesIn(dist).get('_headers')?.toString() ?? '')?.[1],
		];
		const open = policies.map((policy) =>
			(policy ?? '').split('; ').filter((rule) => rule.includes('https:')),
		);
		expect(new Set(open.map((rules) => rules.join('; ')))).toEqual(
			new Set([`script-src 'self' 'wasm-unsafe-eval' ${counter}; connect-src 'self' ${counter}`]),
		);
	});
});
