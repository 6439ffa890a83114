import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page, Request } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { complaintsIn, newContext, phone, siteNamed } from '../support/page.ts';

const site = siteNamed('callback');
const address = `${site.address}practise/`;
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

describe('The practice room', () => {
	test('starts ten questions at one tap, and shows one after the other', async () => {
		await open();
		expect(await text('[data-progress]')).toMatch(/^\d+ questions/);
		const mayReload = () =>
			page.evaluate(() => dispatchEvent(new Event('callback:reload', { cancelable: true })));
		expect(await mayReload()).toBe(true);
		await begin();
		// No new version takes a question away that is being answered.
		expect(await mayReload()).toBe(false);
		expect(await text('[data-place]')).toBe('Question 1 of 10');
		const first = await text('[data-asked]');
		await answer();
		await rate('good');
		expect(await text('[data-place]')).toBe('Question 2 of 10');
		expect(await text('[data-asked]')).not.toBe(first);
		await page.locator('[data-skip]').click();
		await page.locator('[data-stop]').click();
		expect(await text('[data-went]')).toBe('You answered one question. That went well.');
		expect(await text('[data-progress]')).toMatch(/^You have practised 1 of \d+\. None is due today\.$/);
	});

	test('goes on after a reload where it stood, and offers so only while something is left', async () => {
		await open();
		expect(await page.locator('[data-go-on]').isVisible()).toBe(false);
		await begin();
		await answer();
		await rate('stuck');
		const second = await text('[data-asked]');
		await page.reload();
		await page.getByRole('button', { name: 'Go on with question 2 of 11' }).click();
		expect(await text('[data-place]')).toBe('Question 2 of 11');
		expect(await text('[data-asked]')).toBe(second);
		await page.locator('[data-stop]').click();
		expect(await text('[data-went]')).toBe(
			'You answered one question. The first times are the hardest. These questions come back soon.',
		);
		await page.reload();
		await page.locator('[data-begin]').waitFor();
		expect(await page.locator('[data-go-on]').isVisible()).toBe(false);
	});

	test('gives time to think, then counts the answer, and hurries nobody', async () => {
		await open();
		await page.clock.pauseAt(now.getTime() + 60_000);
		await begin();
		expect(await text('[data-clock]')).toBe('0:30');
		await page.clock.runFor(12_000);
		expect(await text('[data-clock]')).toBe('0:18');
		await page.locator('[data-pause]:visible').click();
		await page.clock.runFor(60_000);
		expect(await text('[data-clock]')).toBe('0:18');
		await page.locator('[data-pause]:visible').click();
		await page.clock.runFor(60_000);
		expect(await text('[data-says]')).toBe('Start when you are ready.');
		await page.locator('[data-answer]').click();
		await page.clock.runFor(89_000);
		expect(await text('[data-says]')).toMatch(/^Answer aloud/);
		await page.clock.runFor(2_000);
		expect(await text('[data-says]')).toMatch(/^A good moment/);
		await page.clock.runFor(600_000);
		expect(await text('[data-says]')).toMatch(/^Two minutes/);
		await page.locator('[data-done]').click();
		expect(await text('[data-says]')).toBe('Your answer took 11 minutes, 31 seconds.');
	});

	test('tells why they ask only after the answer, and when each rating brings the question back', async () => {
		await open();
		await begin();
		expect(await page.locator('[data-guide]').isVisible()).toBe(false);
		await answer();
		await expect.poll(() => text('[data-guide]')).toContain('What they listen for');
		expect(await text('[data-guide]')).toContain('Why they ask');
		expect(await page.locator('[data-rate] small').allInnerTexts()).toEqual([
			'back in a moment',
			'back tomorrow',
			'back in 2 days',
			'back in 8 days',
		]);
	});

	test('asks once more at the end where the reader was stuck, and again tomorrow what was hard', async () => {
		await open();
		await page.locator('form summary').click();
		await page.getByLabel('How many').selectOption('5');
		await begin();
		const first = await text('[data-asked]');
		for (const rating of ['stuck', 'hard', 'hard', 'good', 'easy']) {
			await answer();
			await rate(rating);
		}
		expect(await text('[data-place]')).toBe('Question 6 of 6');
		expect(await text('[data-asked]')).toBe(first);
		await answer();
		await rate('good');
		expect(await text('[data-went]')).toBe(
			'You answered 5 questions. 3 went well; the others come back sooner.',
		);
		await page.clock.setFixedTime(new Date('2026-12-01T08:00:00+01:00'));
		await page.reload();
		await expect.poll(() => text('[data-progress]')).toMatch(/\. 3 are due today\.$/);
	});

	test('tells that the question bank cannot be reached, and leaves the way there', async () => {
		await open();
		await begin();
		await page.route('**/questions/**', (route) => route.abort());
		await answer();
		await expect.poll(() => text('[data-unloaded]')).toMatch(/need a connection/);
		expect(await page.locator('[data-guide] a').getAttribute('href')).toMatch(/^\/questions\//);
	});

	test('begins with the question that the page of a question names, once', async () => {
		await page.goto(`${address}#q029`);
		await page.locator('[data-card]').waitFor();
		expect(await text('[data-asked]')).toContain('Tell me about something you tried that failed.');
		expect(new URL(page.url()).hash).toBe('');
		await page.locator('[data-stop]').click();
		await page.reload();
		await page.locator('[data-begin]').waitFor();
		expect(await page.locator('[data-card]').isVisible()).toBe(false);
	});

	test('practises what the reader marked, and one question out of the list', async () => {
		await open();
		await page.locator('.deck > summary').nth(1).click();
		const entry = page.locator('.deck').nth(1).locator('[data-question]').first();
		await entry.locator('.question > summary').click();
		await entry.locator('[data-mark]').click();
		expect(await entry.locator('[data-mark]').getAttribute('aria-pressed')).toBe('true');
		await page.locator('form summary').click();
		await page.getByLabel('Which questions').selectOption('marked');
		expect(await text('[data-begin]')).toBe('Practise one question');
		await page.getByLabel('Topic').selectOption('pay-and-terms');
		expect(await page.locator('[data-begin]').isVisible()).toBe(false);
		expect(await text('[data-none]')).toMatch(/^No question fits/);
		await entry.locator('[data-one]').click();
		expect(await text('[data-asked]')).toBe(await entry.locator('q').textContent());
		expect(await text('[data-place]')).toBe('Question 1 of 1');
		await page.locator('[data-stop]').click();
		expect(await page.locator('[data-begin]').isVisible()).toBe(false);
		expect(await page.evaluate(() => document.activeElement?.matches('[data-none]'))).toBe(true);
	});

	test('keeps a note with its question, and shows the story that answers it', async () => {
		await open();
		await begin();
		const id = await asked();
		const parts = { situation: 'At two in the morning', task: '', action: 'I drove', result: '', lesson: '' };
		const story = { order: 1, title: 'The fridge', ...parts, questions: [id] };
		await page.evaluate(([text]) => localStorage.setItem('callback:/:stories', text), [
			JSON.stringify({ version: 1, records: { s1: { at: 1, value: story } } }),
		] as const);
		await answer();
		await page.locator('.practise-story summary').click();
		expect(await text('[data-stories]')).toMatch(
			/^Your story: The fridge\s+At two in the morning\s+I drove$/,
		);
		await page.getByLabel('A note to yourself').fill('Number first');
		await page.reload();
		await page.locator('.deck > summary').first().click();
		expect(await page.locator(`[data-question="${id}"] [data-noted]`).textContent()).toBe('Number first');
	});
});

describe('A recording', () => {
	test.each(['sound', 'video'])('of %s is heard, measured and saved in the page alone', async (medium) => {
		const complaints = await complaintsIn(context);
		await open();
		await page.waitForLoadState('networkidle');
		const requests: string[] = [];
		// The page of the question is read, as a link to it would.
		const isRead = (request: Request) =>
			request.method() === 'GET' && request.url().startsWith(`${site.address}questions/`);
		context.on('request', (request) => isRead(request) || requests.push(request.url()));
		await begin();
		await page.locator(`[name=medium][value=${medium}]`).check();
		await page.locator('[data-answer]').click();
		await page.locator('[data-done]').waitFor();
		expect(await page.locator('[data-self]').isVisible()).toBe(medium === 'video');
		// What a microphone hears takes its time, whatever the clock of the page shows.
		await new Promise((resolve) => setTimeout(resolve, 2_500));
		await page.locator('[data-done]').click();
		await page.locator('[data-heard] p').first().waitFor();
		expect(await text('[data-heard]')).toMatch(/^\d+% of it was speech/);
		const player = page.locator('[data-player] > *');
		expect(await player.evaluate((one) => one.localName)).toBe(medium === 'video' ? 'video' : 'audio');
		await expect
			.poll(() => player.evaluate((one) => (one as HTMLMediaElement).readyState))
			.toBeGreaterThan(0);
		const loading = page.waitForEvent('download');
		await page.locator('[data-save]').click();
		const file = await loading;
		expect(file.suggestedFilename()).toMatch(/^my-answer\.\w+$/);
		await page.getByLabel('A note to yourself').fill('Slower');
		const folder = mkdtempSync(join(tmpdir(), 'practise-'));
		await file.saveAs(join(folder, 'answer'));
		expect(statSync(join(folder, 'answer')).size).toBeGreaterThan(1_000);
		rmSync(folder, { recursive: true });
		await rate('good');
		expect(await page.locator('[data-player] > *').count()).toBe(0);
		expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
		expect(complaints).toEqual([]);
	});

	test('moves no button when its picture arrives: somebody may be pressing it', async () => {
		await open();
		await begin();
		await page.locator('[name=medium][value=video]').check();
		await page.locator('[data-answer]').click();
		await expect
			.poll(() => page.locator('[data-self]').evaluate((self) => (self as HTMLVideoElement).videoHeight))
			.toBeGreaterThan(0);
		const [withPicture, without] = await page.locator('[data-self]').evaluate((self) => {
			const top = () => document.querySelector('[data-done]')!.getBoundingClientRect().top;
			const shown = top();
			(self as HTMLVideoElement).srcObject = null;
			return [shown, top()];
		});
		expect(without).toBe(withPicture);
	});

	test.each([
		['NotAllowedError', /is not allowed here/],
		['NotFoundError', /No microphone or camera was found/],
		['NotReadableError', /Another program/],
	])('that fails with %s is told, and the answer goes on without', async (name, told) => {
		await context.addInitScript((error) => {
			navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', error));
		}, name);
		await open();
		await begin();
		await page.locator('[name=medium][value=sound]').check();
		await page.locator('[data-answer]').click();
		await expect.poll(() => text('[data-refused]')).toMatch(told);
		await answer();
		expect(await page.locator('[data-rate=good]').isVisible()).toBe(true);
		expect(await page.locator('[data-recording]').isVisible()).toBe(false);
	});

	test.each([
		['cannot record', () => Reflect.deleteProperty(window, 'MediaRecorder'), /cannot record here/],
		[
			'has no secure address',
			() => Object.defineProperty(window, 'isSecureContext', { value: false }),
			/secure address/,
		],
	])('is not offered where the browser %s', async (_, lack, told) => {
		await context.addInitScript(lack);
		await open();
		await begin();
		expect(await page.locator('[data-record]').isVisible()).toBe(false);
		expect(await text('[data-refused]')).toMatch(told);
		await answer();
		expect(await page.locator('[data-rate=good]').isVisible()).toBe(true);
	});
});

async function open(): Promise<void> {
	await page.goto(address);
	await page.locator('[data-progress]:not(:empty)').waitFor();
}

async function begin(): Promise<void> {
	await page.locator('[data-begin]').click();
	await page.locator('[data-card]').waitFor();
}

async function answer(): Promise<void> {
	await page.locator('[data-answer]').click();
	// Sooner, nobody has answered.
	await page.locator('[data-done]').click({ delay: 600 });
	await page.locator('[data-rate=good]').waitFor();
}

async function rate(rating: string): Promise<void> {
	await page.locator(`[data-rate=${rating}]`).click();
}

/** Id of the question that is asked. */
async function asked(): Promise<string> {
	const question = await page.locator('[data-asked] q').textContent();
	const entries = await page
		.locator('[data-question]')
		.evaluateAll((all) =>
			all.map((one) => [(one as HTMLElement).dataset['question'], one.querySelector('q')?.textContent]),
		);
	return entries.find(([, own]) => own === question)?.[0] ?? '';
}

function text(selector: string): Promise<string> {
	return page.locator(selector).innerText();
}
