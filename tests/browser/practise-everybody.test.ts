import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { faultsOn, looks } from '../support/axe.ts';
import { isToldTwice } from '../support/heard.ts';
import { newContext, phone, siteNamed, sites } from '../support/page.ts';

const site = siteNamed('callback');
const address = `${site.address}practise/`;
const key = 'callback:/:practice';
/** Milliseconds that the button is held: sooner, nobody has answered. */
const answerTime = 600;

let context: BrowserContext;
let page: Page;

beforeEach(async () => {
	context = await newContext({ ...phone, reducedMotion: 'reduce' });
	page = await context.newPage();
	return () => context.close();
});

describe('What is stored', () => {
	test('by two tabs is kept by both', async () => {
		await open();
		const other = await context.newPage();
		await open(other);
		await practiseOne();
		await expect.poll(() => other.locator('[data-progress]').innerText()).toMatch(/^You have practised 1 /);
		await practiseOne(other);
		await expect.poll(() => page.locator('[data-progress]').innerText()).toMatch(/^You have practised 2 /);
	});

	test('by a newer version stays as it is, and the page says so', async () => {
		const newer = '{"version":2,"records":{}}';
		await store(newer);
		await open();
		await practiseOne();
		expect(await page.locator('[data-keeping=newer]').isVisible()).toBe(true);
		expect(await stored()).toBe(newer);
	});

	test('and broken is set aside, and what can be read is used', async () => {
		const good = { due: 0, last: 0, rating: 'good', times: 1, box: 1 };
		const bad = { ...good, box: -1 };
		const broken = JSON.stringify({
			version: 1,
			records: { Q001: { at: 1, value: good }, Q002: { at: 1, value: bad } },
		});
		await store(broken);
		await open();
		expect(await page.locator('[data-progress]').innerText()).toMatch(/^You have practised 1 .* One is due/);
		await practiseOne();
		const aside = await page.evaluate(
			(start) => Object.entries(localStorage).filter(([name]) => name.startsWith(start)),
			`${key}:set-aside:`,
		);
		expect(aside.map(([, text]) => text as string)).toEqual([broken]);
	});

	test.each([
		[
			'blocked',
			() =>
				Object.defineProperty(window, 'localStorage', {
					get: () => {
						throw new DOMException('Blocked', 'SecurityError');
					},
				}),
		],
		[
			'full',
			() => {
				Storage.prototype.setItem = () => {
					throw new DOMException('Full', 'QuotaExceededError');
				};
			},
		],
	])('nowhere, because storage is %s, lasts as long as the page, and the page says so', async (_, block) => {
		await context.addInitScript(block);
		await open();
		await practiseOne();
		expect(await page.locator('[data-progress]').innerText()).toMatch(/^You have practised 1 /);
		expect(await page.locator('[data-keeping=page]').isVisible()).toBe(true);
	});
});

