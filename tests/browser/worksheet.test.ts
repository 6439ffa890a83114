import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { faultsOn, looks } from '../support/axe.ts';
import { complaintsIn, newContext, phone, siteNamed, sites } from '../support/page.ts';

const site = siteNamed('callback');
const path = 'salary/worksheet/';
const address = site.address + path;

let context: BrowserContext;
let page: Page;

beforeEach(async () => {
	context = await newContext({
		...phone,
		reducedMotion: 'reduce',
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	page = await context.newPage();
	return () => context.close();
});

describe('The salary worksheet', () => {
	test('tells three figures for every span of time, however they are typed', async () => {
		await open();
		await fill({ 'walk-away': '26500', target: '28k', opening: '29.500' });
		expect(await row('Year')).toEqual(['£26,500', '£28,000', '£29,500']);
		expect(await row('Hour')).toEqual(['£12.74', '£13.46', '£14.18']);
		await page.locator('[name=period]').selectOption('hour');
		await fill({ 'walk-away': '17.40', target: '18,50', opening: '19.2' });
		expect(await row('Hour')).toEqual(['£17.40', '£18.50', '£19.20']);
		await page.locator('.fields summary').first().click();
		await fill({ hours: '38' });
		expect(await row('Year')).toEqual(['£34,382', '£36,556', '£37,939']);
	});

	test('puts them into the sentences, and never the walk-away', async () => {
		await open();
		await fill({ 'walk-away': '26666', target: '28000', opening: '29500' });
		expect(await line(0)).toContain('“I’m looking at £28,000 to £29,500. ………');
		await page.locator('[name=why-opening]').fill('i already run the rota');
		expect(await line(0)).toContain('£29,500. I already run the rota. It depends');
		const say = page.locator('callback-copy-button').first();
		await say.getByText('Warmer').last().click();
		await say.locator('[data-copy]').click();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
			/^“I’d be happy with £28,000 to £29,500\. I already run the rota\. How/,
		);
		const all = await page.locator('callback-copy-button').allTextContents();
		expect(all.join()).not.toContain('26,666');
		expect(all).toHaveLength(5);
		await page.locator('[name=period]').selectOption('month');
		expect(await line(0)).toContain('£28,000 to £29,500 a month');
	});

	test('remarks on figures that do not fit together', async () => {
		await open();
		const remarks = page.locator('[data-remarks] p');
		await fill({ 'walk-away': '30000', target: '28000', opening: '40000' });
		await expect
			.poll(() => remarks.allInnerTexts())
			.toEqual([
				expect.stringContaining('below your walk-away'),
				expect.stringContaining('43% above your target'),
			]);
		await fill({ 'walk-away': '26000', opening: '27000' });
		await expect.poll(() => remarks.allInnerTexts()).toEqual([expect.stringContaining('opening is below')]);
		// What is true no more goes at once.
		await fill({ opening: '30000' });
		expect(await remarks.count()).toBe(0);
	});

	test('says what it cannot read, once the field is left', async () => {
		await open();
		const target = page.locator('[name=target]');
		await target.fill('28 to 30');
		const told = page.locator('#target-unread');
		expect(await told.isVisible()).toBe(false);
		await target.press('Tab');
		expect(await told.innerText()).toBe('Write one figure, such as 45,000.');
		expect(await target.getAttribute('aria-invalid')).toBe('true');
		expect(await row('Year')).toEqual(['', '', '']);
		await target.fill('28000');
		await target.press('Tab');
		expect(await told.isVisible()).toBe(false);
		expect(await target.getAttribute('aria-invalid')).toBeNull();
	});

	test('sets offers side by side as the guide does', async () => {
		await open();
		await offers();
		await expect
			.poll(() => page.locator('[data-verdict] p').allInnerTexts())
			.toEqual(['Mill Lane is worth £1,830 more in a year.']);
		expect(await cells('worth')).toEqual(['£31,590', '£33,420']);
		expect(await cells('hour')).toEqual(['£15.87', '£16.83']);
		expect(await page.locator('[data-row=bonus]').isVisible()).toBe(false);
		await fill({ 'walk-away': '32000' });
		await expect
			.poll(() => page.locator('[data-verdict]').innerText())
			.toContain('Mill Lane pays less than your walk-away');
		await fill({ 'offer-a-bonus': '10%' });
		expect(await cells('bonus')).toEqual(['£1,650', '–']);
		await page.locator('[name=offer-a-sure]').selectOption('100');
		expect(await cells('bonus')).toEqual(['£3,300', '–']);
		await expect
			.poll(() => page.locator('[data-verdict]').innerText())
			.toContain('Mill Lane pays more for each hour');
	});

	test('blurs the figures on the screen, never on paper', async () => {
		await open();
		await fill({ target: '28000' });
		const filter = () =>
			page.locator('[data-cell="target/year"]').evaluate((cell) => getComputedStyle(cell).filter);
		expect(await filter()).toBe('none');
		await page.getByLabel('Blur the figures').check();
		expect(await filter()).toContain('blur');
		await page.emulateMedia({ media: 'print' });
		expect(await filter()).toBe('none');
	});

	test('keeps all of it, sends nothing, and takes the currency that is chosen', async () => {
		const complaints = await complaintsIn(context);
		await open();
		await page.waitForLoadState('networkidle');
		const requests: string[] = [];
		context.on('request', (request) => requests.push(request.url()));
		await page.locator('[name=currency]').selectOption('JPY');
		await fill({ target: '5,000,000' });
		await offers();
		expect(requests).toEqual([]);
		await page.reload();
		await page.locator('[name=currency] option').first().waitFor({ state: 'attached' });
		expect((await row('Hour'))[1]).toBe('¥2,404');
		expect(await page.locator('[name=offer-b-name]').inputValue()).toBe('Mill Lane');
		expect(await page.locator('[data-keeping=kept]').isVisible()).toBe(true);
		expect(complaints).toEqual([]);
	});

	test('starts with the currency of the site, or of the reader where the site has none', async () => {
		await open();
		expect(await page.locator('[name=currency]').inputValue()).toBe('GBP');
		const reader = await (await newContext({ locale: 'ar-AE' })).newPage();
		await reader.goto(siteNamed('nakheel').address + path);
		await expect.poll(() => reader.locator('[name=currency]').inputValue()).toBe('AED');
		await reader.locator('[name=target]').fill('١٢٬٥٠٠');
		expect(await reader.locator('[data-cell="target/year"]').innerText()).toMatch(/12,500/);
	});
});

describe('What is stored of the worksheet', () => {
	const key = 'callback:/:worksheet';

	test('by two tabs is kept by both', async () => {
		await open();
		const other = await context.newPage();
		await other.goto(address);
		await fill({ target: '28000' });
		await expect.poll(() => other.locator('[name=target]').inputValue()).toBe('28000');
		await other.locator('[name=opening]').fill('30000');
		await expect.poll(() => row('Year')).toEqual(['', '£28,000', '£30,000']);
	});

	test('beside a currency that nobody knows is shown all the same', async () => {
		await page.goto(site.address);
		for (const currency of ['ZZZ', 'no code', 'QQ']) {
			const records = { currency: { at: 1, value: currency }, target: { at: 1, value: '28000' } };
			await page.evaluate(([name, stored]) => localStorage.setItem(name, stored), [
				key,
				JSON.stringify({ version: 1, records }),
			] as const);
			await open();
			expect((await row('Month'))[1], currency).toMatch(/2,333/);
		}
	});

	test.each([
		['broken', '{"version":1,"rec', 'kept'],
		['from a newer version', '{"version":9,"records":{}}', 'newer'],
	])('and is %s is not lost, and the page goes on', async (_, text, state) => {
		await page.goto(site.address);
		await page.evaluate(([name, stored]) => localStorage.setItem(name, stored), [key, text] as const);
		await open();
		await fill({ target: '28000' });
		expect((await row('Year'))[1]).toBe('£28,000');
		expect(await page.locator(`[data-keeping=${state}]`).isVisible()).toBe(true);
		expect(await page.evaluate(() => Object.values(localStorage) as string[])).toContain(text);
	});

	test.each([
		['blocked', 'get'],
		['full', 'set'],
	])('nowhere, because storage is %s, still counts, and the page says so', async (_, how) => {
		await context.addInitScript((what) => {
			const fail = () => {
				throw new DOMException('No', what === 'get' ? 'SecurityError' : 'QuotaExceededError');
			};
			if (what === 'get') Object.defineProperty(window, 'localStorage', { get: fail });
			else Storage.prototype.setItem = fail;
		}, how);
		await open();
		await fill({ target: '28000' });
		expect((await row('Year'))[1]).toBe('£28,000');
		expect(await page.locator('[data-keeping=page]').isVisible()).toBe(true);
	});
});

describe('Everybody can use the worksheet', () => {
	test.each(['empty', 'filled'])('axe objects to nothing when it is %s', async (state) => {
		const prepare = async () => {
			await page.locator('[name=currency] option').first().waitFor({ state: 'attached' });
			if (state === 'empty') return;
			await fill({ 'walk-away': '30000', target: '28000', opening: 'a lot' });
			await offers();
		};
		expect(await faultsOn(page, address, looks, prepare)).toEqual([]);
	});

	test('with the keyboard alone', async () => {
		await open();
		await page.locator('[name=walk-away]').focus();
		await page.keyboard.type('26500');
		for (const text of ['', '28000', '', '29500', 'Two sites']) {
			await page.keyboard.press('Tab');
			await page.keyboard.type(text);
		}
		expect(await line(0)).toContain('£28,000 to £29,500. Two sites.');
	});

	test.each(sites)('on a screen of 320 pixels, on the site $name', async ({ address: start }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(start + path);
		await page.locator('[name=currency] option').first().waitFor({ state: 'attached' });
		await fill({ 'walk-away': '26500', target: '28000', opening: '29500' });
		await offers();
		await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});

	test('on paper: tables, both tones of each sentence, and no form', async () => {
		await open();
		await fill({ target: '28000' });
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.fields:visible, [data-print]:visible, .keeping:visible').count()).toBe(0);
		expect(await page.locator('table:visible').count()).toBe(2);
		expect(await page.locator('.say blockquote:visible').count()).toBe(10);
	});

	test('without JavaScript: tables to fill by hand, and sentences with gaps', async () => {
		const plain = await (await newContext({ ...phone, javaScriptEnabled: false })).newPage();
		await plain.goto(address);
		expect(await plain.locator('form.fields:visible, [data-print]:visible').count()).toBe(0);
		expect(await plain.locator('tbody td:visible').allInnerTexts()).toEqual(Array(12 + 36).fill(''));
		expect(await plain.locator('[data-fill]:visible').allInnerTexts()).toContain('………');
	});
});

async function open(): Promise<void> {
	await page.goto(address);
	await page.locator('[name=currency] option').first().waitFor({ state: 'attached' });
}

async function fill(fields: Record<string, string>): Promise<void> {
	for (const [name, text] of Object.entries(fields)) {
		const field = page.locator(`[name="${name}"]`);
		await field.evaluate((one) => {
			for (let fold = one.closest('details'); fold; fold = fold.parentElement!.closest('details'))
				fold.open = true;
		});
		await field.fill(text);
	}
}

/** The offers of the guide on negotiating. */
async function offers(): Promise<void> {
	await fill({
		...{ 'offer-a-name': 'Harbour Foods', 'offer-a-pay': '33,000', 'offer-a-pension': '990' },
		...{ 'offer-a-travel': '200', 'offer-b-name': 'Mill Lane', 'offer-b-pay': '31,500' },
		...{ 'offer-b-hours': '36', 'offer-b-pension': '8', 'offer-b-travel': '50' },
	});
}

async function row(name: string): Promise<string[]> {
	return page
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader', { name, exact: true }) })
		.first()
		.locator('td')
		.allInnerTexts();
}

async function cells(name: string): Promise<string[]> {
	return page.locator(`[data-row=${name}] td:visible`).allInnerTexts();
}

async function line(index: number): Promise<string> {
	return page.locator('callback-copy-button').nth(index).locator('[data-tone=plain]').innerText();
}
