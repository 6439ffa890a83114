import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ICAL from 'ical.js';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { faultsOn, looks } from '../support/axe.ts';
import { complaintsIn, newContext, phone, siteNamed, sites } from '../support/page.ts';

const site = siteNamed('callback');
const address = `${site.address}plan/`;
/** A Monday evening in Paris. */
const now = new Date('2026-11-30T18:00:00+01:00');

let context: BrowserContext;
let page: Page;

beforeEach(async () => {
	context = await newContext({ ...phone, timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });
	await context.clock.install({ time: now });
	page = await context.newPage();
	return () => context.close();
});

describe('My plan', () => {
	test('spreads the tasks over the time until the interview, the next session open', async () => {
		await open();
		await say('2026-12-03', '10:30');
		expect(await page.locator('[data-countdown]').innerText()).toBe('3 days to go');
		const sessions = page.locator('.session');
		expect(await sessions.count()).toBe(4);
		expect(await sessions.evaluateAll((all) => all.map((one) => (one as HTMLDetailsElement).open))).toEqual([
			true,
			false,
			false,
			false,
		]);
		expect(await page.locator('[data-before]').isVisible()).toBe(false);
		expect(await page.locator('[data-summary]').innerText()).toMatch(/^All that must be done fits/);
	});

	test.each([
		['tonight', '2026-12-01', '09:00', /fits/],
		['in forty minutes', '2026-11-30', '18:40', /Time is short/],
		['in a minute', '2026-11-30', '18:01', /no time left/],
	])('works when it is %s', async (_, date, time, summary) => {
		await open();
		await say(date, time);
		expect(await page.locator('[data-summary]').innerText()).toMatch(summary);
		const left = page.locator('[data-left]');
		await left.locator('summary').click();
		expect(await left.locator('li').count()).toBeGreaterThan(0);
	});

	test('tells what comes after an interview that is over', async () => {
		await open();
		await say('2026-11-30', '15:00');
		expect(await page.locator('[data-countdown]').innerText()).toContain('was on');
		expect(await page.locator('[data-timetable]').isVisible()).toBe(false);
		expect(await page.locator('[data-messages] li').allInnerTexts()).toHaveLength(4);
		expect(await page.locator('[data-after] li:visible').count()).toBeGreaterThan(5);
	});

	test('has one tick for a task, here and on its guide, and plans again without it', async () => {
		await open();
		await say('2026-12-03', '10:30');
		const box = page.locator('.session input').first();
		const task = (await box.getAttribute('data-task'))!;
		await box.check();
		expect(await box.isVisible()).toBe(true);
		await page.locator('[data-again]').click();
		expect(await page.locator(`.session [data-task="${task}"]`).count()).toBe(0);
		// The button is gone: the focus is on what the plan is now.
		expect(await page.evaluate(() => document.activeElement?.matches('[data-summary]'))).toBe(true);
		await page.goto(`${site.address}guides/${task.split('/')[0]}/`);
		expect(await page.locator(`[data-task="${task}"]`).first().isChecked()).toBe(true);
	});

	test('takes tasks in that are for this interview alone', async () => {
		await open();
		await say('2026-12-14', '10:30');
		const video = page.locator('.session [data-task="video-interview/open-the-link"]');
		expect(await video.count()).toBe(0);
		await page.getByRole('radio', { name: 'By video' }).check();
		expect(await video.count()).toBe(1);
	});

	test('keeps everything that was typed, and shows it after a reload', async () => {
		await open();
		await say('2026-12-03', '10:30');
		await page.locator('.fields summary').first().click();
		await page.getByLabel('Company').fill('Ember & Oak');
		await page.getByLabel('Several people').check();
		await page.reload();
		await page.locator('.session').first().waitFor();
		await page.locator('.fields summary').first().click();
		expect(await page.getByLabel('Company').inputValue()).toBe('Ember & Oak');
		expect(await page.getByLabel('Several people').isChecked()).toBe(true);
		expect(await page.locator('[data-keeping=kept]').isVisible()).toBe(true);
	});

	test('stands at the same moment wherever the device goes', async () => {
		await open();
		await say('2026-12-03', '10:00');
		const storageState = await context.storageState();
		const abroad = await newContext({ ...phone, timezoneId: 'America/New_York', storageState });
		await abroad.clock.install({ time: now });
		const there = await abroad.newPage();
		await there.goto(address);
		await there.getByText('For you that is Thursday, December 3 at 4:00').waitFor();
		expect(await there.locator('[name=zone]').inputValue()).toBe('Europe/Paris');
		await abroad.close();
	});

	test('tells the time that passes to the eyes alone, and to all what follows an entry', async () => {
		await open();
		await say('2026-12-01', '09:00');
		const told = page.getByRole('status').filter({ hasText: 'to go' });
		expect(await told.innerText()).toBe('15 hours to go');
		const clock = await page.getByRole('timer').elementHandle();
		await page.clock.runFor(5 * 60_000);
		await expect.poll(() => told.innerText()).toBe('14 hours, 55 minutes to go');
		expect(await clock.evaluate((line) => line.isConnected)).toBe(true);
	});

	test('follows the time while a button has the focus, and in the calendar wherever the focus is', async () => {
		await page.clock.setFixedTime(now);
		await open();
		await say('2026-12-01', '14:00');
		const first = page.locator('.session h3').first();
		expect(await first.innerText()).toContain('November 30');
		await page.locator('.session input').first().focus();
		await page.clock.setFixedTime(new Date('2026-12-01T08:00:00+01:00'));
		await page.clock.runFor(60_000);
		expect(await first.innerText()).toContain('November 30');
		const { calendar } = await download();
		const starts = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part).startDate);
		expect(starts.filter((start) => start.toJSDate() < new Date('2026-12-01T07:00:00Z'))).toEqual([]);
		await page.clock.setFixedTime(new Date('2026-12-01T14:01:00+01:00'));
		await page.clock.runFor(60_000);
		await page.getByText('was on').waitFor();
		expect(await page.locator('[data-timetable]').isVisible()).toBe(false);
	});

	test('is found by the search as a tool', async () => {
		await page.goto(`${site.address}search/?q=my+plan&kind=tool`);
		await page.locator('[data-shown=results]').waitFor();
		expect(await page.locator('[data-main]').first().getAttribute('href')).toContain('/plan/');
	});
});