describe('Everybody can practise', () => {
	const begin = () => page.locator('[data-begin]').click();
	const speak = async () => {
		await begin();
		await page.locator('[data-answer]').click();
	};
	const look = async () => {
		await speak();
		await page.locator('[data-done]').click({ delay: answerTime });
	};

	test.each([
		['while thinking', begin],
		['while answering', speak],
		['after the answer', look],
		['at the end', practiseOne],
		// Of the page before the start, axe is asked with those of every kind.
	])('axe objects to nothing %s', async (_, act) => {
		const prepare = async () => {
			await page.locator('[data-progress]:not(:empty)').waitFor();
			await act();
			// The questions look alike: a few of each kind stand for all.
			await page.evaluate(() =>
				document.querySelectorAll('.deck > :nth-child(n + 4)').forEach((one) => one.remove()),
			);
		};
		expect(await faultsOn(page, address, looks, prepare)).toEqual([]);
	});

	test('axe objects to no recording', async () => {
		const record = async () => {
			await page.locator('[data-progress]:not(:empty)').waitFor();
			await begin();
			await page.locator('[name=medium][value=video]').check();
			await page.locator('[data-answer]').click();
			await page.locator('[data-done]').click({ delay: answerTime });
			await page.locator('[data-heard] p').first().waitFor();
		};
		expect(await faultsOn(page, address, looks.slice(1), record)).toEqual([]);
	});

	test('with the keyboard alone: the focus goes where the reader goes on', async () => {
		await open();
		await page.locator('[data-begin]').focus();
		const focused = () =>
			page.evaluate(() => Object.keys((document.activeElement as HTMLElement).dataset).join());
		await page.keyboard.press('Enter');
		expect(await focused()).toBe('asked');
		await page.keyboard.press('Tab');
		expect(await focused()).toBe('answer');
		await page.keyboard.press('Enter');
		expect(await focused()).toBe('done');
		await page.keyboard.press('Space', { delay: answerTime });
		expect(await focused()).toBe('says');
		expect(await isToldTwice(page)).toBe(false);
		for (let press = 0; press < 10 && (await focused()) !== 'rate'; press += 1)
			await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect(await focused()).toBe('asked');
		const asked = page.getByRole('heading', { description: 'Question 2 of 11' });
		expect(await asked.evaluate((heading) => heading === document.activeElement)).toBe(true);
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('practise-end');
	});

	test.each(sites)('on a screen of 320 pixels, on the site $name', async ({ address: start, dir }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(`${start}practise/`);
		await page.locator('[data-progress]:not(:empty)').waitFor();
		await begin();
		const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
		expect(await wide()).toBeLessThanOrEqual(320);
		await page.locator('[data-answer]').click();
		await page.locator('[data-done]').click({ delay: answerTime });
		expect(await wide()).toBeLessThanOrEqual(320);
		const [stuck, hard] = await page
			.locator('[data-rate]')
			.evaluateAll((all) => all.slice(0, 2).map((one) => one.getBoundingClientRect().left));
		expect(stuck! > hard!).toBe(dir === 'rtl');
	});

	test('on paper: every question, and a line to write on', async () => {
		await open();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('form:visible, [data-card]:visible, .keeping:visible').count()).toBe(0);
		const questions = await page.locator('[data-question]').count();
		expect(questions).toBeGreaterThan(50);
		for (const part of ['q', '.key-words']) {
			const shown = await page
				.locator(`[data-question] ${part}`)
				.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length);
			expect(shown).toBe(questions);
		}
	});

	test('without JavaScript: how to do it, and every question with the way to what is told of it', async () => {
		const plain = await (await newContext({ ...phone, javaScriptEnabled: false })).newPage();
		await plain.goto(address);
		expect(await plain.locator('form.fields:visible, [data-card]:visible').count()).toBe(0);
		await plain.locator('.deck > summary').first().click();
		await plain.locator('.question > summary').first().click();
		expect(await plain.locator('.question [data-more]').first().isVisible()).toBe(true);
		expect(await plain.locator('.deck [data-one]:visible').count()).toBe(0);
	});
});

test('A question in another language than the page says so', async () => {
	const nakheel = siteNamed('nakheel');
	await page.goto(`${nakheel.address}practise/`);
	await page.locator('[data-progress]:not(:empty)').waitFor();
	const english = page.locator('[data-question]:has(summary[lang=en])').first();
	await english.locator('[data-one]').dispatchEvent('click');
	const heading = page.locator('[data-asked]');
	expect([await heading.getAttribute('lang'), await heading.getAttribute('dir')]).toEqual(['en', 'ltr']);
});

async function open(where: Page = page): Promise<void> {
	await where.goto(address);
	await where.locator('[data-progress]:not(:empty)').waitFor();
}

async function practiseOne(where: Page = page): Promise<void> {
	await where.locator('[data-begin]').click();
	await where.locator('[data-answer]').click();
	await where.locator('[data-done]').click({ delay: answerTime });
	await where.locator('[data-rate=good]').click();
	await where.locator('[data-stop]').click();
}

async function store(text: string): Promise<void> {
	await page.goto(site.address);
	await page.evaluate(([name, value]) => localStorage.setItem(name, value), [key, text] as const);
}

function stored(): Promise<string | null> {
	return page.evaluate((name) => localStorage.getItem(name), key);
}
