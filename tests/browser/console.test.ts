import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
	complaintsIn,
	guideWith,
	htmlOf,
	kindsOf,
	newContext,
	richGuides,
	siteNamed,
	sites,
} from '../support/page.ts';
import { policyFaults } from '../support/policy.ts';
import { fixtureOf, root, type BuiltSite } from '../support/sites.ts';

/**
 * Pages whose text no other site has: all of the handbook, and what a firm has written or translated on its own. The
 * others are a text of the handbook in the frame of a firm, and the tests of kinds look into each frame.
 */
function ownPagesOf(site: BuiltSite): string[] {
	const fixture = fixtureOf(site.name);
	const handbook = htmlOf(siteNamed('callback'));
	const names = new Set(
		readdirSync(join(fixture ?? root, 'content'), { recursive: true, encoding: 'utf8' }).map(
			(file) => parse(file).name,
		),
	);
	const isOwn = (path: string, html: string) =>
		fixture === undefined ||
		!handbook.has(path) ||
		names.has(parse(path).name) ||
		(site.dir === 'rtl' && !html.includes('<article class="prose" lang='));
	const kinds = new Set(kindsOf(site));
	return [...htmlOf(site)]
		.filter(([path, html]) => !kinds.has(path) && isOwn(path, html))
		.map(([path]) => path);
}

describe.each(sites)('The site $name', (site) => {
	test('sends every page under its own strict policy', async () => {
		const faults: string[] = [];
		for (const path of htmlOf(site).keys()) {
			const response = await fetch(site.address + path);
			await response.arrayBuffer();
			const found = policyFaults(site.name, response.headers.get('content-security-policy'));
			faults.push(...found.map((fault) => `/${path} ${fault}`));
		}
		expect(faults).toEqual([]);
	});

	test('loads every text without a word in the console', async () => {
		const context = await newContext();
		const complaints = await complaintsIn(context);
		const page = await context.newPage();
		// Of the answers to single questions, which are many, some: they are built alike.
		const paths = ownPagesOf(site).filter((path, at) => at % 4 === 0 || !/^questions\/./.test(path));
		expect(paths.length).toBeGreaterThan(5);
		for (const path of paths) await page.goto(site.address + path);
		// What the last page says may still be on its way.
		await page.goto('about:blank');
		expect(complaints).toEqual([]);
	});

	test('stays silent while a reader searches, ticks, picks, unfolds and copies', async () => {
		const context = await newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
		const complaints = await complaintsIn(context);
		const page = await context.newPage();
		for (const path of richGuides(site)) {
			await page.goto(site.address + path);
			for (const box of await page.getByRole('checkbox').all()) await box.check();
			for (const tone of await page.locator('[value=warmer]').all()) await tone.check();
			for (const button of await page.locator('[data-copy]').all()) await button.click();
			for (const place of await page.locator('callback-law-place select').all())
				await place.selectOption({ index: 3 });
			for (const summary of await page.locator('summary:visible').all()) await summary.click();
			await page.locator('[data-search]').first().hover();
			await page.keyboard.press('Control+k');
			await page.locator('dialog [name=q]').fill('salary');
			await page.locator('dialog [data-main]').first().waitFor();
			await page.keyboard.press('Escape');
		}
		await page.goto(`${site.address}search/?q=salary`);
		await page.locator('[data-main]').first().click();
		await page.waitForURL(/\/(?:guides|questions|evidence|salary)\//);
		expect(complaints).toEqual([]);
	});

	test('answers a missing address with its helping page, whole at any depth', async () => {
		const context = await newContext();
		const complaints = await complaintsIn(context);
		const page = await context.newPage();
		const response = await page.goto(`${site.address}guides/not/here`);
		expect(response?.status()).toBe(404);
		await page.keyboard.press('Control+k');
		await page.locator('dialog [name=q]').fill('salary');
		await page.locator('dialog [data-main]').first().waitFor();
		// The browser notes the missing page itself; nothing else may be amiss.
		expect(
			complaints.filter((complaint) => !/not\/here: error: Failed to load resource.* 404/.test(complaint)),
		).toEqual([]);
	});
});

test('A script and a style that are not ours are refused, and these tests hear of it', async () => {
	const context = await newContext();
	const complaints = await complaintsIn(context);
	const page = await context.newPage();
	await page.goto(`${sites[0]!.address}${guideWith(sites[0]!, 'say')}`);
	await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'document.title = "taken over"';
		document.body.append(script);
		document.body.insertAdjacentHTML('beforeend', '<p style="color: red">red</p>');
	});
	expect(await page.title()).not.toBe('taken over');
	await expect
		.poll(() => complaints.join('\n'))
		.toMatch(/refused by script-src-elem[^]*refused by style-src-attr/);
});
