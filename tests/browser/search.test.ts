import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { indexedAddresses } from '../../src/search/build-index.ts';
import { complaintsIn, desk, newContext, phone, siteNamed, sites } from '../support/page.ts';

const home = siteNamed('callback').address;
const aGuide = `${home}guides/star-stories/`;

async function open(address: string, options: BrowserContextOptions = desk): Promise<Page> {
	const page = await (await newContext(options)).newPage();
	await page.goto(address);
	return page;
}

/** Waits until the answer to these words is shown. */
async function answered(page: Page, words: string): Promise<void> {
	await page.locator('[role=status]', { hasText: `“${words}”` }).waitFor();
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML ?? '');
const titles = (page: Page) => page.locator('[data-results] > li [data-main]').allTextContents();

describe('the search dialog', () => {
	test.each(['/', 'Control+k', 'Meta+k'])('opens with %s and has the cursor in its field', async (keys) => {
		const page = await open(aGuide);
		await page.keyboard.press(keys);
		await page.locator('dialog [name=q]:focus').waitFor();
		expect(await page.locator('dialog').getAttribute('aria-label')).toBe('Search');
	});

	test('opens from the header and gives the focus back', async () => {
		const page = await open(aGuide);
		await page.locator('.site-head [data-search]').focus();
		await page.keyboard.press('Enter');
		await page.locator('dialog [name=q]:focus').fill('salary');
		await answered(page, 'salary');
		await page.keyboard.press('Escape');
		await page.locator('dialog').waitFor({ state: 'hidden' });
		expect(await focused(page)).toContain('data-search');
		expect(page.url()).toBe(aGuide);
	});

	test('opens from the bar of a phone and closes with its button', async () => {
		const page = await open(aGuide, { ...phone, hasTouch: true });
		await page.locator('.thumb-bar [data-search]').tap();
		await page.locator('dialog [name=q]').waitFor();
		await page.locator('dialog [data-close]').tap();
		await page.locator('dialog').waitFor({ state: 'hidden' });
	});

	test('stays closed while somebody types a slash', async () => {
		const page = await open(home);
		await page.locator('#home-search').focus();
		await page.keyboard.type('and/or');
		expect(await page.locator('#home-search').inputValue()).toBe('and/or');
		expect(await page.locator('dialog[open]').count()).toBe(0);
	});

	test('loses nothing of what is typed while it loads', async () => {
		const page = await (await newContext(desk)).newPage();
		await page.route('**/_assets/dialog*', async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 400));
			await route.continue();
		});
		await page.goto(aGuide);
		await page.keyboard.type('/what to wear');
		await answered(page, 'what to wear');
	});

	test('keeps what was found when it opens again', async () => {
		const page = await open(aGuide);
		await page.keyboard.press('/');
		await page.locator('dialog [name=q]').fill('salary');
		await answered(page, 'salary');
		await page.keyboard.press('Escape');
		await page.keyboard.press('/');
		expect((await titles(page)).length).toBeGreaterThan(0);
		await page.keyboard.type('panel');
		await answered(page, 'panel');
	});

	test('closes when a result leads to a heading of the page below it', async () => {
		const page = await open(aGuide);
		await page.keyboard.press('/');
		await page.locator('dialog [name=q]').fill('tell me about a time');
		await answered(page, 'tell me about a time');
		await page.locator('.found-parts a[href*="star-stories/#"]').first().click();
		await page.locator('dialog').waitFor({ state: 'hidden' });
		expect(page.url()).toContain(`${aGuide}#`);
	});
});

describe('by keyboard alone', () => {
	test('a reader asks, walks the results, and opens one', async () => {
		const page = await open(aGuide);
		await page.keyboard.press('/');
		await page.locator('dialog [name=q]:focus').waitFor();
		await page.keyboard.type('salary');
		await answered(page, 'salary');
		const [first, second] = await titles(page);
		await page.keyboard.press('ArrowDown');
		expect(await focused(page)).toContain(first);
		await page.keyboard.press('ArrowDown');
		expect(await focused(page)).toContain(second);
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		expect(await focused(page)).toContain('name="q"');
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.href !== aGuide);
		expect(await page.locator('h1').textContent()).toBe(first);
	});

	test('enter in the field leads to the first result', async () => {
		const page = await open(aGuide);
		await page.keyboard.press('/');
		await page.locator('dialog [name=q]:focus').waitFor();
		await page.keyboard.type('what to wear');
		await page.keyboard.press('Enter');
		await page.locator('[data-main]:focus').waitFor();
		expect(page.url()).toBe(aGuide);
	});

	test('more results come at the end, and the cursor is on the first of them', async () => {
		const page = await open(`${home}search/?q=interview`);
		await answered(page, 'interview');
		const before = await page.locator('[data-results] > li').count();
		await page.locator('[data-main]').last().focus();
		await page.keyboard.press('ArrowDown');
		expect(await focused(page)).toContain('data-more');
		await page.keyboard.press('Enter');
		await page.locator(`[data-results] > li:nth-child(${before + 1}) [data-main]:focus`).waitFor();
	});
});

