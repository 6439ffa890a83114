import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compressFile } from '../../src/hosting/compress.ts';
import { writeEraser } from '../../src/offline/prepare.ts';
import { workerFile } from '../../src/lib/generated-addresses.ts';
import {
	hostOf,
	keptBy,
	lineOf,
	republish,
	shortSite,
	stopHosts,
	visitAndSave,
	type Host,
	type Sent,
} from '../support/offline.ts';
import { complaintsIn, savingContext, siteNamed } from '../support/page.ts';
import { ourStrings } from '../support/strings.ts';

afterAll(stopHosts);

const strings = ourStrings();
const guide = 'guides/star-stories/';
const searching = await shortSite(siteNamed('callback'), ['star-stories']);
/** What happens to saved pages does not hang on what is searched. */
const site = await shortSite(siteNamed('callback'), ['star-stories'], false);

/** A busy machine takes its time. */
const patience = { timeout: 20_000 };

/** What was sent since the last look, apart from the worker itself. */
function sentSince(host: Host): string[] {
	const paths = host.sent.filter(({ bytes }) => bytes > 0).map(({ path }) => path);
	host.sent.length = 0;
	return paths.filter((path) => path !== workerFile);
}

/** Publishes the guide under another title. */
function retitle(host: Host): Promise<void> {
	const [, title = ''] = /<h1[^>]*>([^<]+)</.exec(
		readFileSync(join(host.folder, guide, 'index.html'), 'utf8'),
	)!;
	return republish(host, `${guide}index.html`, `>${title}</h1>`, '>Another title</h1>');
}

/** Publishes the site as a build writes it that saves nothing any more. */
async function stopSaving(host: Host): Promise<void> {
	for (const path of ['index.html', `${guide}index.html`]) {
		const file = join(host.folder, path);
		writeFileSync(file, readFileSync(file, 'utf8').replace(' data-offline', ' data-now'));
		await compressFile(file);
	}
	writeEraser(host.folder, host.base);
	await compressFile(join(host.folder, workerFile));
}

test('A new version is told to open pages, which stay as they are until the reader asks', async () => {
	const host = await hostOf(searching);
	const context = await savingContext();
	const complaints = await complaintsIn(context);
	const first = await visitAndSave(context, host.address + guide);
	sentSince(host);
	await retitle(host);
	const second = await context.newPage();
	await second.goto(host.address);
	for (const page of [first, second])
		await lineOf(page).filter({ hasText: strings['offline.newer']! }).waitFor();
	// Of all the site, what has changed.
	expect(sentSince(host)).toEqual([guide]);
	await context.setOffline(true);
	await second.goto(host.address + guide);
	expect(await second.locator('h1').textContent()).not.toBe('Another title');
	await first.keyboard.press('Control+k');
	await first.locator('dialog [name=q]').fill('salary');
	await first.locator('dialog [data-main]').first().waitFor();
	const reloaded = first.waitForEvent('load');
	await lineOf(second).getByRole('button', { name: strings['offline.reload']! }).click();
	await reloaded;
	for (const page of [first, second]) {
		await page.locator('h1', { hasText: 'Another title' }).waitFor();
		await lineOf(page).filter({ hasText: 'MB' }).waitFor();
	}
	expect(complaints).toEqual([]);
});

test('With no other page open, the next page is of the new version by itself', async () => {
	const host = await hostOf(site);
	const context = await savingContext();
	const complaints = await complaintsIn(context);
	const page = await visitAndSave(context, host.address);
	await retitle(host);
	await page.reload();
	// A browser looks for a new version when it likes. Where it has looked before the reload, this page is of it already.
	const isNew = (address: string) =>
		fetch(address)
			.then((response) => response.text())
			.then((text) => text.includes('Another title'));
	const isThere = async () =>
		(await lineOf(page).innerText()).includes(strings['offline.newer']!) ||
		page.evaluate(isNew, host.address + guide);
	await expect.poll(isThere, patience).toBe(true);
	await page.goto(host.address + guide);
	expect(await page.locator('h1').textContent()).toBe('Another title');
	await lineOf(page).filter({ hasText: 'MB' }).waitFor();
	await host.stop();
	await page.reload();
	expect(await page.locator('h1').textContent()).toBe('Another title');
	expect(complaints).toEqual([]);
});

test('A version that cannot be had as a whole leaves the older one as it is', async () => {
	const host = await hostOf(site);
	const context = await savingContext();
	const page = await visitAndSave(context, host.address);
	await retitle(host);
	// What is published is half of one version and half of another.
	rmSync(join(host.folder, guide), { recursive: true });
	for (const name of readdirSync(join(host.folder, '_assets')))
		if (name.startsWith('offline.')) rmSync(join(host.folder, '_assets', name));
	sentSince(host);
	await page.reload();
	const isMissed = ({ path, status }: Sent) => status === 404 && path.startsWith('_assets/offline.');
	await expect.poll(() => host.sent.some(isMissed), patience).toBe(true);
	await host.stop();
	await page.goto(host.address + guide);
	expect(await page.locator('h1').textContent()).not.toBe('Another title');
	expect(await lineOf(page).textContent()).not.toBe(strings['offline.newer']);
});

test.each([500, 'cut'] as const)('A first save that breaks off (%s) goes on where it was', async (fault) => {
	const host = await hostOf(site);
	const context = await savingContext();
	host.fails = (path) =>
		/^(?:fonts|_assets\/(?:define|offline))/.test(path) && !isFont(path) ? fault : undefined;
	const page = await context.newPage();
	await page.goto(host.address + guide);
	await lineOf(page).filter({ hasText: strings['offline.broken-off']! }).waitFor();
	expect((await keptBy(page)).workers).toBe(0);
	const had = new Set(sentSince(host));
	expect(had.size).toBeGreaterThan(10);
	host.fails = () => undefined;
	await page.goto(host.address);
	await lineOf(page).filter({ hasText: 'MB' }).waitFor();
	expect(sentSince(host).filter((path) => had.has(path))).toEqual([]);
	await host.stop();
	await page.goto(host.address + guide);
	expect(await page.locator('article h1').isVisible()).toBe(true);
});