describe('The calendar', () => {
	test('holds the interview in its own zone, the sessions, the thanks and the days to ask', async () => {
		await open();
		await say('2026-12-03', '10:30');
		await page.locator('.fields summary').first().click();
		await page.getByLabel('Time zone').selectOption('America/New_York');
		await page.getByLabel('Company').fill('Ember, Oak; Sons');
		await page.getByText('People you will meet', { exact: true }).click();
		await page.getByRole('textbox', { name: 'Name' }).fill('Ana Silva');
		await page.getByRole('textbox', { name: 'What they do' }).fill('head of kitchen');
		const { name, calendar } = await download();
		expect(name).toBe('interview.ics');
		const events = calendar.getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
		expect(events[0]!.summary).toBe('Second interview: Ember, Oak; Sons');
		expect(events[0]!.description).toBe('Ana Silva, head of kitchen');
		expect(events[0]!.startDate.toJSDate().toISOString()).toBe('2026-12-03T15:30:00.000Z');
		const sessions = await page.locator('.session').count();
		expect(events).toHaveLength(1 + sessions + 4);
		expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
		expect(await page.locator('[data-countdown]').innerText()).toContain('December 3 at 4:30');
	});

	test('has one entry for an interview that is moved, and another for another interview', async () => {
		await open();
		await say('2026-12-03', '10:30');
		await page.locator('.fields summary').first().click();
		const interview = async () => {
			const { calendar } = await download();
			const { uid, startDate } = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
			return { uid, starts: startDate.toString() };
		};
		await page.getByLabel('Company').fill('Halden Bakery');
		const first = await interview();
		await page.reload();
		await page.locator('[name=zone] option').first().waitFor({ state: 'attached' });
		await page.locator('.fields summary').first().click();
		await say('2026-12-03', '14:00');
		const moved = await interview();
		await page.getByLabel('Company').fill('Ember & Oak');
		const other = await interview();
		expect(first.uid).toMatch(/^interview-/);
		expect(moved.uid).toBe(first.uid);
		expect(moved.starts).not.toBe(first.starts);
		expect(other.uid).not.toBe(first.uid);
	});
});

