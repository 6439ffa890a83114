import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { faultsOn, looks } from '../support/axe.ts';
import { complaintsIn, desk, newContext, phone, siteNamed, sites } from '../support/page.ts';

const site = siteNamed('callback');
const address = `${site.address}stories/`;
const key = 'callback:/:stories';
const story = {
	title: 'The full night',
	situation: 'The booking system stopped.',
	task: 'I was alone at the desk.',
	action: 'I printed the report and I walked both floors to see which rooms were really empty.',
	result: 'All 14 guests had a room.',
	lesson: '',
};

let context: BrowserContext;
let page: Page;

beforeEach(async () => {
	context = await newContext({ ...phone, reducedMotion: 'reduce' });
	page = await context.newPage();
	return () => context.close();
});

describe('A story', () => {
	test('can be written at once: the first row is open, and says what it still needs', async () => {
		await open();
		await field('action').fill('We rang all of them. We wrote, too.');
		expect(await hints()).toEqual([
			expect.stringContaining('Say what came of it'),
			expect.stringContaining('Still to write: Situation and Task'),
		]);
		await write(story);
		expect(await hints()).toEqual([expect.stringContaining('about 15 seconds')]);
		expect(await page.locator('[data-facts]').innerText()).toBe('about 15 seconds');
	});

	test('is there after a reload, folded, under its name', async () => {
		await open();
		await write(story);
		await page.reload();
		await page.getByText('The full night').first().waitFor();
		expect(await field('result').isVisible()).toBe(false);
		await page.locator('.story summary').first().click();
		expect(await field('result').inputValue()).toBe(story.result);
		expect(await page.locator('[data-keeping=kept]').isVisible()).toBe(true);
	});

	test('is moved, removed and brought back', async () => {
		await keep({ a: { title: 'First' }, b: { title: 'Second' } });
		await open();
		await page.locator('.story summary').nth(2).click();
		await page.getByRole('button', { name: 'Move up: Second' }).click();
		expect(await names()).toEqual(['Second', 'First']);
		await page.getByRole('button', { name: 'Remove: Second' }).click();
		expect(await names()).toEqual(['First']);
		await page.keyboard.press('Enter');
		expect(await names()).toEqual(['Second', 'First']);
	});

	test('is found its questions by words of them', async () => {
		await open();
		await write({ title: story.title });
		await page.getByText('Questions it answers').first().click();
		await page.getByRole('searchbox', { name: 'Find a question' }).fill('disagree mana');
		expect(await page.locator('.answers fieldset label:visible').allInnerTexts()).toEqual([
			'Tell me about a disagreement with your manager.',
		]);
		await page.locator('.answers fieldset label:visible').click();
		expect(await page.locator('[data-facts]').innerText()).toBe('answers 1 question');
		await page.getByRole('searchbox', { name: 'Find a question' }).fill('zebra');
		expect(await page.getByText('No question contains these words.').isVisible()).toBe(true);
	});
});

describe('The questions', () => {
	test('without a story stand first; a story is chosen under a question as well', async () => {
		await keep({ a: { title: 'First', questions: ['Q007'] } });
		await open();
		const all = await page.locator('[data-coverage] li[data-question]').count();
		expect(await page.locator('[data-summary]').innerText()).toBe(
			`Still without a story: ${all - 1} of ${all} questions. Those come first.`,
		);
		expect(await page.locator('[data-answered] li').count()).toBe(1);
		const gap = page.locator('[data-gaps] li').first();
		const id = await gap.getAttribute('data-question');
		await gap.locator('summary').click();
		await gap.getByRole('checkbox', { name: 'First' }).check();
		// It holds still while the reader ticks, and stands where it belongs the next time.
		expect(await gap.getAttribute('data-question')).toBe(id);
		expect(await gap.locator('[data-by]').innerText()).toBe('First');
		await page.reload();
		await page.locator('[data-answered]').waitFor();
		expect(await page.locator(`[data-answered] li[data-question=${id}]`).count()).toBe(1);
	});

	test('stand in a table with the stories on a wide screen, each box named by both', async () => {
		await page.setViewportSize(desk.viewport);
		await keep({ a: { title: 'First', questions: ['Q007'] }, b: { title: 'Second' } });
		await open();
		expect(await page.locator('[data-gaps]').isVisible()).toBe(false);
		expect(await page.getByRole('columnheader').allInnerTexts()).toEqual(['First', 'Second']);
		const box = page.getByRole('checkbox', {
			name: 'Tell me about a disagreement with your manager. Second',
		});
		await box.check();
		expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
		expect(await kept('b')).toMatchObject({ questions: ['Q031'] });
		expect(await page.locator('[data-facts]').nth(1).innerText()).toBe('answers 1 question');
	});
});

