import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join, relative, sep } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { compressFile } from '../../src/hosting/compress.ts';
import { OfflinePacks, writeWorker, type Saved } from '../../src/offline/prepare.ts';
import { workerFile } from '../../src/lib/generated-addresses.ts';
import { serve } from '../../src/hosting/serve.ts';
import type { BuiltSite } from './sites.ts';
import { workshop } from './sites.ts';

/** What a host sent. */
export interface Sent {
	/** Address below the path of the site. */
	path: string;
	status: number;
	/** Of the body; 0 where the browser was told that nothing has changed. */
	bytes: number;
}

/** A host of its own for one test. */
export interface Host extends Pick<BuiltSite, 'address' | 'base'> {
	folder: string;
	sent: Sent[];
	/** Decides which addresses fail, by their path below that of the site: with this status, or the line is cut. */
	fails: (path: string) => number | 'cut' | undefined;
	/** Goes off the network. */
	stop: () => Promise<void>;
}

const hosts: Host[] = [];

/** Starts a host with a copy of a site, which the test may change. */
export async function hostOf(site: BuiltSite): Promise<Host> {
	// Test files run side by side.
	const folder = join(workshop, `offline-${process.env['VITEST_POOL_ID'] ?? 0}-${hosts.length}`, site.name);
	copyWithout(site.dist, folder, notVisited);
	return hostAsBuilt({ ...site, dist: folder });
}

/** Starts a host with the files of a site themselves: nothing may change them. */
export async function hostAsBuilt({ dist: folder, base }: BuiltSite): Promise<Host> {
	const { server, address } = await serve(folder, base, 0);
	const host: Host = {
		address,
		base,
		folder,
		sent: [],
		fails: () => undefined,
		stop: async () => {
			server.closeAllConnections();
			await new Promise((done) => server.close(done));
		},
	};
	const [answer] = server.listeners('request') as RequestListener[];
	server.removeAllListeners('request');
	server.on('request', (request, response) => {
		const path = (request.url ?? '').slice(base.length);
		const fault = host.fails(path);
		if (fault === 'cut') {
			request.socket.destroy();
			return;
		}
		const before = request.socket.bytesWritten;
		response.on('close', () => {
			const body = response.statusCode === 200 ? request.socket.bytesWritten - before : 0;
			host.sent.push({ path, status: response.statusCode, bytes: body });
		});
		if (fault === undefined) answer?.(request, response);
		else response.writeHead(fault).end();
	});
	hosts.push(host);
	return host;
}

/** Files that no page loads: readers take them away, or other websites show them. */
const notVisited = /(?:^|\/)(?:documents|share)$/;

function copyWithout(from: string, to: string, left: RegExp): void {
	rmSync(to, { recursive: true, force: true });
	cpSync(from, to, {
		recursive: true,
		filter: (path) => !left.test(relative(from, path).split(sep).join('/')),
	});
}

/**
 * A copy of a built site with its guides, but few of its other pages, to be saved and changed: what happens to pages
 * that are saved does not hang on how many there are.
 * @param guides the only ones that are kept; all where none are named
 * @param searches whether its search index is kept, which is most of its files
 */
export async function shortSite(
	site: BuiltSite,
	guides: readonly string[] = [],
	searches = true,
): Promise<BuiltSite> {
	const kind = searches ? 'short' : 'without-search';
	const folder = join(workshop, `offline-${process.env['VITEST_POOL_ID'] ?? 0}-${kind}`, site.name);
	const others = guides.length > 0 ? `|guides/(?!(?:${guides.join('|')})(?:/|$))[^/.]+` : '';
	const index = searches ? '' : '|(?:[a-z]{2}/)?pagefind/.+';
	copyWithout(
		site.dist,
		folder,
		new RegExp(`^(?:documents|share|handbook|embed|questions/[^/.]+${others}${index})$`),
	);
	const short = { ...site, dist: folder };
	await saveUpTo({ folder, base: site.base }, Infinity);
	return short;
}

/** Stops all hosts. */
export async function stopHosts(): Promise<void> {
	await Promise.all(hosts.map(({ stop }) => stop()));
}

/**
 * Publishes another version: a text of a page is another one, and packs and worker are made again of what stands there,
 * as a build makes them.
 */
export async function republish(host: Host, file: string, from: string, to: string): Promise<void> {
	const { folder } = host;
	const text = readFileSync(join(folder, file), 'utf8');
	if (!text.includes(from)) throw new Error(`${file} does not say “${from}”.`);
	writeFileSync(join(folder, file), text.replaceAll(from, to));
	await compressFile(join(folder, file));
	await saveUpTo(host, Infinity);
}

/**
 * Makes packs and worker again, as a build makes them.
 * @param most bytes that are saved at most
 * @param first paths of pages that come first where that is not all
 */
export async function saveUpTo(
	{ folder, base }: Pick<Host, 'folder' | 'base'>,
	most: number,
	first: readonly string[] = [],
): Promise<Saved> {
	const worker = join(folder, workerFile);
	const [site = '', ...script] = readFileSync(worker, 'utf8').split('\n');
	const { others } = JSON.parse(site.slice(site.indexOf('{'), -1)) as { others: string[] };
	const prepared = await new OfflinePacks(folder, {
		localeBase: base,
		others,
		opened: undefined,
		limits: { most, first },
	}).finish();
	const packs = prepared.packs.map(({ path }) => path);
	const standing = readdirSync(join(folder, '_assets')).filter((name) => name.startsWith('offline.'));
	for (const name of standing)
		if (!packs.some((path) => `_assets/${name}`.startsWith(path))) rmSync(join(folder, '_assets', name));
	// A pack is named after its content: copies that stand beside it are of the same.
	for (const path of packs)
		if (!existsSync(join(folder, `${path}.br`))) await compressFile(join(folder, path));
	// A browser may look at any time: it gets the old worker or the new one, and nothing between.
	writeFileSync(worker, script.join('\n'));
	const saved = writeWorker(folder, prepared);
	for (const ending of ['br', 'gz']) rmSync(`${worker}.${ending}`, { force: true });
	await compressFile(worker);
	return saved;
}

/** The line at the foot of a page. */
export const lineOf = (page: Page) => page.locator('[data-offline]');

/** Opens a page and waits until the site is saved. */
export async function visitAndSave(context: BrowserContext, address: string): Promise<Page> {
	const page = await context.newPage();
	await page.goto(address);
	await lineOf(page).filter({ hasText: savedLine }).waitFor({ timeout: 30_000 });
	return page;
}

/** “Saved for offline (0.7 MB).”, in both languages. */
const savedLine = /\([^()\d]*\d[^()]*\)/;

/** Names of the caches of a site's address, and how many workers there are. */
export function keptBy(page: Page): Promise<{ caches: string[]; workers: number }> {
	return page.evaluate(async () => ({
		caches: await caches.keys(),
		workers: (await navigator.serviceWorker.getRegistrations()).length,
	}));
}
