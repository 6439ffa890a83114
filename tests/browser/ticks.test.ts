import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { complaintsIn, guideWith, newContext, phone, siteNamed } from '../support/page.ts';

const site = siteNamed('callback');
const guide = site.address + guideWith(site, 'checklist');
const key = 'callback:/:ticks';

let context: BrowserContext;
let page: Page;

beforeEach(async () => {
	context = await newContext(phone);
	page = await context.newPage();
	return () => context.close();
});

describe('A tick', () => {
	test('is counted, and still there after the page was loaded again', async () => {
		await page.goto(guide);
		const boxes = await page.locator('callback-checklist').first().getByRole('checkbox').count();
		expect(await count(page)).toBe('');
		await tick(page, 0);
		await tick(page, 1);
		expect(await count(page)).toBe(`2 of ${boxes} done`);
		await page.reload();
		expect(await ticked(page)).toEqual([0, 1]);
		expect(await count(page)).toBe(`2 of ${boxes} done`);
	});

	test('is gone when it was taken back', async () => {
		await page.goto(guide);
		await tick(page, 0);
		await page.locator('callback-checklist').first().getByRole('checkbox').first().uncheck();
		await page.reload();
		expect(await ticked(page)).toEqual([]);
		expect(await count(page)).toBe('');
	});

	test('set in another tab shows in this one, and neither tab undoes the other', async () => {
		await page.goto(guide);
		const other = await context.newPage();
		await other.goto(guide);
		await tick(page, 0);
		await expect.poll(() => ticked(other)).toEqual([0]);
		await tick(other, 2);
		await expect.poll(() => ticked(page)).toEqual([0, 2]);
		await page.reload();
		expect(await ticked(page)).toEqual([0, 2]);
	});

	test('on one site of a host is none on its neighbour', async () => {
		const firm = siteNamed('ember');
		const host = 'http://handbooks.test';
		const here = guideWith(site, 'checklist');
		// Two sites, one of them under a path, on one host: both share its storage.
		await context.route(`${host}/**`, async (route) => {
			const { pathname } = new URL(route.request().url());
			const server = new URL(pathname.startsWith(firm.base) ? firm.address : site.address).origin;
			await route.fulfill({ response: await route.fetch({ url: server + pathname }) });
		});
		await page.goto(`${host}${site.base}${here}`);
		await tick(page, 0);
		await page.goto(`${host}${firm.base}${here}`);
		expect(await ticked(page)).toEqual([]);
		await tick(page, 1);
		await page.goto(`${host}${site.base}${here}`);
		expect(await ticked(page)).toEqual([0]);
		await context.unrouteAll({ behavior: 'ignoreErrors' });
	});
});

describe('What is stored', () => {
	const store = (text: string) =>
		page.evaluate(
			([name, value]) => {
				localStorage.setItem(name, value);
			},
			[key, text] as const,
		);
	const stored = () => page.evaluate(() => Object.fromEntries(Object.entries<string>(localStorage)));

	test.each([
		['no JSON', '{"version":1,"records":'],
		['something else', '{"version":1,"records":[{"done":"yes"}]}'],
		['nothing at all', 'null'],
	])('and is broken, being %s, is set aside and not erased', async (_, broken) => {
		const complaints = await complaintsIn(context);
		await page.goto(site.address);
		await store(broken);
		await page.goto(guide);
		await tick(page, 0);
		const entries = await stored();
		const aside = Object.keys(entries).filter((name) => name.startsWith(`${key}:set-aside:`));
		expect(aside.map((name) => entries[name])).toEqual([broken]);
		expect(JSON.parse(entries[key]!)).toMatchObject({ version: 1 });
		await page.reload();
		expect(await ticked(page)).toEqual([0]);
		expect(complaints).toEqual([]);
	});

	test('and comes from a newer version stays as it is, and ticks hold for this page', async () => {
		const newer = '{"version":2,"lists":{"a":true}}';
		await page.goto(site.address);
		await store(newer);
		await page.goto(guide);
		await tick(page, 0);
		expect(await count(page)).toMatch(/^1 of/);
		expect(await stored()).toEqual({ [key]: newer });
	});
});

describe('Where nothing can be stored', () => {
	test.each([
		[
			'storage is blocked',
			() =>
				Object.defineProperty(window, 'localStorage', {
					get: () => {
						throw new DOMException('Blocked', 'SecurityError');
					},
				}),
		],
		[
			'storage is full',
			() => {
				Storage.prototype.setItem = () => {
					throw new DOMException('Full', 'QuotaExceededError');
				};
			},
		],
	])('as %s, a reader can still tick, count, pick a place and search', async (_, block) => {
		const complaints = await complaintsIn(context);
		await context.addInitScript(block);
		await page.goto(guide);
		await tick(page, 0);
		await tick(page, 1);
		expect(await ticked(page)).toEqual([0, 1]);
		expect(await count(page)).toMatch(/^2 of/);
		await page.goto(site.address + guideWith(site, 'places'));
		await page.locator('callback-law-place select').first().selectOption('us-ca');
		expect(await page.locator('callback-law-place').first().locator('details:visible').count()).toBeLessThan(
			5,
		);
		await page.keyboard.press('Control+k');
		await page.locator('dialog [name=q]').fill('salary');
		await page.locator('dialog [data-main]').first().waitFor();
		expect(complaints).toEqual([]);
	});
});

/** Ticks a box of the first checklist. */
async function tick(on: Page, at: number): Promise<void> {
	await on.locator('callback-checklist').first().getByRole('checkbox').nth(at).check();
}

/** Which boxes of the first checklist are ticked. */
async function ticked(on: Page): Promise<number[]> {
	const boxes = on.locator('callback-checklist').first().locator('input');
	return boxes.evaluateAll((all) =>
		all.flatMap((box, at) => ((box as HTMLInputElement).checked ? [at] : [])),
	);
}

/** What the count below the first checklist says; nothing where it is not shown. */
async function count(on: Page): Promise<string> {
	const output = on.locator('callback-checklist').first().locator('output');
	return (await output.isVisible()) ? output.innerText() : '';
}