describe('the search page', () => {
	test('answers the question in its address', async () => {
		const page = await open(`${home}search/?q=thank-you+email`);
		await answered(page, 'thank-you email');
		expect(await page.locator('[name=q]').inputValue()).toBe('thank-you email');
		expect((await titles(page))[0]).toBe('What do I write in the thank-you message?');
		expect(await page.locator('[role=status]').textContent()).toMatch(/^\d+ pages? on/);
		expect(await page.locator('.stages').isVisible()).toBe(false);
	});

	test('keeps its address in step and adds nothing to the history', async () => {
		const page = await open(`${home}search/`);
		const length = await page.evaluate(() => history.length);
		await page.locator('[name=q]').fill('panel');
		await answered(page, 'panel');
		expect(new URL(page.url()).search).toBe('?q=panel');
		await page.locator('[name=kind]').selectOption('guide');
		await page.waitForURL('**/search/?q=panel&kind=guide');
		await page.locator('[name=q]').fill('');
		await page.locator('[name=kind]').selectOption('');
		await page.waitForURL('**/search/');
		expect(await page.evaluate(() => history.length)).toBe(length);
		expect(await page.locator('.stages').isVisible()).toBe(true);
	});

	test.each(['/', 'Control+k'])('gives its own field the cursor on %s', async (keys) => {
		const page = await open(`${home}search/`);
		await page.keyboard.press(keys);
		await page.locator('[name=q]:focus').waitFor();
		expect(await page.locator('dialog').count()).toBe(0);
	});

	test('narrows by section, stage and kind', async () => {
		const page = await open(`${home}search/?q=interview`);
		await answered(page, 'interview');
		const count = async () => Number.parseInt((await page.locator('[role=status]').textContent()) ?? '', 10);
		const all = await count();
		await page.locator('[name=section]').selectOption('salary');
		await page.waitForURL('**&section=salary');
		await expect.poll(count).toBeLessThan(all);
		const places = await page.locator('[data-results] > li .found-place').allTextContents();
		expect(places.every((place) => place === 'Salary talks · Guide')).toBe(true);
		const salary = await count();
		await page.locator('[name=stage]').selectOption('the-offer');
		await expect.poll(count).toBeLessThan(salary);
	});

	test('shows everything of a kind without any words', async () => {
		const page = await open(`${home}search/?kind=situation`);
		await page.locator('[data-shown=results]').waitFor();
		const places = await page.locator('[data-results] > li .found-place').allTextContents();
		expect(places.every((place) => place === 'Situations · Short page')).toBe(true);
		expect(await page.locator('[role=status]').textContent()).toMatch(/^\d+ pages$/);
	});

	test('leaves out a filter that does not exist', async () => {
		const page = await open(`${home}search/?q=salary&section=nonsense`);
		await answered(page, 'salary');
		expect(page.url()).toBe(`${home}search/?q=salary`);
	});

	test('is of use without script', async () => {
		const page = await open(`${home}search/?q=salary`, { ...desk, javaScriptEnabled: false });
		expect(await page.locator('.search-note').isVisible()).toBe(true);
		expect(await page.locator('[name=q]').isVisible()).toBe(true);
		expect(await page.locator('select:visible').count()).toBe(0);
		expect(await page.locator('.stages a:visible').count()).toBeGreaterThan(10);
	});

	test('is found neither by its own search nor by those of others', async () => {
		const page = await open(`${home}search/`);
		expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
		const found = indexedAddresses(join(siteNamed('callback').dist, 'pagefind'));
		expect(found).toContain('/evidence/');
		expect(found).not.toContain('/search/');
	});
});