test('Stories leave as text, copied or in a file', async () => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await keep({ a: { ...story, questions: ['Q007'] } });
	await open();
	await page.getByRole('button', { name: 'Copy all' }).click();
	await expect.poll(() => page.locator('[data-copy]').innerText()).toBe('Copied');
	const copied = await page.evaluate(() => navigator.clipboard.readText());
	const loading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as text' }).click();
	const file = await loading;
	expect(file.suggestedFilename()).toBe('stories.txt');
	const path = join(mkdtempSync(join(tmpdir(), 'stories-')), 'stories.txt');
	await file.saveAs(path);
	const text = readFileSync(path, 'utf8');
	rmSync(dirname(path), { recursive: true });
	expect(text).toContain('1. The full night\n\nSituation\nThe booking system stopped.');
	expect(text).toContain('– Tell us about something hard');
	expect(copied).toBe(text);
});

test('Nothing is sent while stories are written', async () => {
	const complaints = await complaintsIn(context);
	await open();
	await page.waitForLoadState('networkidle');
	const requests: string[] = [];
	context.on('request', (request) => requests.push(request.url()));
	await write(story);
	await page.getByRole('button', { name: 'Add a story' }).click();
	await page.setViewportSize(desk.viewport);
	await page.locator('[data-matrix] input').first().check();
	expect(requests).toEqual([]);
	expect(complaints).toEqual([]);
});

describe('What is stored', () => {
	test('by two tabs is kept by both, part by part', async () => {
		await open();
		await write(story);
		const other = await context.newPage();
		await other.goto(address);
		await other.locator('.story summary').first().click();
		await other.locator('[name=task]').fill('A room for everyone.');
		await expect.poll(() => field('task').inputValue()).toBe('A room for everyone.');
		await field('result').fill('All 14 had one.');
		await expect.poll(() => other.locator('[name=result]').inputValue()).toBe('All 14 had one.');
		expect(await field('task').inputValue()).toBe('A room for everyone.');
	});

	test.each([
		['by a newer version stays as it is', '{"version":2,"records":{}}', 'newer'],
		['and cannot be read is set aside', '{"version":1,"records":{"a":{"at":1,"value":{"title":7}}}}', 'kept'],
	])('%s, and the page says so', async (_, text, state) => {
		await store(text);
		await open();
		await write(story);
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
			await write(story);
			await page.getByRole('button', { name: 'Add a story' }).click();
			expect(await names()).toEqual(['The full night', 'Story 2']);
			expect(await page.locator('[data-keeping=page]').isVisible()).toBe(true);
		},
	);
});

