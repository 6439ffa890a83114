import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { faultsOn, looks } from '../support/axe.ts';
import { complaintsIn, newContext, phone, siteNamed, sites } from '../support/page.ts';

const site = siteNamed('callback');
const address = `${site.address}card/`;

let context: BrowserContext;
let page: Page;

beforeEach(async () => {
	context = await newContext({ ...phone, timezoneId: 'Europe/Paris', locale: 'en-GB' });
	await context.clock.install({ time: new Date('2026-11-30T18:00:00+01:00') });
	page = await context.newPage();
	return () => context.close();
});

describe('The card for the day', () => {
	test('says what fills each part while nothing is there, and what to say all the same', async () => {
		await page.goto(address);
		await page.locator('[data-missing] a').first().waitFor();
		const links = page.locator('.card-missing a:visible');
		expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
			'/plan/',
			'/plan/',
			'/plan/',
			'/stories/',
			'/questions/ask/',
		]);
		expect(await page.getByText('Let me think for a moment').isVisible()).toBe(true);
	});

	test('is filled from what the other tools keep, figures folded', async () => {
		await open();
		expect(await text('when')).toContain('Thursday 3 December');
		expect(await text('when')).toContain('3 days to go');
		expect(await text('where')).toContain('Halden Bakery');
		expect(await page.locator('[data-part=where] li a').getAttribute('href')).toBe(
			'https://meet.example/j/1',
		);
		expect(await text('who')).toContain('Dana Hart · Operations');
		expect(await page.locator('[data-part=stories] li').count()).toBe(3);
		expect(await text('stories')).toContain('Story 1: Sales rose by 12 %.');
		expect(await page.locator('[data-part=asks] li').count()).toBe(6);
		expect(await page.getByText('52,000').isVisible()).toBe(false);
		await page.locator('[data-part=figures] summary').click();
		expect(await page.getByText('£52,000 / year').isVisible()).toBe(true);
	});

	test('leaves a place as text that hides where it leads', async () => {
		await open({ place: 'https://meet.example@evil.example/j/1' });
		expect(await text('where')).toContain('https://meet.example@evil.example/j/1');
		expect(await page.locator('[data-part=where] li a').count()).toBe(0);
	});

	test('lets the reader choose three of four stories', async () => {
		await open();
		await page.locator('details.fields > summary').click();
		const boxes = page.locator('[data-choices] input');
		expect(await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked))).toEqual([
			true,
			true,
			true,
			false,
		]);
		await boxes.nth(3).click();
		expect(await boxes.nth(3).isChecked()).toBe(false);
		await boxes.nth(0).uncheck();
		await boxes.nth(3).check();
		expect(await text('stories')).toContain('Story 4');
		expect(await text('stories')).not.toContain('Story 1');
		await page.reload();
		await page.locator('[data-part=stories] li').nth(2).waitFor();
		expect(await text('stories')).toContain('Story 4');
	});

	test.each(['a6', 'a4'])('fits one side of %s, and figures are on it only if asked for', async (size) => {
		await open();
		await page.locator('details.fields > summary').click();
		await page.locator(`[value=${size}]`).check();
		const sides = async () => {
			const file = await page.pdf({ preferCSSPageSize: true });
			return file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
		};
		expect(await sides()).toBe(1);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('[data-part=figures]').isVisible()).toBe(false);
		await page.emulateMedia({ media: 'screen' });
		await page.locator('[name=figures]').check();
		await page.emulateMedia({ media: 'print' });
		expect(await page.getByText('52,000').isVisible()).toBe(true);
		expect(await sides()).toBe(1);
		expect(await page.locator('.site-head, .fields, .tool-buttons').filter({ visible: true }).count()).toBe(
			0,
		);
	});

	test('is kept as a file that opens by itself, without the figures and with text as text', async () => {
		await open({ place: '<img src=x onerror=alert(1)>' });
		const file = await saved();
		const alone = await context.newPage();
		await context.setOffline(true);
		await alone.setContent(file);
		expect(await alone.getByText('Story 1').isVisible()).toBe(true);
		expect(await alone.getByText('52,000').count()).toBe(0);
		expect(await alone.locator('img, script').count()).toBe(0);
		expect(await alone.getByText('<img src=x').isVisible()).toBe(true);
	});

	test('tells an interview elsewhere as its own clocks do, on paper and in the file as well', async () => {
		await open({ zone: 'Europe/London' });
		const told = /10:30 \(London time\)\s+For you that is Thursday 3 December at 11:30\./;
		expect(await text('when')).toMatch(told);
		await page.emulateMedia({ media: 'print' });
		expect(await text('when')).toMatch(told);
		expect(await text('when')).not.toContain('to go');
		await page.emulateMedia({ media: 'screen' });
		const file = await saved();
		expect(file).toContain('10:30 (London time)');
		expect(file).toContain('at 11:30');
		// The file is opened on another day.
		expect(file).not.toContain('to go');
	});

	test('asks nothing of any server once it is there', async () => {
		await open();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.locator('details.fields > summary').click();
		await page.locator('[name=first]').fill('Good morning.');
		await page.locator('[name=call]').fill('020 7946 0000');
		expect(await text('first')).toContain('Good morning.');
		expect(await page.locator('[data-part=late] a').getAttribute('href')).toBe('tel:02079460000');
		expect(asked).toEqual([]);
	});

	test('says when nothing is kept', async () => {
		await page.addInitScript(() =>
			Object.defineProperty(window, 'localStorage', {
				get() {
					throw new DOMException('blocked', 'SecurityError');
				},
			}),
		);
		await page.goto(address);
		await page.locator('[data-keeping=page]').waitFor();
	});
});

