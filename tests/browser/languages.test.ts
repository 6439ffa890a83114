import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { complaintsIn, desk, newContext, phone, siteNamed } from '../support/page.ts';

const home = siteNamed('nakheel').address;
const guide = 'guides/star-stories/';

let context: BrowserContext;
let page: Page;

async function open(screen: BrowserContextOptions, address: string): Promise<string[]> {
	context = await newContext(screen);
	const complaints = await complaintsIn(context);
	page = await context.newPage();
	await page.goto(address);
	return complaints;
}

beforeEach(() => () => context.close());

const state = () =>
	page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, location.pathname]);

test.each([
	['a wide window', desk],
	['a phone', phone],
])('a reader switches the language of a guide with the keyboard, and back, in %s', async (_, screen) => {
	const complaints = await open(screen, home + guide);
	expect(await state()).toEqual(['ar', 'rtl', `/${guide}`]);
	for (const [name, ...there] of [
		['English', 'en-GB', 'ltr', `/en/${guide}`],
		['العربية', 'ar', 'rtl', `/${guide}`],
	]) {
		const stop = () => page.evaluate(() => document.activeElement?.textContent.trim());
		for (let tabs = 0; tabs < 12 && (await stop()) !== name; tabs += 1) await page.keyboard.press('Tab');
		expect(await stop()).toBe(name);
		expect(await page.locator(':focus').isVisible()).toBe(true);
		await page.keyboard.press('Enter');
		await page.waitForURL(({ pathname }) => pathname === there[2]);
		expect(await state()).toEqual(there);
	}
	expect(complaints).toEqual([]);
});

test('without script the link leads to the same page all the same', async () => {
	await open({ ...phone, javaScriptEnabled: false }, `${home}questions/`);
	await page.getByRole('link', { name: 'English' }).click();
	await page.waitForURL(({ pathname }) => pathname === '/en/questions/');
});

test('what a reader ticks in one language is done in the other', async () => {
	await open(phone, `${home}en/${guide}`);
	const box = page.locator('[data-task="star-stories/under-90-seconds"]');
	await box.check();
	await page.getByRole('link', { name: 'العربية' }).first().click();
	await page.waitForURL(({ pathname }) => pathname === `/${guide}`);
	expect(await state()).toEqual(['ar', 'rtl', `/${guide}`]);
	await expect.poll(() => box.isChecked()).toBe(true);
});

test('what is kept is shown and erased on the page of each language', async () => {
	await open(desk, `${home}plan/`);
	await page.evaluate(() => {
		const company = { version: 1, records: { company: { at: 1, value: 'Nakheel' } } };
		localStorage.setItem('callback:/:interview', JSON.stringify(company));
		localStorage.setItem('callback:/:searches', '["راتب"]');
		localStorage.setItem('callback:/en/:searches', '["panel"]');
		localStorage.setItem('callback:/firm/:searches', '["of another site"]');
	});
	await page.goto(`${home}en/my-data/`);
	await page.locator('.data-part').first().waitFor();
	expect(await page.locator('.data-part summary').allInnerTexts()).toEqual([
		'Your interview 1 entry',
		'Also kept 2 entries',
	]);
	await page.getByRole('button', { name: 'Erase everything' }).click();
	await page.getByRole('button', { name: 'Erase it now' }).click();
	await page.getByText('Everything is erased').waitFor();
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['callback:/firm/:searches']);
});

describe('the search', () => {
	test('finds pages of the language it stands in', async () => {
		await open(desk, `${home}en/search/?q=panel`);
		await page.locator('[data-results] > li').first().waitFor();
		const links = await page
			.locator('[data-results] [data-main]')
			.evaluateAll((found) => found.map((link) => link.getAttribute('href') ?? ''));
		expect(links.length).toBeGreaterThan(0);
		expect(links.filter((link) => !link.startsWith('/en/'))).toEqual([]);
	});

	test('takes what was asked along to the other language', async () => {
		await open(desk, `${home}search/?q=salary`);
		await page.locator('[name=q]').fill('panel');
		await page.waitForURL(({ search }) => search === '?q=panel');
		await page.getByRole('link', { name: 'English' }).click();
		await page.waitForURL(({ pathname, search }) => `${pathname}${search}` === '/en/search/?q=panel');
		await expect.poll(() => page.locator('[name=q]').inputValue()).toBe('panel');
	});
});

test('an address that does not exist is told in the language of its folder', async () => {
	await open(desk, `${home}en/nowhere/`);
	expect((await state()).slice(0, 2)).toEqual(['en-GB', 'ltr']);
	await page.getByRole('link', { name: 'العربية' }).click();
	await page.waitForURL(home);
});