describe('results', () => {
	test('lead to headings that exist, three at most, never to the page itself', async () => {
		const page = await open(`${home}search/?q=salary`);
		await answered(page, 'salary');
		for (const item of await page.locator('[data-results] > li').all()) {
			const main = await item.locator('a').first().getAttribute('href');
			const parts = await item
				.locator('.found-parts a')
				.evaluateAll((links) => links.map((link) => link.getAttribute('href')));
			expect(parts.length).toBeLessThanOrEqual(3);
			expect(parts.filter((part) => !part?.startsWith(`${main}#`))).toEqual([]);
		}
		const part = page.locator('.found-parts a').first();
		const title = await part.textContent();
		await part.click();
		await page.waitForURL('**/*#*');
		expect(await page.locator(':target').textContent()).toBe(title);
	});

	test('do not jump about while somebody types, and answer the last word', async () => {
		const page = await open(`${home}search/`);
		await page.locator('[name=q]').pressSequentially('salary', { delay: 60 });
		await page.locator('[name=q]').pressSequentially(' panel', { delay: 60 });
		await answered(page, 'salary panel');
		expect(new URL(page.url()).search).toBe('?q=salary+panel');
	});

	test('that are none come with help, and with a way out of the filters', async () => {
		const page = await open(`${home}search/?q=xyzzyq`);
		await answered(page, 'xyzzyq');
		expect(await page.locator('[data-when=none]').isVisible()).toBe(true);
		expect(await page.locator('.stages').isVisible()).toBe(true);
		await page.locator('[data-example]').first().click();
		await page.locator('[data-results] > li').first().waitFor();
		await page.goto(`${home}search/?q=salary&kind=page&stage=the-call`);
		await page.locator('[data-everywhere]').click();
		await page.waitForURL('**/search/?q=salary');
		await page.locator('[data-results] > li').first().waitFor();
	});
});

describe('the search code', () => {
	test('is not loaded before somebody is about to search', async () => {
		const page = await (await newContext(desk)).newPage();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.goto(aGuide, { waitUntil: 'networkidle' });
		const ours = () => asked.filter((path) => /dialog|pagefind/.test(path));
		expect(ours()).toEqual([]);
		await page.locator('.site-head [data-search]').hover();
		await expect.poll(() => ours().some((path) => path.endsWith('.pagefind'))).toBe(true);
		expect(await page.locator('dialog[open]').count()).toBe(0);
	});

	test('says so when the index cannot be loaded, leads to all guides, and tries again', async () => {
		const page = await (await newContext(desk)).newPage();
		await page.route('**/pagefind/**', (route) => route.abort());
		await page.goto(`${home}search/?q=salary`);
		await page.locator('[data-shown=broken]').waitFor();
		expect(await page.locator('[role=status]').textContent()).toBe('The search could not be loaded.');
		expect(await page.locator('[data-when=broken] a').getAttribute('href')).toBe('/guides/');
		await page.unroute('**/pagefind/**');
		await page.locator('[data-again]').click();
		await answered(page, 'salary');
	});

	test('does not call a word unknown when the line is down', async () => {
		const page = await open(`${home}search/?q=salary`);
		await answered(page, 'salary');
		await page.context().setOffline(true);
		await page.locator('[name=q]').fill('panel');
		await page.locator('[data-shown=broken]').waitFor();
		await page.context().setOffline(false);
		await page.locator('[data-again]').click();
		await answered(page, 'panel');
		expect((await titles(page)).length).toBeGreaterThan(0);
	});

	test.each(['pagefind-entry.json*', 'wasm.*', 'fragment/*'])(
		'does not take a missing %s for an empty answer',
		async (files) => {
			const page = await (await newContext(desk)).newPage();
			await page.route(`**/pagefind/${files}`, (route) => route.fulfill({ status: 404 }));
			await page.goto(`${home}search/?q=salary`);
			await page.locator('[data-shown=broken]').waitFor();
		},
	);

	test('leads to the search page when the dialog cannot be loaded', async () => {
		const page = await (await newContext(desk)).newPage();
		await page.route('**/_assets/dialog*', (route) => route.abort());
		await page.goto(aGuide);
		await page.keyboard.press('/');
		await page.waitForURL('**/search/');
	});
});

describe.each(sites)('on $name', (site) => {
	test('every guide is found by its title, below the path of the site', async () => {
		const context = await newContext(desk);
		const complaints = await complaintsIn(context);
		const page = await context.newPage();
		await page.goto(`${site.address}search/`);
		const guides = await page
			.locator('.stages a')
			.evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href')]));
		expect(guides.length).toBeGreaterThan(10);
		for (const [title = '', address] of guides) {
			await page.locator('[name=q]').fill(title ?? '');
			await page.locator(`[data-results] a[data-main][href="${address}"]`).waitFor({ timeout: 5000 });
			expect(address?.startsWith(site.base)).toBe(true);
		}
		expect(complaints).toEqual([]);
	});
});