test.each(sites)(
	'The card of $name has no fault for axe when it is full, and fits 320 pixels',
	async (on) => {
		const its = await context.newPage();
		const complaints = await complaintsIn(context);
		const own = `${on.address}card/`;
		// Of the empty card, axe is asked with the pages of every kind.
		await its.goto(own);
		await its.evaluate(fill, { base: new URL(own).pathname.replace(/card\/$/, ''), place: 'x'.repeat(80) });
		const full = its.locator('[data-part=stories] b').first();
		expect(await faultsOn(its, own, looks, () => full.waitFor())).toEqual([]);
		await its.setViewportSize({ width: 320, height: 700 });
		expect(await its.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
		expect(complaints).toEqual([]);
	},
);

test('without JavaScript there are lines to write on', async () => {
	const plain = await newContext({ ...phone, javaScriptEnabled: false });
	const its = await plain.newPage();
	await its.goto(address);
	expect(await its.locator('.ruled').filter({ visible: true }).count()).toBeGreaterThan(10);
	expect(await its.locator('[data-scripted]').filter({ visible: true }).count()).toBe(0);
	await plain.close();
});

function text(part: string): Promise<string> {
	return page.locator(`[data-part=${part}]`).innerText();
}

/** The card as a file. */
async function saved(): Promise<string> {
	const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save]').click()]);
	const folder = mkdtempSync(join(tmpdir(), 'card-'));
	await download.saveAs(join(folder, 'card.html'));
	const file = readFileSync(join(folder, 'card.html'), 'utf8');
	rmSync(folder, { recursive: true });
	expect(download.suggestedFilename()).toBe('interview-card.html');
	return file;
}

async function open(more: { place?: string; zone?: string } = {}): Promise<void> {
	await page.goto(address);
	await page.evaluate(fill, { base: '/', place: 'https://meet.example/j/1', ...more });
	await page.reload();
	await page.locator('[data-part=stories] b').first().waitFor();
}

/** Runs in the page: what a reader has entered in the other tools. */
function fill({ base, place, zone }: { base: string; place: string; zone?: string }): void {
	const put = (name: string, records: Record<string, unknown>) =>
		localStorage.setItem(
			`callback:${base}:${name}`,
			JSON.stringify({
				version: 1,
				records: Object.fromEntries(Object.entries(records).map(([id, value]) => [id, { at: 1, value }])),
			}),
		);
	const numbered = <Value>(count: number, make: (n: number) => Value) =>
		Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index + 1}`, make(index + 1)]));
	put('interview', {
		...{ date: '2026-12-03', time: '10:30', company: 'Halden Bakery', place },
		...(zone === undefined ? {} : { zone }),
	});
	put('people', {
		a: { order: 1, name: 'Dana Hart', role: 'Operations', kind: 'manager', talked: '' },
		b: { order: 2, name: 'Ivo Lindqvist', role: '', kind: 'executive', talked: '' },
	});
	put(
		'stories',
		numbered(4, (n) => ({
			...{ order: n, title: `Story ${n}`, situation: '', task: '', action: '', lesson: '', questions: [] },
			result: `Sales rose by ${n * 12} %. ${'It took a while, and everybody helped. '.repeat(4)}`,
		})),
	);
	const long = 'when two deadlines collide and neither customer can be told to wait for another day';
	put(
		'questions-to-ask',
		numbered(7, (n) => ({ order: n, text: `Question ${n}: how do you decide ${long}?`, to: '' })),
	);
	put('worksheet', { currency: 'GBP', period: 'year', opening: '55,000', target: '52,000' });
}
