import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desk, newContext, phone } from '../support/page.ts';
import { aGuide, answered, focused, home, open, titles } from '../support/search.ts';

/** A guide where the search was just asked for, and what comes of it once it may load. */
async function opening(prepare?: (page: Page) => Promise<void>): Promise<{ page: Page; load: () => void }> {
	const page = await (await newContext(desk)).newPage();
	let load: () => void = () => undefined;
	const line = new Promise<void>((resolve) => (load = resolve));
	await page.route('**/search/panel/', async (route) => {
		await line;
		await route.continue();
	});
	await page.goto(aGuide);
	await prepare?.(page);
	await page.keyboard.press('Control+k');
	return { page, load };
}

describe('the search dialog', () => {
	test.each(['Control+k', 'Meta+k'])('opens with %s and has the cursor in its field', async (keys) => {
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

	test('stays closed while somebody types: no single letter or sign opens it', async () => {
		const page = await open(aGuide);
		await page.keyboard.type('and/or ?sk');
		await page.keyboard.press('Alt+Control+k');
		expect(await page.locator('dialog[open]').count()).toBe(0);
	});

	test('loses nothing of what is typed while it loads', async () => {
		const { page, load } = await opening();
		await page.keyboard.type('what to wear');
		load();
		await answered(page, 'what to wear');
	});

	test('takes what is typed while it loads as its field would, and keeps it from the page behind', async () => {
		const { page, load } = await opening((on) => on.locator('.site-head a').first().focus());
		await page.keyboard.type('what to weaar');
		await page.keyboard.press('Backspace');
		await page.keyboard.press('Backspace');
		await page.keyboard.type('r');
		await page.keyboard.press('Enter');
		load();
		await answered(page, 'what to wear');
		expect(page.url()).toBe(aGuide);
	});

	test('stays closed when Escape is pressed while it loads, and opens the next time', async () => {
		const { page, load } = await opening();
		await page.keyboard.type('wh');
		await page.keyboard.press('Escape');
		const loaded = page.waitForResponse(/search\/panel/);
		load();
		await loaded;
		await page.keyboard.press('Control+k');
		await page.locator('dialog [name=q]:focus').waitFor();
		expect(await page.locator('dialog [name=q]').inputValue()).toBe('');
	});

	test('opens with K where the keyboard has no Latin letters', async () => {
		const page = await open(aGuide);
		const session = await page.context().newCDPSession(page);
		await session.send('Input.dispatchKeyEvent', {
			type: 'rawKeyDown',
			modifiers: 2,
			key: 'л',
			code: 'KeyK',
			windowsVirtualKeyCode: 75,
		});
		await page.locator('dialog [name=q]:focus').waitFor();
	});

	test('leaves Ctrl-K to fields on an Apple device, and opens with ⌘K', async () => {
		const page = await (await newContext(desk)).newPage();
		await page.addInitScript(() =>
			Object.defineProperty(Navigator.prototype, 'platform', { get: () => 'MacIntel' }),
		);
		await page.goto(aGuide);
		const isTaken = (held: 'ctrlKey' | 'metaKey') =>
			page.evaluate((key) => {
				const k = { key: 'k', keyCode: 75, [key]: true, bubbles: true, cancelable: true };
				return !document.body.dispatchEvent(new KeyboardEvent('keydown', k));
			}, held);
		expect(await isTaken('ctrlKey')).toBe(false);
		expect(await isTaken('metaKey')).toBe(true);
		await page.locator('dialog [name=q]:focus').waitFor();
	});

	test('keeps what was found when it opens again', async () => {
		const page = await open(aGuide);
		await page.keyboard.press('Control+k');
		await page.locator('dialog [name=q]').fill('salary');
		await answered(page, 'salary');
		await page.keyboard.press('Escape');
		await page.keyboard.press('Control+k');
		expect((await titles(page)).length).toBeGreaterThan(0);
		await page.keyboard.type('panel');
		await answered(page, 'panel');
	});

	test('closes when a result leads to a heading of the page below it', async () => {
		const page = await open(aGuide);
		await page.keyboard.press('Control+k');
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
		await page.keyboard.press('Control+k');
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
		await page.keyboard.press('Control+k');
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

describe('the search code', () => {
	test('is not loaded before somebody is about to search', async () => {
		const page = await (await newContext(desk)).newPage();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.goto(aGuide, { waitUntil: 'networkidle' });
		const ours = () => asked.filter((path) => /dialog|pagefind/.test(path));
		expect(ours()).toEqual([]);
		await page.locator('.site-head [data-search]').hover();
		await expect.poll(() => ours().some((path) => path.endsWith('.wasm'))).toBe(true);
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

	test.each(['words.json', 'pagefind.wasm', 'index/*', 'fragment/*'])(
		'does not take a missing %s for an empty answer',
		async (files) => {
			const page = await (await newContext(desk)).newPage();
			await page.route(`**/pagefind/${files}`, (route) => route.fulfill({ status: 404 }));
			await page.goto(`${home}search/?q=salary`);
			await page.locator('[data-shown=broken]').waitFor();
		},
	);

	test('answers where the host does not say what its engine is', async () => {
		const page = await (await newContext(desk)).newPage();
		await page.route('**/pagefind/pagefind.wasm', async (route) => {
			const body = await (await route.fetch()).body();
			await route.fulfill({ body, contentType: 'application/octet-stream' });
		});
		await page.goto(`${home}search/?q=salary`);
		await answered(page, 'salary');
	});

	test('leads to the search page when the dialog cannot be loaded', async () => {
		const page = await (await newContext(desk)).newPage();
		await page.route('**/_assets/dialog*', (route) => route.abort());
		await page.goto(aGuide);
		await page.keyboard.press('Control+k');
		await page.waitForURL('**/search/');
	});
});
