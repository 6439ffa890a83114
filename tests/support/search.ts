import type { BrowserContextOptions, Page } from 'playwright-core';
import { desk, newContext, siteNamed } from './page.ts';

export const home = siteNamed('callback').address;
export const aGuide = `${home}guides/star-stories/`;

/** Opens an address in a context of its own. */
export async function open(address: string, options: BrowserContextOptions = desk): Promise<Page> {
	const page = await (await newContext(options)).newPage();
	await page.goto(address);
	return page;
}

/** Waits until the answer to these words is shown, with its texts. */
export async function answered(page: Page, words: string): Promise<void> {
	await page.locator('[role=status]', { hasText: `“${words}”` }).waitFor();
	await page.locator('[data-results]:not([data-partial])').waitFor({ state: 'attached' });
}

/** The element that has the focus, as HTML. */
export const focused = (page: Page) => page.evaluate(() => document.activeElement?.outerHTML ?? '');

/** Titles of the results that are shown. */
export const titles = (page: Page) =>
	page
		.locator('[data-results] > li [data-main]')
		.evaluateAll((links) => links.map((link) => link.firstChild?.textContent ?? ''));
