import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { complaintsIn, desk, newContext, siteNamed } from '../support/page.ts';
import { answered, focused, home, open, titles } from '../support/search.ts';

const ask = async (page: Page, words: string) => {
	await page.locator('[name=q]').fill(words);
	await answered(page, words.trim());
};
const shownCount = async (page: Page) =>
	Number.parseInt((await page.locator('[role=status]').textContent()) ?? '', 10);

describe('what was made of a query', () => {
	test('is said where its spelling was corrected, and taken back with one press', async () => {
		const page = await open(`${home}search/?q=panle+intervew`);
		await answered(page, 'panle intervew');
		const literal = page.locator('[data-literal]');
		expect(await page.locator('[role=status]').textContent()).toMatch(
			/^\d+ results for “panel interview”, not “panle intervew”$/,
		);
		expect((await titles(page))[0]).toContain('panel');
		// Nothing begins like this, and no group of nothing is there for those who hear the page.
		const completions = page.getByRole('group', { name: 'Words that begin like this' });
		expect(await completions.count()).toBe(0);
		await literal.click();
		await page.waitForURL('**/search/?q=panle+intervew&as=typed');
		await page.locator('[data-shown=none]').waitFor();
		expect(await page.locator('.search-spelling').innerText()).toBe('');
		// The address holds the choice; other words lift it.
		await page.reload();
		await page.locator('[data-shown=none]').waitFor();
		await ask(page, 'panle intervews');
		await literal.waitFor();
		expect(new URL(page.url()).search).toBe('?q=panle+intervews');
	});

	test('is said where words are on no page, and only there', async () => {
		const page = await open(`${home}search/?q=salary+xyzzyqqx+`);
		await answered(page, 'salary xyzzyqqx');
		const said = page.locator('[role=status]');
		expect(await said.innerText()).toContain('\nLeft out, because no page contains it: xyzzyqqx.');
		expect((await titles(page)).length).toBeGreaterThan(0);
		await ask(page, 'salary');
		expect(await said.textContent()).toMatch(/^\d+ results for “salary”$/);
		expect(await page.locator('[data-literal]').isVisible()).toBe(false);
	});

	test('is a word that is being typed: it is not corrected, and can be completed', async () => {
		const page = await open(`${home}search/`);
		await ask(page, 'my sal');
		expect(await page.locator('[role=status]').textContent()).toMatch(/^\d+ results for “my sal”$/);
		expect(await page.getByRole('group', { name: 'Words that begin like this' }).count()).toBe(1);
		await page.locator('[data-completions] button', { hasText: 'my salary' }).click();
		await answered(page, 'my salary');
		expect(await page.locator('[name=q]').inputValue()).toBe('my salary');
		expect(await page.locator('[data-completions] button').count()).toBe(0);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
	});
});