test('Nothing is sent while the plan is used', async () => {
	const complaints = await complaintsIn(context);
	await open();
	await page.waitForLoadState('networkidle');
	const requests: string[] = [];
	context.on('request', (request) => requests.push(request.url()));
	await say('2026-12-03', '10:30');
	await page.locator('.fields summary').first().click();
	await page.getByText('People you will meet', { exact: true }).click();
	await page.getByRole('textbox', { name: 'Name' }).fill('Ana Silva');
	await page.locator('.session input').first().check();
	await page.locator('[data-again]').click();
	const loading = page.waitForEvent('download');
	await page.locator('[data-calendar]').click();
	await loading;
	expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
	expect(complaints).toEqual([]);
});

describe('What is stored', () => {
	const key = 'callback:/:interview';

	test('by two tabs is kept by both', async () => {
		await open();
		const other = await context.newPage();
		await other.goto(address);
		await say('2026-12-03', '10:30');
		await expect.poll(() => other.locator('[name=date]').inputValue()).toBe('2026-12-03');
		await other.locator('[name=weekday]').selectOption('30');
		await expect.poll(() => page.locator('[name=weekday]').inputValue()).toBe('30');
		await page.getByRole('radio', { name: 'By phone' }).check();
		await expect.poll(() => other.getByRole('radio', { name: 'By phone' }).isChecked()).toBe(true);
	});

	test('by a newer version stays as it is, and the page says so', async () => {
		const newer = '{"version":2,"records":{}}';
		await page.goto(site.address);
		await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, newer] as const);
		await open();
		await say('2026-12-03', '10:30');
		expect(await page.locator('.session').count()).toBeGreaterThan(2);
		expect(await page.locator('[data-keeping=newer]').isVisible()).toBe(true);
		expect(await page.evaluate((name) => localStorage.getItem(name), key)).toBe(newer);
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
	])('nowhere, because storage is %s, still makes a plan, and the page says so', async (_, block) => {
		await context.addInitScript(block);
		await open();
		await say('2026-12-03', '10:30');
		await page.locator('.session input').first().check();
		await page.locator('[data-again]').click();
		expect(await page.locator('.session').count()).toBeGreaterThan(2);
		expect(await page.locator('[data-keeping=page]').isVisible()).toBe(true);
	});

	test.each([
		{ date: '9999-12-28', time: '10:00', zone: 'UTC' },
		{ date: '2026-12-03', promised: '9999-12-30', length: '1e300', zone: 'Nowhere' },
		{ date: '2026-12-03', promised: '9999-12-30', length: '1e300', weekday: '-1' },
	])('stops nothing on the page: %o', async (fields) => {
		await page.goto(site.address);
		await page.evaluate(
			([name, values]) => {
				const records = Object.fromEntries(
					Object.entries(values).map(([field, value]) => [field, { at: 1, value }]),
				);
				localStorage.setItem(name, JSON.stringify({ version: 1, records }));
			},
			[key, fields as Record<string, string>] as const,
		);
		const complaints = await complaintsIn(context);
		await open();
		await say('2026-12-03', '10:30');
		await page.locator('.fields summary').first().click();
		await page.locator('[name=zone]').selectOption('Europe/Paris');
		expect(await page.locator('.session').count()).toBeGreaterThan(2);
		expect(await page.locator('[data-messages] li').count()).toBe(4);
		await page.locator('.session input').first().check();
		expect(await page.locator('[data-again]').isVisible()).toBe(true);
		expect(complaints).toEqual([]);
	});

	test.each(['2026-02-31', 'soon', '<b>'])('and is no day, such as %s, is passed over', async (date) => {
		await page.goto(site.address);
		await page.evaluate(
			([name, value]) =>
				localStorage.setItem(name, JSON.stringify({ version: 1, records: { date: { at: 1, value } } })),
			[key, date] as const,
		);
		const complaints = await complaintsIn(context);
		await open();
		expect(await page.locator('[data-before]').isVisible()).toBe(true);
		// The browser itself remarks on a value that its field cannot hold.
		expect(complaints.filter((complaint) => !complaint.includes('does not conform'))).toEqual([]);
	});
});

