import { describe, expect, test } from 'vitest';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { complaintsIn, guideWith, newContext, htmlOf, kindsOf, richGuides, siteNamed, sites } from '../support/page.ts';
import { policyFaults } from '../support/policy.ts';
import { fixtureOf, type BuiltSite } from '../support/sites.ts';

/**
 * Pages that say something which no other page of a test says: those of the handbook on its own site, what a firm has
 * written or translated on its own. A page of each kind is asked the same on each site, by the tests of kinds.
 */
function ownPagesOf(site: BuiltSite): string[] {
	const kinds = new Set(kindsOf(site));
	const handbook = siteNamed('callback');
	const isOwn = (path: string, html: string) =>
		site === handbook || !htmlOf(handbook).has(path) || textOf(html) !== textOf(htmlOf(handbook).get(path)!);
	return [...htmlOf(site)].filter(([path, html]) => !kinds.has(path) && isOwn(path, html)).map(([path]) => path);
}

describe.each(sites)('The site $name', (site) => {
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
