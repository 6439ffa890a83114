import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { faultsOn, looks } from '../support/axe.ts';
import { complaintsIn, newContext, phone, siteNamed, sites } from '../support/page.ts';

const site = siteNamed('callback');
const address = `${site.address}thank-you/`;
/** A Tuesday evening in Paris. */
const now = new Date('2026-12-01T19:00:00+01:00');

let context: BrowserContext;
let page: Page;

beforeEach(async () => {
	context = await newContext({
		...phone,
		timezoneId: 'Europe/Paris',
		reducedMotion: 'reduce',
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	await context.clock.install({ time: now });
	page = await context.newPage();
	return () => context.close();
});

describe('Thank-you notes', () => {
	test('are made of what was talked about, for copying, mail and a file', async () => {
		await open();
		await about();
		await meet(0, { name: 'Ms Okoro', talked: 'the two oldest panels' });
		await row(0).locator('[name=kind]').selectOption('manager');
		await row(0).locator('[name=proof]').fill('i rewired five panels of that age');
		const note = [
			'Dear Ms Okoro,',
			'',
			'Thank you for your time on Tuesday. You told me about the two oldest panels. I rewired five panels of ' +
				'that age. I would like to do this job in your team, and look forward to your answer by Friday, December 11.',
			'',
			'Best wishes,',
			'Ivo Lindqvist',
		].join('\n');
		expect(await text(0)).toBe(note);
		await row(0).locator('[data-copy-note]').click();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(note);
		const mail = new URLSearchParams(
			(await row(0).locator('[data-mail]').getAttribute('href'))!.split('?')[1],
		);
		expect(mail.get('subject')).toBe('Thank you – maintenance electrician, Tuesday');
		expect(mail.get('body')).toBe(note.replaceAll('\n', '\r\n'));
		const loading = page.waitForEvent('download');
		await page.locator('[data-save]').click();
		const file = await loading;
		expect(file.suggestedFilename()).toBe('thank-you-notes.txt');
		const path = join(mkdtempSync(join(tmpdir(), 'thanks-')), 'notes.txt');
		await file.saveAs(path);
		expect(readFileSync(path, 'utf8')).toContain(note);
		rmSync(dirname(path), { recursive: true });
		await row(0).getByText('Warmer').click();
		expect(await text(0)).toContain('Thank you for being so open with me on Tuesday.');
	});

	test('ask for what was talked about, and make no note without it', async () => {
		await open();
		await meet(0, { name: 'Tom' });
		expect(await row(0).locator('[data-tell]').innerText()).toContain('What did Tom tell you?');
		expect(await row(0).locator('[data-note]').isVisible()).toBe(false);
		expect(await row(0).locator('[data-send]').isVisible()).toBe(false);
	});

	test('that say the same are not handed out until one of them says something of its own', async () => {
		await open();
		await meet(0, { name: 'Ms Okoro', talked: 'the two oldest panels' });
		await page.locator('[data-add]').click();
		await meet(1, { name: 'Ana', talked: 'the oldest two panels' });
		const told = row(1).locator('[data-tell]');
		expect(await told.innerText()).toContain('What you said about the oldest two panels stayed with me.');
		expect(await told.innerText()).toContain('one thing that Ana said and Ms Okoro did not');
		expect(await page.locator('[data-copy-note]:visible, [data-mail]:visible').count()).toBe(0);
		await row(1).locator('[name=talked]').fill('the night shift');
		expect(await told.innerText()).toBe('');
		expect(await page.locator('[data-copy-note]:visible').count()).toBe(2);
	});

	test('that the reader has changed stay so, and are told when their material is another', async () => {
		await open();
		await meet(0, { name: 'Ms Okoro', talked: 'the two oldest panels' });
		const made = await text(0);
		await row(0).locator('[data-text]').fill('Dear Ms Okoro,\n\nThe panels stay in my mind.\n\nIvo');
		const told = row(0).locator('[data-tell]');
		expect(await told.innerText()).toBe('This is your own version.');
		await page.reload();
		await row(0).locator('[data-text]').waitFor();
		expect(await text(0)).toContain('The panels stay in my mind.');
		await row(0).locator('[name=talked]').fill('the pump room');
		expect(await told.innerText()).toContain('Your version is kept');
		expect(await text(0)).toContain('The panels stay in my mind.');
		await row(0).locator('[data-anew]').click();
		expect(await text(0)).toBe(made.replace('the two oldest panels', 'the pump room'));
		expect(await told.innerText()).toBe('');
	});

	test('too long for a link are copied instead of being cut', async () => {
		await open();
		await meet(0, { name: 'Ms Okoro', talked: 'the panels' });
		await row(0)
			.locator('[data-text]')
			.fill(`The panels. ${'And the pumps. '.repeat(150)}`);
		expect(await row(0).locator('[data-mail]').getAttribute('href')).not.toContain('body=');
		expect(await row(0).locator('[data-tell]').innerText()).toContain('too long');
	});

	test.each([
		['2026-12-02', 'after the interview'],
		['2026-12-01', 'Send them by Wednesday, December 2'],
		['2026-11-28', 'do not explain the delay'],
		['2026-11-20', 'whether there is any news'],
	])('after an interview on %s say when to send them', async (date, words) => {
		await open();
		await about(date);
		expect(await page.locator('[data-due]').innerText()).toContain(words);
	});

	test('name the day as it was where they met', async () => {
		await page.goto(address);
		await page.evaluate(() => {
			const fields = { date: '2026-12-01', time: '18:00', zone: 'America/Los_Angeles' };
			const records = Object.entries(fields).map(([name, value]) => [name, { at: 1, value }]);
			const text = JSON.stringify({ version: 1, records: Object.fromEntries(records) });
			localStorage.setItem('callback:/:interview', text);
		});
		await open();
		await meet(0, { name: 'Ms Okoro', talked: 'the panels' });
		expect(await text(0)).toContain('Thank you for your time on Tuesday.');
		expect(await row(0).locator('[data-subject]').innerText()).toContain('Tuesday');
	});

	test('of somebody who is removed come back with them, and else are forgotten a day later', async () => {
		await open();
		await meet(0, { name: 'Ms Okoro', talked: 'the panels' });
		await row(0).locator('[name=proof]').fill('I rewired five');
		await row(0).getByRole('button', { name: 'Remove: Ms Okoro' }).click();
		expect(await row(0).locator('[name=name]').inputValue()).toBe('');
		await page.getByRole('button', { name: 'Bring it back' }).click();
		expect(await text(0)).toContain('I rewired five.');
		await row(0).getByRole('button', { name: 'Remove: Ms Okoro' }).click();
		// In another tab they can be brought back from the list of people.
		const other = await context.newPage();
		await other.goto(address);
		await other.locator('[data-record]').first().waitFor();
		await page.getByRole('button', { name: 'Bring it back' }).click();
		expect(await text(0)).toContain('I rewired five.');
		await row(0).getByRole('button', { name: 'Remove: Ms Okoro' }).click();
		await context.clock.setSystemTime(now.getTime() + 25 * 3_600_000);
		await page.reload();
		await row(0).waitFor();
		expect(await page.evaluate(() => (Object.values(localStorage) as string[]).join())).not.toContain(
			'rewired',
		);
	});

	test('are for the people of the plan', async () => {
		await page.goto(`${site.address}plan/`);
		await page.getByText('People you will meet', { exact: true }).click();
		await meet(0, { name: 'Ana Silva' });
		await open();
		expect(await row(0).locator('[name=name]').inputValue()).toBe('Ana Silva');
	});
});

describe('What is stored of the notes', () => {
	test('is kept by two tabs, and nothing is sent', async () => {
		const complaints = await complaintsIn(context);
		await open();
		const other = await context.newPage();
		await other.goto(address);
		await other.locator('[data-record]').waitFor();
		await page.waitForLoadState('networkidle');
		await other.waitForLoadState('networkidle');
		const requests: string[] = [];
		context.on('request', (request) => requests.push(request.url()));
		await meet(0, { name: 'Ms Okoro', talked: 'the panels' });
		const theirs = other.locator('[data-record]').filter({
			has: other.getByRole('button', { name: 'Remove: Ms Okoro' }),
		});
		await expect.poll(() => theirs.locator('[data-text]').inputValue()).toContain('the panels');
		await theirs.locator('[name=proof]').fill('I rewired five');
		await expect.poll(() => text(0)).toContain('I rewired five.');
		expect(requests).toEqual([]);
		expect(complaints).toEqual([]);
	});

	test.each([
		['broken', '{"version":1,"records":{"a":{"at":1,"value":{"tone":"loud"}}}}', 'kept'],
		['from a newer version', '{"version":9,"records":{}}', 'newer'],
	])('and is %s is not lost, and the page goes on', async (_, stored, state) => {
		await page.goto(site.address);
		await page.evaluate((value) => localStorage.setItem('callback:/:notes', value), stored);
		await open();
		await meet(0, { name: 'Ms Okoro', talked: 'the panels' });
		await row(0).locator('[name=proof]').fill('I rewired five');
		expect(await text(0)).toContain('I rewired five.');
		expect(await page.locator(`[data-keeping=${state}]`).isVisible()).toBe(true);
		expect(await page.evaluate(() => Object.values(localStorage) as string[])).toContain(stored);
	});

	test.each(['get', 'set'])('nowhere, because storage refuses to %s, and the page says so', async (how) => {
		await context.addInitScript((what) => {
			const fail = () => {
				throw new DOMException('No', what === 'get' ? 'SecurityError' : 'QuotaExceededError');
			};
			if (what === 'get') Object.defineProperty(window, 'localStorage', { get: fail });
			else Storage.prototype.setItem = fail;
		}, how);
		await open();
		await meet(0, { name: 'Ms Okoro', talked: 'the panels' });
		expect(await text(0)).toContain('the panels');
		expect(await page.locator('[data-keeping=page]').isVisible()).toBe(true);
	});
});

describe('Everybody can write notes', () => {
	// Of the empty page, axe is asked with those of every kind.
	test('axe objects to nothing with two notes that say the same', async () => {
		const prepare = async () => {
			await row(0).waitFor();
			await about();
			await meet(0, { name: 'Ms Okoro', talked: 'the panels' });
			await page.locator('[data-add]').click();
			await meet(1, { name: 'Ana', talked: 'the panels' });
		};
		expect(await faultsOn(page, address, looks, prepare)).toEqual([]);
	});

	test('with the keyboard alone', async () => {
		await open();
		await row(0).locator('[name=name]').focus();
		await page.keyboard.type('Ana');
		for (let press = 0; press < 3; press++) await page.keyboard.press('Tab');
		await page.keyboard.type('the rota');
		await page.keyboard.press('Tab');
		await page.keyboard.type('I plan one for ten people');
		for (let press = 0; press < 2; press++) await page.keyboard.press('Tab');
		await page.keyboard.press('ArrowRight');
		expect(await text(0)).toContain('I am still thinking about what you told me about the rota.');
		await page.locator('[data-add]').press('Enter');
		expect(
			await row(1)
				.locator('[name=name]')
				.evaluate((field) => field === document.activeElement),
		).toBe(true);
	});

	test.each(sites)('on a screen of 320 pixels, on the site $name', async ({ address: start }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(`${start}thank-you/`);
		await row(0).waitFor();
		await meet(0, { name: 'Ms Okoro', talked: 'the panels' });
		await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});

	test('on paper: the notes, whole, and no fields', async () => {
		await open();
		await meet(0, { name: 'Ms Okoro', talked: 'the panels' });
		await page.emulateMedia({ media: 'print' });
		expect(
			await page.locator('input:visible, textarea:visible, select:visible, button:visible').count(),
		).toBe(0);
		expect(await row(0).locator('[data-paper]').innerText()).toBe(await text(0));
	});

	test('without JavaScript: the four sentences with lines to write on', async () => {
		const plain = await (await newContext({ ...phone, javaScriptEnabled: false })).newPage();
		await plain.goto(address);
		expect(await plain.locator('form:visible, button[data-add]:visible').count()).toBe(0);
		expect(await plain.locator('.pattern .line:visible').count()).toBe(4);
	});
});

async function open(): Promise<void> {
	await page.goto(address);
	await row(0).waitFor();
}

function row(index: number): Locator {
	return page.locator('[data-record]').nth(index);
}

async function text(index: number): Promise<string> {
	return row(index).locator('[data-text]').inputValue();
}

async function meet(index: number, fields: Record<string, string>): Promise<void> {
	for (const [name, value] of Object.entries(fields)) await row(index).locator(`[name=${name}]`).fill(value);
}

/** The day, the job, the reader and the day of the answer. */
async function about(date = '2026-12-01'): Promise<void> {
	await page.locator('.about summary').click();
	await page.locator('[name=date]').fill(date);
	await page.locator('[name=promised]').fill('2026-12-11');
	await page.locator('.about [name=role]').fill('maintenance electrician');
	await page.locator('[name=reader]').fill('Ivo Lindqvist');
}
