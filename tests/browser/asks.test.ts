import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { faultsOn, looks } from '../support/axe.ts';
import { complaintsIn, newContext, phone, siteNamed, sites } from '../support/page.ts';

const site = siteNamed('callback');
const address = `${site.address}questions/ask/`;
const decide = 'When do you expect to make a decision?';
const hardest = 'What do people find hardest in this role?';

let context: BrowserContext;
let page: Page;

beforeEach(async () => {
	context = await newContext({ ...phone, reducedMotion: 'reduce' });
	page = await context.newPage();
	return () => context.close();
});

describe('Questions to ask', () => {
	test('are chosen by their boxes, and taken off again', async () => {
		await open();
		expect(await count()).toContain('Nothing chosen yet');
		await page.getByRole('checkbox', { name: hardest }).check();
		await page.getByRole('checkbox', { name: decide }).check();
		expect(await card()).toEqual([hardest, decide]);
		expect(await count()).toContain('2 chosen. Six are enough');
		await page.getByRole('checkbox', { name: hardest }).uncheck();
		expect(await card()).toEqual([decide]);
		await page.getByRole('button', { name: 'Bring it back' }).click();
		expect(await card()).toEqual([hardest, decide]);
		expect(await page.getByRole('checkbox', { name: hardest }).isChecked()).toBe(true);
	});

	test('are chosen for the reader, six for those they meet, the next step last', async () => {
		await open();
		await page.getByRole('checkbox', { name: 'Future colleague' }).check();
		await page.getByRole('button', { name: 'Choose six for me' }).click();
		expect(await card()).toHaveLength(6);
		expect((await card()).at(-1)).toBe(await page.locator('[data-last] [data-question]').innerText());
		expect(await page.locator('[data-whom]').first().innerText()).toBe('Ask a future colleague');
		expect(await count()).toContain('That is enough');
		expect(await page.getByRole('button', { name: 'Choose six for me' }).isVisible()).toBe(false);
	});

	test('are fewer when the reader says whom they meet', async () => {
		await open();
		const all = await page.locator('[data-offer]:visible').count();
		await page.getByRole('checkbox', { name: 'Director or owner' }).check();
		const some = await page.locator('[data-offer]:visible').count();
		expect(some).toBeGreaterThan(5);
		expect(some).toBeLessThan(all / 2);
		await page.getByRole('checkbox', { name: 'Future manager' }).check();
		expect(await page.locator('[data-offer]:visible').count()).toBeGreaterThan(some);
	});

	test('stay under the focus of whoever unticks them, also where they fit nobody the reader meets', async () => {
		await open();
		const boxes = (await page.locator('[data-offer]:not([data-kinds~=recruiter]) input').all()).slice(0, 4);
		for (const box of boxes) await box.check();
		await page.getByRole('checkbox', { name: 'Recruiter' }).check();
		for (const box of boxes) {
			await box.press('Space');
			expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
		}
		// Only the last of them is still there.
		expect(await page.locator('[data-offer]:not([data-kinds~=recruiter]):visible').count()).toBe(1);
	});

	test('are worded anew, moved, given to somebody, and still there after a reload', async () => {
		await page.goto(site.address);
		await page.evaluate(() => {
			const ana = { order: 1, name: 'Ana Silva', role: 'accounts', kind: 'peer', talked: '' };
			localStorage.setItem(
				'callback:/:people',
				JSON.stringify({ version: 1, records: { p1: { at: 1, value: ana } } }),
			);
		});
		await open();
		expect(await page.getByRole('checkbox', { name: 'Future colleague' }).isChecked()).toBe(true);
		await page.getByRole('checkbox', { name: hardest }).check();
		await page.getByRole('button', { name: 'Write one of my own' }).click();
		await page.keyboard.type('Who decides when two jobs are urgent?');
		const row = page.locator('.ask-card li').nth(1);
		await row.getByLabel('Ask it to').selectOption('Ana Silva, accounts');
		await row.getByRole('button', { name: 'Move up: Who decides' }).click();
		await page.reload();
		await page.locator('.ask-card li').first().waitFor();
		expect(await card()).toEqual(['Who decides when two jobs are urgent?', hardest]);
		expect(await page.locator('[data-whom]').first().innerText()).toBe('Ask Ana Silva, accounts');
		expect(await page.locator('[data-whom]').nth(1).innerText()).toBe('Ask a future colleague');
		expect(await page.locator('[data-keeping=kept]').isVisible()).toBe(true);
	});
});

test('Nothing is sent while questions are chosen', async () => {
	const complaints = await complaintsIn(context);
	await open();
	await page.waitForLoadState('networkidle');
	const requests: string[] = [];
	context.on('request', (request) => requests.push(request.url()));
	await page.getByRole('button', { name: 'Choose six for me' }).click();
	await page.getByRole('button', { name: 'Write one of my own' }).click();
	await page.keyboard.type('Mine?');
	await page.getByRole('checkbox', { name: 'HR' }).check();
	expect(requests).toEqual([]);
	expect(complaints).toEqual([]);
});