describe('Everybody can use it', () => {
	// Of the empty page, axe is asked with those of every kind.
	test('axe objects to nothing with stories', async () => {
		await keep({ a: { ...story, questions: ['Q007'] }, b: { title: 'Second', action: 'We rang.' } });
		expect(await faultsOn(page, address, looks, () => page.locator('.story').first().waitFor())).toEqual([]);
	});

	test('with the keyboard alone', async () => {
		await open();
		await field('title').focus();
		for (const part of ['title', 'situation', 'task', 'action', 'result', 'lesson']) {
			await page.keyboard.type(`My ${part}`);
			await page.keyboard.press('Tab');
		}
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		await page.keyboard.type('manager');
		await page.keyboard.press('Tab');
		await page.keyboard.press('Space');
		expect(await page.locator('[data-facts]').innerText()).toContain('answers 1 question');
		await page.getByRole('button', { name: 'Add a story' }).focus();
		await page.keyboard.press('Enter');
		await page.keyboard.type('Typed at once');
		expect(await names()).toEqual(['My title', 'Typed at once']);
	});

	test.each(sites)('on a screen of 320 pixels, on the site $name', async ({ address: start, base, dir }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(start);
		await store(
			recordsOf({ a: { title: 'Averylongwordwithoutanyblank'.repeat(4), questions: ['Q007'] } }),
			base,
		);
		await page.goto(`${start}stories/`);
		await page.locator('.story').first().waitFor();
		await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
		const { wide, box, text } = await page.evaluate(() => ({
			wide: document.documentElement.scrollWidth,
			box: document.querySelector('.answers fieldset input')!.getBoundingClientRect().left,
			text: document.querySelector('.answers fieldset span')!.getBoundingClientRect().left,
		}));
		expect(wide).toBeLessThanOrEqual(320);
		expect(box > text).toBe(dir === 'rtl');
	});

	test('on paper: the stories in full, and no form; or an empty sheet', async () => {
		await open();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('[data-blank] .lines:visible').count()).toBe(6);
		await page.emulateMedia({ media: 'screen' });
		await write(story);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('[data-told]').innerText()).toContain(story.action);
		expect(await page.locator('.fields:visible, button:visible, .lines:visible').count()).toBe(0);
		expect(await page.locator('[data-gaps] li:visible').count()).toBeGreaterThan(20);
	});

	test('without JavaScript: an empty sheet, and the questions', async () => {
		const plain = await (await newContext({ ...phone, javaScriptEnabled: false })).newPage();
		await plain.goto(address);
		expect(await plain.locator('[data-list]:visible, [data-answered]:visible').count()).toBe(0);
		expect(await plain.locator('[data-blank] .lines:visible').count()).toBe(6);
		expect(await plain.locator('[data-gaps] summary:visible').count()).toBeGreaterThan(20);
	});
});

test('Its guide offers it, and the search finds it', async () => {
	await page.goto(`${site.address}guides/star-stories/`);
	await page.locator('.use-tool a').click();
	expect(page.url()).toBe(address);
	await page.goto(`${site.address}search/?q=story+bank&kind=tool`);
	await page.locator('[data-shown=results]').waitFor();
	expect(await page.locator('[data-main]').first().getAttribute('href')).toContain('/stories/');
});

async function open(): Promise<void> {
	await page.goto(address);
	await page.locator('.story').first().waitFor();
}

async function write(parts: Partial<typeof story>): Promise<void> {
	for (const [name, text] of Object.entries(parts)) await field(name).fill(text);
}

function field(name: string) {
	return page.locator(`.story [name=${name}]`).first();
}

function hints(): Promise<string[]> {
	return page.locator('[data-hints] li').allInnerTexts();
}

function names(): Promise<string[]> {
	return page.locator('.story [data-name]').allInnerTexts();
}

async function kept(id: string): Promise<unknown> {
	const text = await page.evaluate((name) => localStorage.getItem(name), key);
	return (JSON.parse(text ?? '{}') as { records: Record<string, { value: unknown }> }).records[id]?.value;
}

/** Puts stories on the device, in this order. */
async function keep(all: Record<string, Partial<typeof story> & { questions?: string[] }>): Promise<void> {
	await store(recordsOf(all));
}

function recordsOf(all: Record<string, object>): string {
	const blank = { title: '', situation: '', task: '', action: '', result: '', lesson: '', questions: [] };
	const records = Object.entries(all).map(([id, value], order) => [
		id,
		{ at: 1, value: { ...blank, order, ...value } },
	]);
	return JSON.stringify({ version: 1, records: Object.fromEntries(records) as unknown });
}

async function store(text: string, base = '/'): Promise<void> {
	if (base === '/') await page.goto(site.address);
	await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
		`callback:${base}:stories`,
		text,
	] as const);
}
