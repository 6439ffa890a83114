import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { heardOn, listenIn } from '../support/heard.ts';
import { desk, guideWith, newContext, siteNamed } from '../support/page.ts';

const site = siteNamed('callback');
const inThreeDays = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);

let context: BrowserContext;
let page: Page;

beforeEach(async () => {
	context = await newContext(desk);
	await listenIn(context);
	page = await context.newPage();
	return () => context.close();
});

describe('What a tool shows is heard too:', () => {
	test('the plan that comes of a day', async () => {
		await open('plan/');
		await page.locator('[name=date]').fill(inThreeDays);
		await heard(/to go/, /have a place|Time is short/);
	});

	test('how many questions fit those whom the reader meets', async () => {
		await open('questions/ask/');
		await page.getByRole('checkbox', { name: 'Director or owner' }).check();
		await heard(/^\d+ questions to choose from$/);
	});

	test('a question that was chosen, and is no more', async () => {
		await open('questions/ask/');
		const box = page.locator('[data-offer] input').first();
		const question = await page.locator('[data-question]').first().innerText();
		await box.check();
		await heard(/^1 chosen/);
		await box.uncheck();
		await heard(`Removed: ${question}`);
	});

	test('which story was taken away, also on the button that brings it back', async () => {
		await open('stories/');
		await page.locator('[name=title]').fill('Night');
		await page.getByRole('button', { name: 'Remove: Night' }).click();
		await heard('Removed: Night');
		expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
			'Bring it back: Night',
		);
	});

	test('why a fourth story does not come onto the card', async () => {
		await page.goto(site.address);
		await page.evaluate(() => {
			const parts = { situation: '', task: '', action: '', result: '', lesson: '', questions: [] };
			const stories = ['A', 'B', 'C', 'D'].map((title, order) => [
				title,
				{ at: 1, value: { ...parts, title, order } },
			]);
			const records = Object.fromEntries(stories) as unknown;
			localStorage.setItem('callback:/:stories', JSON.stringify({ version: 1, records }));
		});
		await open('card/');
		await page.locator('summary', { hasText: 'Change the card' }).click();
		await page.getByRole('checkbox', { name: 'D', exact: true }).press('Space');
		await heard('Three are chosen. Take one off first.');
		await page.getByRole('checkbox', { name: 'C', exact: true }).press('Space');
		await page.getByRole('checkbox', { name: 'D', exact: true }).press('Space');
		expect(await page.getByRole('checkbox', { name: 'D', exact: true }).isChecked()).toBe(true);
		expect(await page.locator('[data-full]').innerText()).toBe('');
	});

	test('that a figure cannot be read, once its field is left', async () => {
		await open('salary/worksheet/');
		await page.locator('[name=walk-away]').pressSequentially('abc');
		await page.keyboard.press('Tab');
		await heard(/^Write one figure/);
	});

	test('what keeps a pack from being made, as often as it does', async () => {
		await open('prep-pack/');
		for (let press = 0; press < 2; press++) {
			await page.getByRole('button', { name: 'Make the link' }).click();
			await heard(/the company, the role or the day/);
		}
	});

	test('that a link was copied, as often as it was, and its code', async () => {
		await open('prep-pack/');
		await page.locator('[name=company]').fill('Ember & Oak');
		await page.getByRole('button', { name: 'Make the link' }).click();
		for (let press = 0; press < 2; press++) {
			await page.getByRole('button', { name: 'Copy the link' }).click();
			await heard('Copied.');
		}
		await page.getByRole('button', { name: 'Show a QR code' }).click();
		await heard(/^QR code: /);
	});
});

test('That words of a guide were copied is heard, as often as they were', async () => {
	await open(guideWith(site, 'say'));
	for (let press = 0; press < 2; press++) {
		await page.locator('callback-copy-button [data-copy]').first().press('Enter');
		await heard('Copied');
	}
});

async function open(path: string): Promise<void> {
	await page.goto(site.address + path);
	await page.waitForLoadState('networkidle');
	await heardOn(page);
}

/** Waits until all of this was told, in any order. */
async function heard(...expected: readonly (string | RegExp)[]): Promise<void> {
	const all: string[] = [];
	const isSaid = (words: string | RegExp) =>
		all.some((told) => (typeof words === 'string' ? told === words : words.test(told)));
	await expect
		.poll(async () => {
			all.push(...(await heardOn(page)));
			return expected.filter((words) => !isSaid(words)).map(String);
		})
		.toEqual([]);
}