describe('Everybody can use it', () => {
	test.each([
		['with a plan', '2026-12-03'],
		['without enough time', '2026-11-30'],
		['when it is over', '2026-11-27'],
		// Of the empty page, axe is asked with those of every kind.
	])('axe objects to nothing %s', async (_, date) => {
		const prepare = async () => {
			await page.locator('[name=zone] option').first().waitFor({ state: 'attached' });
			await say(date, '18:30');
		};
		expect(await faultsOn(page, address, looks, prepare)).toEqual([]);
	});

	test('with the keyboard alone', async () => {
		await open();
		await page.locator('[name=date]').focus();
		await page.keyboard.type('12032026');
		await page.keyboard.press('Tab');
		expect(await page.locator('.session').count()).toBeGreaterThan(2);
		const box = page.locator('.session input').first();
		for (let press = 0; press < 40; press++) {
			if (await box.evaluate((one) => one === document.activeElement)) break;
			await page.keyboard.press('Tab');
		}
		await page.keyboard.press('Space');
		expect(await box.isChecked()).toBe(true);
		await page.clock.fastForward('06:00');
		expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
	});

	test.each(sites)('on a screen of 320 pixels, on the site $name', async ({ address: start, dir }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(`${start}plan/`);
		await page.locator('[name=zone] option').first().waitFor({ state: 'attached' });
		await say('2026-12-03', '10:30');
		await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
		const { wide, box, text } = await page.evaluate(() => ({
			wide: document.documentElement.scrollWidth,
			box: document.querySelector('.session input')!.getBoundingClientRect().left,
			text: document.querySelector('.session label span')!.getBoundingClientRect().left,
		}));
		expect(wide).toBeLessThanOrEqual(320);
		expect(box > text).toBe(dir === 'rtl');
	});

	test('on paper: the sessions open, boxes to tick, and no form', async () => {
		await open();
		await say('2026-12-03', '10:30');
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.fields:visible, [data-calendar]:visible, .keeping:visible').count()).toBe(0);
		const shown = await page
			.locator('.session .checklist')
			.evaluateAll((all) => all.every((one) => one.checkVisibility()));
		expect(shown).toBe(true);
	});

	test('without JavaScript: every must-do by its time, with boxes, and no form', async () => {
		const plain = await (await newContext({ ...phone, javaScriptEnabled: false })).newPage();
		await plain.goto(address);
		expect(await plain.locator('form.fields:visible, [data-timetable]:visible').count()).toBe(0);
		expect(await plain.locator('[data-before] h3:visible').count()).toBe(4);
		expect(await plain.locator('[data-before] input:visible').count()).toBeGreaterThan(20);
	});
});

test('A task that repeats another has the tick of that one', async () => {
	await page.goto(`${site.address}guides/interview-tomorrow/`);
	const tasks = await page
		.locator('.checklist input')
		.evaluateAll((all) => all.map((box) => (box as HTMLElement).dataset['task']));
	expect(tasks).toContain('interview-in-an-hour/three-stories');
});

async function open(): Promise<void> {
	await page.goto(address);
	await page.locator('[name=zone] option').first().waitFor({ state: 'attached' });
}

async function say(date: string, time: string): Promise<void> {
	await page.locator('[name=date]').fill(date);
	await page.locator('[name=time]').fill(time);
}

/** The file for the calendar. */
async function download(): Promise<{ name: string; calendar: ICAL.Component }> {
	const loading = page.waitForEvent('download');
	await page.locator('[data-calendar]').click();
	const file = await loading;
	const path = join(mkdtempSync(join(tmpdir(), 'plan-')), 'interview.ics');
	await file.saveAs(path);
	const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')) as unknown[]);
	rmSync(dirname(path), { recursive: true });
	return { name: file.suggestedFilename(), calendar };
}
