import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { complaintsIn, newContext, phone, siteNamed } from '../support/page.ts';

const site = siteNamed('ember');
const address = `${site.address}questions/`;

let context: BrowserContext;
let page: Page;

beforeEach(async () => {
	context = await newContext({ ...phone, reducedMotion: 'reduce' });
	page = await context.newPage();
	return () => context.close();
});

describe('The question bank', () => {
	test('shows what fits the choice, keeps it in the address, and takes it back', async () => {
		await open(address);
		const all = await rows().count();
		await page.locator('.bank-fold > summary').click();
		await page.getByLabel('Who asks').selectOption('candidate');
		const some = await rows().count();
		expect(some).toBeGreaterThan(5);
		expect(some).toBeLessThan(all);
		expect(await count()).toBe(`${some} questions`);
		expect(await page.getByRole('heading', { name: 'They may ask you' }).isVisible()).toBe(false);
		await page.getByLabel('Topic').selectOption('ask-about-the-team');
		expect(new URL(page.url()).search).toBe('?by=candidate&topic=ask-about-the-team');
		await page.reload();
		await page.locator('[data-count]:not(:empty)').waitFor();
		expect(await page.getByLabel('Topic').inputValue()).toBe('ask-about-the-team');
		await page.getByLabel('Round').selectOption('presentation');
		expect(await rows().count()).toBe(0);
		expect(await count()).toMatch(/^No question fits/);
		await page.getByRole('button', { name: 'Show all questions' }).click();
		expect(await rows().count()).toBe(all);
		expect(new URL(page.url()).search).toBe('');
		expect(await page.getByLabel('Who asks').evaluate((field) => field === document.activeElement)).toBe(
			true,
		);
	});

	test('shows those who name their work what is asked there', async () => {
		const complaints = await complaintsIn(context);
		await open(`${address}?role=warehouse-and-driving&level=nobody`);
		expect(await page.getByLabel('Your work').isVisible()).toBe(true);
		expect(await rows().filter({ hasText: 'The shift ends at eleven' }).count()).toBe(1);
		expect(await rows().filter({ hasText: 'What are your weaknesses?' }).count()).toBe(0);
		expect(complaints).toEqual([]);
	});

	test('without JavaScript lists every question under its topic, and has no choice to make', async () => {
		const plain = await (await newContext({ ...phone, javaScriptEnabled: false })).newPage();
		await plain.goto(address);
		expect(await plain.locator('.bank-choice:visible').count()).toBe(0);
		expect(await plain.locator('.bank-list > li:visible').count()).toBeGreaterThan(150);
		await plain.getByRole('link', { name: 'Shift work' }).click();
		await plain.locator('#ember-1 > summary').click();
		await plain.getByRole('link', { name: 'Read a full answer, and a weak one' }).click();
		expect(await plain.getByText('a night picker in a cold store').isVisible()).toBe(true);
	});
});

async function open(where: string): Promise<void> {
	await page.goto(where);
	await page.locator('[data-count]:not(:empty)').waitFor({ state: 'attached' });
}

function rows() {
	return page.locator('.bank-list > li:visible');
}

function count(): Promise<string> {
	return page.locator('[data-count]').innerText();
}