describe('What is stored', () => {
	test('by two tabs is kept by both', async () => {
		await open();
		const other = await context.newPage();
		await other.goto(address);
		await page.getByRole('checkbox', { name: hardest }).check();
		await expect.poll(() => other.locator('.ask-card li').count()).toBe(1);
		await other.getByRole('checkbox', { name: decide }).check();
		await expect.poll(card).toEqual([hardest, decide]);
	});

	test.each([
		['by a newer version stays as it is', '{"version":2,"records":{}}', 'newer'],
		[
			'and cannot be read is set aside',
			'{"version":1,"records":{"Q107":{"at":1,"value":{"text":7}}}}',
			'kept',
		],
	])('%s, and the page says so', async (_, text, state) => {
		await page.goto(site.address);
		await page.evaluate((value) => localStorage.setItem('callback:/:questions-to-ask', value), text);
		await open();
		await page.getByRole('checkbox', { name: hardest }).check();
		expect(await card()).toEqual([hardest]);
		expect(await page.locator(`[data-keeping=${state}]`).isVisible()).toBe(true);
		const all = await page.evaluate(() =>
			Object.keys(localStorage).map((name) => localStorage.getItem(name)),
		);
		expect(all).toContain(text);
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
	])(
		'nowhere, because storage is %s, goes on until the page is closed, and the page says so',
		async (_, block) => {
			await context.addInitScript(block);
			await open();
			await page.getByRole('button', { name: 'Choose six for me' }).click();
			expect(await card()).toHaveLength(6);
			expect(await page.locator('[data-keeping=page]').isVisible()).toBe(true);
		},
	);
});

describe('Everybody can use it', () => {
	test.each([
		['empty', false],
		['with six', true],
	])('axe objects to nothing %s', async (_, six) => {
		const prepare = async () => {
			await page.locator('[data-keeping=kept]').waitFor();
			if (six) await page.getByRole('button', { name: 'Choose six for me' }).click();
		};
		expect(await faultsOn(page, address, looks, prepare)).toEqual([]);
	});

	test('with the keyboard alone', async () => {
		await open();
		await page.getByRole('button', { name: 'Choose six for me' }).focus();
		await page.keyboard.press('Enter');
		const before = await card();
		// The first question has the focus: it opens, and goes down by its button.
		await page.keyboard.press('Enter');
		// Past the wording and whom to ask; the button that moves the first one up is off.
		for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		expect(await card()).toEqual([before[1], before[0], ...before.slice(2)]);
		await page.keyboard.press('Enter');
		expect((await card())[2]).toBe(before[0]);
	});

	test.each(sites)('on a screen of 320 pixels, on the site $name', async ({ address: start, dir }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(`${start}questions/ask/`);
		await page.locator('[data-six]').click();
		await page.locator('[data-add]').click();
		await page.keyboard.insertText('averylongwordwithoutanyblank'.repeat(4));
		await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
		const { wide, box, text } = await page.evaluate(() => ({
			wide: document.documentElement.scrollWidth,
			box: document.querySelector('.offers input')!.getBoundingClientRect().left,
			text: document.querySelector('.offers span')!.getBoundingClientRect().left,
		}));
		expect(wide).toBeLessThanOrEqual(320);
		expect(box > text).toBe(dir === 'rtl');
	});

	test('on paper: one page with the questions, big; or empty lines and what to choose from', async () => {
		await open();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('[data-blank] .lines:visible').count()).toBe(6);
		expect(await page.locator('.offers li:visible').count()).toBeGreaterThan(30);
		await page.emulateMedia({ media: 'screen' });
		await page.locator('[data-six]').click();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('[data-told] li:visible').count()).toBe(6);
		expect(
			await page.locator('.offers:visible, .lines:visible, button:visible, .fields:visible').count(),
		).toBe(0);
		const size = await page
			.locator('[data-told] li')
			.first()
			.evaluate((item) => parseFloat(getComputedStyle(item).fontSize));
		expect(size).toBeGreaterThan(20);
		const pages = (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
		expect(pages).toHaveLength(1);
	});

	test('tell why to ask one and what to listen for, and print what to ask next', async () => {
		await open();
		const offer = page.locator('[data-offer]').first();
		await offer.locator('summary').click();
		await offer.getByText('A good reply').waitFor();
		expect(await offer.locator('[data-more]').count()).toBe(0);
	});

	test('without JavaScript: empty lines, and the questions with boxes', async () => {
		const plain = await (await newContext({ ...phone, javaScriptEnabled: false })).newPage();
		await plain.goto(address);
		expect(await plain.locator('.ask-card:visible').count()).toBe(0);
		expect(await plain.locator('[data-blank] .lines:visible').count()).toBe(6);
		expect(await plain.locator('.offers input:visible').count()).toBeGreaterThan(30);
	});
});

test('The question bank and the guide lead to it', async () => {
	for (const from of ['questions/', 'guides/questions-to-ask/']) {
		await page.goto(site.address + from);
		await page.locator('main').getByRole('link', { name: 'My questions to ask' }).click();
		expect(page.url()).toBe(address);
	}
});

async function open(): Promise<void> {
	await page.goto(address);
	await page.locator('[data-keeping]:visible').first().waitFor();
}

function card(): Promise<string[]> {
	return page.locator('.ask-card [data-text]').allInnerTexts();
}

function count(): Promise<string> {
	return page.locator('[data-count]').innerText();
}
