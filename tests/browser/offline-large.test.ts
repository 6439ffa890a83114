import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { compressFile } from '../../src/hosting/compress.ts';
import { workerFile } from '../../src/lib/generated-addresses.ts';
import type { Saved } from '../../src/offline/prepare.ts';
import {
	hostOf,
	lineOf,
	saveUpTo,
	shortSite,
	stopHosts,
	visitAndSave,
	type Host,
} from '../support/offline.ts';
import { savingContext, siteNamed } from '../support/page.ts';
import type { BuiltSite } from '../support/sites.ts';

afterAll(stopHosts);

interface Visit {
	host: Host;
	told: Saved;
	page: Page;
	/** Guides that are not saved; the first was visited. */
	notSaved: readonly [visited: string, other: string];
}

const site = await shortSite(siteNamed('ember'));
await addPictures(site);

/** Visits a site with a picture in each guide that saves a part of itself, and goes off the network. @param most bytes */
async function visitPart(most: number): Promise<Visit> {
	const host = await hostOf(site);
	const told = await saveUpTo(host, most, ['guides/star-stories/index.html', 'plan/index.html']);
	const worker = readFileSync(join(host.folder, workerFile), 'utf8');
	const [visited = '', other = ''] = readdirSync(join(host.folder, 'guides'))
		.map((name) => `guides/${name}/`)
		.filter((path) => !path.includes('.html') && !worker.includes(`"${path}index.html"`));
	const context = await savingContext();
	const page = await visitAndSave(context, host.address);
	await page.goto(host.address + visited, { waitUntil: 'networkidle' });
	await page.goto(host.address, { waitUntil: 'networkidle' });
	await host.stop();
	await context.setOffline(true);
	return { host, told, page, notSaved: [visited, other] };
}

/** Puts a picture of 40 kB into each guide. */
async function addPictures({ dist: folder, base }: BuiltSite): Promise<void> {
	for (const name of readdirSync(join(folder, 'guides'))) {
		const file = join(folder, 'guides', name, 'index.html');
		if (!existsSync(file)) continue;
		const picture = `_assets/${name}.webp`;
		writeFileSync(join(folder, picture), randomBytes(40_000));
		const html = readFileSync(file, 'utf8');
		writeFileSync(file, html.replace('</article>', `<img src="${base}${picture}" alt=""></article>`));
		await compressFile(file);
	}
}

/** Title of the page that stands for one that cannot be reached. */
const unreachable = 'This page cannot be reached now';

const titleOf = (page: Page) => page.locator('h1').first().textContent();

describe('With the network off, a site that saves its main pages', () => {
	const visit = visitPart(2_000_000);

	test('says so at the foot of each page', async () => {
		const { page, told } = await visit;
		expect(told.left.search).toBe(false);
		expect(told.left.pages).toBeGreaterThan(10);
		await expect
			.poll(() => lineOf(page).textContent())
			.toMatch(/^The main pages are saved for offline \([\d.]+ MB\)\.$/);
	});

	test('opens what is saved and what was visited, and says of all else that it cannot be reached', async () => {
		const { page, host, notSaved } = await visit;
		const titles: (string | null)[] = [];
		for (const path of ['guides/star-stories/', 'plan/', ...notSaved]) {
			await page.goto(host.address + path);
			titles.push(await titleOf(page));
		}
		expect(titles.map((title) => title === unreachable)).toEqual([false, false, false, true]);
	});

	test('lists in place of a page that is not saved what opens, and nothing else', async () => {
		const { page, host, notSaved } = await visit;
		await page.goto(host.address + notSaved[1]);
		const links = page.locator('[data-saved-list] a');
		const listed = () => links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
		await expect.poll(listed).not.toContain(host.address + notSaved[1]);
		expect(await listed()).toContain(host.address + notSaved[0]);
		expect(await page.locator('[data-saved-list] ul:not(:has(li))').count()).toBe(0);
		// What stands for a page that cannot be reached is there for readers alone: who fetches such a page gets nothing.
		const fetched = (addresses: string[]) =>
			page.evaluate(async (all) => {
				const had = await Promise.all(
					all.map((address) =>
						fetch(address).then(
							({ ok }) => ok,
							() => false,
						),
					),
				);
				return all.filter((_, at) => had[at]);
			}, addresses);
		const [visited, other] = notSaved.map((path) => host.address + path);
		expect(await fetched([other!])).toEqual([]);
		// What was visited is kept for readers as well.
		const saved = (await listed()).filter((address) => address !== visited);
		expect(saved.length).toBeGreaterThan(10);
		expect(await fetched(saved)).toEqual(saved);
		await page.goto(visited!);
		expect(await titleOf(page)).not.toBe(unreachable);
	});

	test('finds all of its pages, and leads from one that is not saved to what is', async () => {
		const { page, host, notSaved } = await visit;
		const html = readFileSync(join(host.folder, notSaved[1], 'index.html'), 'utf8');
		await page.goto(host.address);
		await page.keyboard.press('Control+k');
		await page.locator('dialog [name=q]').fill(/<h1[^>]*>([^<]+)</.exec(html)?.[1] ?? '');
		const hit = page.locator(`dialog [data-main][href*="${notSaved[1]}"]`).first();
		await hit.click();
		await page.waitForURL((url) => url.pathname.includes(notSaved[1]));
		await expect.poll(() => titleOf(page)).toBe(unreachable);
	});
});

test('With the network off, a site whose search index is too large says that the search cannot be loaded', async () => {
	const { page, host, told } = await visitPart(600_000);
	expect(told.left.search).toBe(true);
	await page.goto(host.address);
	await page.keyboard.press('Control+k');
	await page.locator('dialog [name=q]').fill('salary');
	await page.locator('dialog').getByText('The search could not be loaded.').waitFor();
});