/** Fonts that a page needs at once. */
function isFont(path: string): boolean {
	return /^fonts\/.*latin/.test(path);
}

test('A device without room saves nothing, and the site works as ever', async () => {
	const host = await hostOf(searching);
	const context = await savingContext();
	const complaints = await complaintsIn(context);
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	const { origin } = new URL(host.address);
	await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 100_000 });
	await page.goto(host.address + guide);
	await lineOf(page).filter({ hasText: strings['offline.full']! }).waitFor();
	await expect.poll(() => keptBy(page), patience).toEqual({ caches: [], workers: 0 });
	host.sent.length = 0;
	await page.goto(`${host.address}search/?q=salary`);
	await page.locator('[data-results] > li').first().waitFor();
	await lineOf(page).filter({ hasText: strings['offline.full']! }).waitFor();
	// It is not tried again at once.
	expect(host.sent.filter(({ path }) => path === workerFile)).toEqual([]);
	expect(complaints).toEqual([]);
});

test('A site that saves nothing any more erases what it has saved, and shows itself as it is now', async () => {
	const host = await hostOf(site);
	const context = await savingContext();
	const complaints = await complaintsIn(context);
	const page = await visitAndSave(context, host.address);
	await page.evaluate(() => caches.open('of somebody else'));
	await stopSaving(host);
	await page.goto(host.address + guide);
	await page.locator('[data-now]').waitFor({ state: 'attached' });
	await expect.poll(() => keptBy(page), patience).toEqual({ caches: ['of somebody else'], workers: 0 });
	expect(complaints).toEqual([]);
});

test('A page on its way from what was saved, while that is erased, shows itself as it is now', async () => {
	const host = await hostOf(site);
	const context = await savingContext();
	const page = await visitAndSave(context, host.address);
	const other = await context.newPage();
	await other.goto(host.address);
	await stopSaving(host);
	// A device that takes its time: the page that is left goes on until all is erased, and the next one stands after that.
	const endless = 'kept-waiting';
	let goOn: () => void = () => undefined;
	const erased = new Promise<void>((resolve) => (goOn = resolve));
	await page.route(`**/${endless}`, async (route) => {
		await erased;
		await route.fulfill({ body: '' });
	});
	const isKeptWaiting = page.waitForRequest(`**/${endless}`);
	await page.evaluate((address) => {
		setTimeout(() => {
			const request = new XMLHttpRequest();
			request.open('GET', address, false);
			request.send();
		});
	}, endless);
	await isKeptWaiting;
	const isAsked = page.waitForRequest(host.address + guide);
	const going = page.goto(host.address + guide);
	await isAsked;
	await other.evaluate(async () => {
		await (await navigator.serviceWorker.getRegistration())?.update();
		while ((await caches.keys()).length > 0) await new Promise((resolve) => setTimeout(resolve, 2));
	});
	goOn();
	await going;
	await page.locator('[data-now]').waitFor({ state: 'attached' });
	expect(page.url()).toBe(host.address + guide);
	await expect.poll(() => keptBy(page), patience).toEqual({ caches: [], workers: 0 });
});

test('Where the site ships no worker any more, the one that is left goes', async () => {
	const host = await hostOf(site);
	const context = await savingContext();
	const page = await visitAndSave(context, host.address);
	for (const ending of ['', '.br', '.gz']) rmSync(join(host.folder, workerFile + ending));
	const session = await context.newCDPSession(page);
	await session.send('ServiceWorker.enable');
	await session.send('ServiceWorker.stopAllWorkers');
	await page.reload();
	await expect.poll(() => keptBy(page), patience).toEqual({ caches: [], workers: 0 });
});

test('A reader who erases everything keeps the saved site, and may erase that as well', async () => {
	const host = await hostOf(site);
	const context = await savingContext();
	const complaints = await complaintsIn(context);
	const page = await visitAndSave(context, host.address + guide);
	await page.locator('callback-checklist input').first().check();
	await page.goto(`${host.address}my-data/`);
	await page.locator('[data-count]:not(:empty)').waitFor();
	await page.locator('[data-erase]').click();
	await page.locator('[data-erase-now]').click();
	await page.locator('[data-saved-pages]').waitFor();
	expect((await keptBy(page)).workers).toBe(1);
	const other = await context.newPage();
	await other.goto(host.address + guide);
	await lineOf(other).filter({ hasText: 'MB' }).waitFor();
	expect(await other.locator('callback-checklist input:checked').count()).toBe(0);
	await other.close();
	await page.locator('[data-erase-pages]').click();
	await page.locator('[data-pages-gone]').waitFor();
	expect(await keptBy(page)).toEqual({ caches: [], workers: 0 });
	expect(complaints).toEqual([]);
});

test('A browser that is told to save data saves the site only where the reader asks', async () => {
	const host = await hostOf(site);
	const context = await savingContext();
	await context.addInitScript(() =>
		Object.defineProperty(Navigator.prototype, 'connection', { value: { saveData: true } }),
	);
	const page = await context.newPage();
	await page.goto(host.address);
	const button = lineOf(page).getByRole('button', { name: strings['offline.save']! });
	await button.waitFor();
	expect(host.sent.filter(({ path }) => path === workerFile || path.includes('offline.'))).toEqual([]);
	await button.click();
	await lineOf(page).filter({ hasText: 'MB' }).waitFor();
});