describe('recent searches', () => {
	test('are offered when the search opens again, and forgotten when the reader says so', async () => {
		const page = await open(`${home}search/?q=panel`);
		await answered(page, 'panel');
		await page.locator('[name=q]').press('Enter');
		await ask(page, 'salary');
		await page.locator('[data-main]').first().click();
		await page.waitForURL((url) => !url.pathname.startsWith('/search/'));
		await page.keyboard.press('Control+k');
		const recent = page.locator('dialog [data-recent]');
		await recent.waitFor();
		expect(await recent.locator('span button').allTextContents()).toEqual(['salary', 'panel']);
		const [first, second] = await recent
			.locator('span button')
			.evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
		expect(second!.left - first!.right).toBeGreaterThan(8);
		await recent.locator('button', { hasText: 'panel' }).click();
		await answered(page, 'panel');
		await page.locator('dialog [name=q]').fill('');
		await recent.locator('[data-forget]').click();
		expect(await recent.isVisible()).toBe(false);
		expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
		await page.goto(`${home}search/`);
		await page.locator('[data-when=start] [data-ask]').first().waitFor();
		expect(await page.locator('[data-recent]').isVisible()).toBe(false);
	});

	test('are absent where storage is blocked, and all else works', async () => {
		const context = await newContext(desk);
		const complaints = await complaintsIn(context);
		await context.addInitScript(() => {
			for (const name of ['localStorage', 'sessionStorage']) {
				Object.defineProperty(globalThis, name, {
					get: () => {
						throw new DOMException('blocked', 'SecurityError');
					},
				});
			}
		});
		const page = await context.newPage();
		await page.goto(`${home}search/?q=salary`);
		await answered(page, 'salary');
		await page.locator('[name=q]').press('Enter');
		await page.locator('[name=q]').fill('');
		await page.locator('[data-shown=start]').waitFor();
		expect(await page.locator('[data-recent]').isVisible()).toBe(false);
		await ask(page, 'panel');
		await page.locator('[data-main]').first().click();
		await page.waitForURL(/\/guides\//);
		expect(await page.locator('h1').isVisible()).toBe(true);
		expect(complaints).toEqual([]);
	});
});

describe('filters', () => {
	test('say how many each choice leaves, and choosing leaves as many', async () => {
		const page = await open(`${home}search/?q=salary`);
		await answered(page, 'salary');
		for (const name of ['section', 'stage', 'kind']) {
			const select = page.locator(`[name=${name}]`);
			const options = await select.locator('option').evaluateAll((all) =>
				all.slice(1).map((option) => {
					const { value, text, disabled } = option as HTMLOptionElement;
					return { value, disabled, count: Number(/ \((\d+)\)$/.exec(text)?.[1]) };
				}),
			);
			expect(options.map(({ disabled }) => disabled)).toEqual(options.map(({ count }) => count === 0));
			expect(options.some(({ count }) => count > 0)).toBe(true);
			for (const { value, count } of options.filter(({ disabled }) => !disabled).slice(0, 3)) {
				await select.selectOption(value);
				await page.waitForURL(`**/search/?q=salary&${name}=${value}`);
				await expect.poll(() => shownCount(page), { message: `${name}=${value}` }).toBe(count);
			}
			await select.selectOption('');
			await page.waitForURL('**/search/?q=salary');
		}
		await page.locator('[name=q]').fill('');
		await page.locator('[data-shown=start]').waitFor();
		const names = await page.locator('select option').allTextContents();
		expect(names.filter((text) => /\d/.test(text))).toEqual([]);
	});

	test('and words come back from an address that was shared', async () => {
		const asked = '?q=salary&section=salary&stage=the-offer&kind=guide&as=typed';
		const page = await open(`${home}search/${asked}`);
		await page.locator('[data-shown=results]').waitFor();
		const values = await page
			.locator('[name=q], select')
			.evaluateAll((all) => all.map((field) => (field as HTMLInputElement).value));
		expect(values).toEqual(['salary', 'salary', 'the-offer', 'guide']);
		expect(new URL(page.url()).search).toBe(asked);
		expect(await page.locator('[data-results] > li').count()).toBe(await shownCount(page));
	});
});

describe('a result', () => {
	test('leads to the section that answers best, where the words are marked until the page loads anew', async () => {
		const page = await open(`${home}search/?q=minutes+for+a+presentation`);
		await answered(page, 'minutes for a presentation');
		const deep = page.locator('[data-results] > li:has([data-main] small)').first();
		const heading = await deep.locator('[data-main] small').textContent();
		expect(await deep.locator('.found-text mark').count()).toBeGreaterThan(0);
		await deep.locator('[data-main]').click();
		await page.waitForURL('**/*#*');
		expect(await page.locator(':target').textContent()).toBe(heading);
		const marked = () => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
		await expect.poll(marked).toBeGreaterThan(0);
		const words = await page.evaluate(() =>
			[...CSS.highlights.get('found')!].map((range) => (range as Range).toString().toLowerCase()),
		);
		expect(words.filter((word) => !/minute|present/.test(word))).toEqual([]);
		await page.reload();
		await page.waitForLoadState('networkidle');
		expect(await marked()).toBe(0);
	});

	test('on the page itself is gone to and marked, though another place was chosen', async () => {
		const page = await open(`${home}guides/not-this-time/`);
		await page.locator('.law-choice select').first().selectOption('us-ca');
		const row = page.locator('#law-time-limits-de');
		await row.waitFor({ state: 'hidden' });
		await page.keyboard.press('Control+k');
		await page.locator('dialog [name=q]').fill('germany how long to complain');
		await answered(page, 'germany how long to complain');
		await page.locator('dialog [data-main][href*="law-time-limits-de"]').click();
		await row.locator('p').first().waitFor();
		await expect.poll(async () => (await row.boundingBox())!.y).toBeLessThan(desk.viewport.height);
		const marked = () => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
		await expect.poll(marked).toBeGreaterThan(0);
	});

	test('stands by its title before its text is there, and what follows it does not jump', async () => {
		const page = await (await newContext(desk)).newPage();
		let send: (() => void) | undefined;
		const held = new Promise<void>((resolve) => (send = resolve));
		await page.route('**/pagefind/fragment/*', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(`${home}search/?q=salary+talks`);
		const list = page.locator('[data-results][data-partial]');
		await list.waitFor();
		const [first] = await titles(page);
		expect(first).not.toBe('');
		expect(await list.locator('.found-text').allTextContents()).toEqual(['', '', '']);
		const address = page.locator('[data-main]').first();
		expect(await address.getAttribute('href')).toMatch(/^\/[^#]*\/$/);
		const topOfNext = async () => (await page.locator('[data-main]').nth(1).boundingBox())!.y;
		const before = await topOfNext();
		await address.focus();
		send!();
		await answered(page, 'salary talks');
		expect(await titles(page)).toHaveLength(3);
		expect((await titles(page))[0]).toBe(first);
		expect(await page.locator('.found-text mark').count()).toBeGreaterThan(0);
		expect(await focused(page)).toContain('data-main');
		expect(Math.abs((await topOfNext()) - before)).toBeLessThan(60);
	});

	test('without its text leads on all the same', async () => {
		const page = await (await newContext(desk)).newPage();
		await page.route('**/pagefind/fragment/*', async (route) => {
			await new Promise((resolve) => setTimeout(resolve, 400));
			await route.abort();
		});
		await page.goto(`${home}search/?q=salary+talks`);
		await answered(page, 'salary talks');
		await page.locator('[data-main]').first().click();
		await page.locator('article h1').waitFor();
	});

	test('that is a question opens its entry', async () => {
		const page = await open(`${home}search/?q=anchor+number&kind=questions`);
		await page.locator('[data-shown=results]').waitFor();
		const main = page.locator('[data-main]').first();
		const title = await main.textContent();
		expect(await main.getAttribute('href')).toMatch(/^\/questions\/[^/]+\/#/);
		await main.click();
		await page.waitForURL('**/questions/**');
		const entry = page.locator('details:target');
		expect(await entry.evaluate((details) => (details as HTMLDetailsElement).open)).toBe(true);
		expect(await entry.locator('summary').textContent()).toContain(title);
	});

	test('does not change under a pressed finger', async () => {
		const page = await open(`${home}search/?q=salary`);
		await answered(page, 'salary');
		const before = await titles(page);
		const box = (await page.locator('[data-main]').first().boundingBox())!;
		await page.mouse.move(box.x + 5, box.y + 5);
		await page.mouse.down();
		await page.locator('[name=q]').evaluate((field: HTMLInputElement) => {
			field.value = 'panel';
			field.dispatchEvent(new Event('input', { bubbles: true }));
		});
		await page.waitForURL('**/search/?q=panel');
		await page.waitForTimeout(700);
		expect(await titles(page)).toEqual(before);
		await page.mouse.move(5, 5);
		await page.mouse.up();
		await answered(page, 'panel');
		expect(await titles(page)).not.toEqual(before);
	});
});

describe('where nothing is found', () => {
	test('the nearest guides are offered for a bad slip, then situations and the firm', async () => {
		const firm = siteNamed('ember');
		const page = await open(`${firm.address}search/?q=saxlaxryx`);
		await answered(page, 'saxlaxryx');
		const help = page.locator('[data-when=none]');
		const hrefs = (selector: string) =>
			help.locator(selector).evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
		const near = await hrefs('[data-near] [data-main]');
		expect(near.length).toBeGreaterThan(0);
		expect(near.length).toBeLessThanOrEqual(3);
		expect(near.filter((href) => !/salar|pay|offer/.test(href)).length).toBeLessThan(near.length);
		expect(await hrefs('.guide-list a')).toContain(`${firm.base}guides/interview-tomorrow/`);
		expect(await hrefs('a')).toContain(`${firm.base}about/#people`);
		expect(await help.isVisible()).toBe(true);
		await ask(page, 'xqzqxzqz');
		expect(await help.isVisible()).toBe(true);
		expect(await page.locator('[data-near]').isVisible()).toBe(false);
	});
});
