import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostAsBuilt, lineOf, shortSite, stopHosts, visitAndSave } from '../support/offline.ts';
import {
	complaintsIn,
	htmlOf,
	kindsOf,
	richGuides,
	savingContext,
	siteNamed,
	sites,
} from '../support/page.ts';
import { mainFilesIn } from '../support/sites.ts';
import { toolAddresses } from '../../src/lib/tools.ts';

afterAll(stopHosts);

/** A guide that nobody reaches by the first click. */
const deep = 'guides/star-stories/';

/** Pages that are long, or meant for other websites. */
const notSaved = /^(?:404\.html|handbook\/|embed\/)$/;

/** Visits a site until it is saved, then takes the network away. */
async function visit(site: (typeof sites)[number]) {
	const host = await hostAsBuilt(site);
	const context = await savingContext();
	const complaints = await complaintsIn(context);
	const page = await visitAndSave(context, host.address + deep);
	const sent = [...host.sent];
	const session = await context.newCDPSession(page);
	const manifest = await session.send('Page.getAppManifest');
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	await session.detach();
	await host.stop();
	await context.setOffline(true);
	return { host, sent, context, complaints, page, manifest, installabilityErrors };
}

describe.each(sites)('With the network off, the site of $name', (site) => {
	let visited: Awaited<ReturnType<typeof visit>>;
	// When its turn comes: sites that are saved at the same time take the time of all of them.
	beforeAll(async () => {
		visited = await visit(site);
	}, 60_000);

	test('was saved on a first visit deep in it, and nothing was sent twice', () => {
		const { sent } = visited;
		const paths = sent.filter(({ bytes }) => bytes > 0).map(({ path }) => path.split('?')[0]);
		expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
		expect(sent.filter(({ status }) => status >= 400)).toEqual([]);
		const pages = paths.filter((path) => path?.endsWith('/'));
		expect(pages).toEqual([deep]);
	});

	test('can be put on a home screen', () => {
		const { host, manifest, installabilityErrors } = visited;
		const { errors, url } = manifest;
		expect({ errors, url }).toEqual({ errors: [], url: `${host.address}site.webmanifest` });
		// A private window, such as those of these tests, has no home screen.
		const faults = installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito');
		expect(faults.map(({ errorId }) => errorId)).toEqual([]);
	});

	test('has every page, to the byte, under its own policy', async () => {
		const { page, host } = visited;
		const pages = [...htmlOf(site).keys()].filter((path) => !notSaved.test(path));
		const had = await page.evaluate(
			(addresses) =>
				Promise.all(
					addresses.map(async (address) => {
						const response = await fetch(address);
						const policy = response.headers.get('Content-Security-Policy') ?? '';
						return { text: await response.text(), policy };
					}),
				),
			pages.map((path) => host.address + path),
		);
		const wrong = pages.filter(
			(path, at) => had[at]?.text !== readFileSync(join(site.dist, path, 'index.html'), 'utf8'),
		);
		expect(pages.length).toBeGreaterThan(50);
		expect(wrong).toEqual([]);
		expect(pages.filter((_, at) => !had[at]?.policy.includes("default-src 'none'"))).toEqual([]);
	});

	test('has every script, style and font of its pages', async () => {
		const { page, host } = visited;
		const parts = [...mainFilesIn(site.dist, /\.(?:css|js|wasm|woff2)$/).keys()].filter((path) =>
			/^(?:_assets|fonts)\//.test(path),
		);
		const answers = await page.evaluate(
			(addresses) =>
				Promise.all(
					addresses.map((address) =>
						fetch(address).then(
							({ ok }) => ok,
							() => false,
						),
					),
				),
			parts.map((path) => host.address + path),
		);
		expect(parts.length).toBeGreaterThan(50);
		expect(parts.filter((_, at) => answers[at] !== true)).toEqual([]);
	});

	test('opens pages under its own policy: of every kind and every tool on one site', async () => {
		const { page, host, complaints } = visited;
		const tools = Object.values(toolAddresses).map((path) => path.slice(1));
		// Opened one by one on one site; that each is saved as it is built, and all that it needs, is asked of each site above.
		const few = ['', ...richGuides(site).slice(0, 1), 'practise/'];
		for (const path of new Set(site.name === 'ember' ? [...kindsOf(site), ...tools] : few)) {
			if (notSaved.test(path)) continue;
			const response = await page.goto(host.address + path);
			expect(response?.headers()['content-security-policy'], path).toContain("default-src 'none'");
			expect(await page.locator('h1').first().isVisible(), path).toBe(true);
			await page.evaluate(() => document.fonts.ready);
		}
		expect(complaints).toEqual([]);
	}, 180_000);

	test('answers a search, on its page and in the dialog, and opens what was found', async () => {
		const { page, host, complaints } = visited;
		await page.goto(`${host.address}search/?q=salary`);
		await page.locator('[data-results] > li').first().waitFor();
		await page.locator('[data-main]').first().click();
		await page.waitForURL((url) => !url.pathname.includes('/search/'));
		await page.keyboard.press('Control+k');
		await page.locator('dialog [name=q]').fill('salary');
		await page.locator('dialog [data-main]').first().waitFor();
		expect(complaints).toEqual([]);
	});

	test('takes addresses as people have them: without a slash, with a query, with a part of the page', async () => {
		const { page, host } = visited;
		await page.goto(`${host.address}guides/second-vs-first-interview?utm_source=letter#main`);
		expect(page.url()).toBe(`${host.address}guides/second-vs-first-interview/?utm_source=letter#main`);
		expect(await page.locator('article h1').isVisible()).toBe(true);
		await page.goto(`${host.address}guides/second-vs-first-interview/index.html`);
		expect(await page.locator('article h1').isVisible()).toBe(true);
		const entry = await page.evaluate(
			(address) => fetch(address).then((response) => response.ok),
			`${host.address}pagefind/words.json?ts=1`,
		);
		expect(entry).toBe(true);
	});

	test('says of an address that is not saved that it is not, and what is', async () => {
		const { page, host } = visited;
		await page.goto(`${host.address}nowhere/at/all/`);
		const title = /<h1[^>]*>([^<]+)</.exec(readFileSync(join(site.dist, 'offline/index.html'), 'utf8'))?.[1];
		expect(await page.locator('h1').textContent()).toBe(title);
		const links = page.locator('main .guide-list a');
		expect(await links.count()).toBeGreaterThan(20);
		await links.first().click();
		await page.waitForURL(/\/guides\//);
		expect(await page.locator('article h1').isVisible()).toBe(true);
	});

	test('says at the foot of each page that it is saved, and how much that is', async () => {
		const { page } = visited;
		await expect.poll(() => lineOf(page).textContent()).toMatch(/\(.*[\d٠-٩].*\)/);
	});
});

test('An address without the slash of the path leads on, once it has been opened', async () => {
	const host = await hostAsBuilt(await shortSite(siteNamed('ember'), ['star-stories'], false));
	const context = await savingContext();
	const address = host.address.replace(/\/$/, '');
	const page = await visitAndSave(context, address);
	await host.stop();
	await context.setOffline(true);
	await page.goto(address);
	expect(page.url()).toBe(host.address);
	expect(await page.locator('h1').isVisible()).toBe(true);
});

test('A page in another language is kept when it was visited, and so is what it needs', async () => {
	const host = await hostAsBuilt(await shortSite(siteNamed('nakheel'), ['star-stories'], false));
	// The other language has a worker of its own; here it does not come.
	host.fails = (path) => (path === 'en/sw.js' ? 500 : undefined);
	const context = await savingContext();
	const page = await visitAndSave(context, host.address);
	await page.goto(`${host.address}en/${deep}?q=secret`);
	await page.waitForLoadState('networkidle');
	const keys = await page.evaluate(async () => {
		const cache = await caches.open('callback-offline:/:visited');
		return (await cache.keys()).map(({ url }) => url);
	});
	expect(keys).toContain(`${host.address}en/${deep}`);
	expect(keys.filter((url) => url.includes('?'))).toEqual([]);
	await host.stop();
	await context.setOffline(true);
	const complaints = await complaintsIn(context);
	await page.goto(`${host.address}en/${deep}`);
	expect(await page.locator('html').getAttribute('lang')).toBe('en-GB');
	await page.locator('h1').waitFor();
	// The worker asks the network first, and says so; the page hears nothing of it.
	expect(complaints.filter((complaint) => !complaint.endsWith('net::ERR_INTERNET_DISCONNECTED'))).toEqual([]);
	await page.goto(`${host.address}en/plan/`);
	expect(await page.locator('html').getAttribute('lang')).toBe('ar');
});

test('A first version that is about to take over is told when it has', async () => {
	const context = await savingContext();
	await context.addInitScript(() => {
		const worker = Object.assign(new EventTarget(), {
			postMessage: (_: string, [port]: MessagePort[]) => port?.postMessage({ bytes: 2_000_000, whole: true }),
			onstatechange: () => undefined,
		});
		// As Firefox answers at that moment.
		const registration = Object.assign(new EventTarget(), {
			installing: null,
			waiting: worker,
			active: null as typeof worker | null,
		});
		ServiceWorkerContainer.prototype.register = () => Promise.resolve(registration as never);
		Object.assign(window, {
			takeOver: () => {
				Object.assign(registration, { waiting: null, active: worker });
				worker.onstatechange();
			},
		});
	});
	const page = await context.newPage();
	await page.goto(siteNamed('ember').address);
	await expect.poll(() => lineOf(page).innerText()).toMatch(/^Saving /);
	await page.evaluate(() => (window as unknown as { takeOver: () => void }).takeOver());
	await expect.poll(() => lineOf(page).innerText()).toBe('Saved for offline (2 MB).');
});
