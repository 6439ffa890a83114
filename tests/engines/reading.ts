import { expect, soon, test, words, type Journey } from './journeys.ts';

const guide = 'guides/star-stories/';

/** What readers do on pages of every kind, in any browser. */
export function readingJourneys({ tab, host }: Journey): void {
	test('a tick is kept through a reload, and erased when the reader erases everything', async () => {
		const page = await tab(guide, { device: { saves: true } });
		const ticked = () => page.run(() => document.querySelectorAll('callback-checklist input:checked').length);
		await page.click('callback-checklist input');
		expect(await words(page, 'callback-checklist output')).toMatch(/^1 of \d+/);
		await page.reload();
		await expect.poll(ticked, soon).toBe(1);
		await page.open(page.address('my-data/'));
		await expect.poll(() => words(page, '[data-count]'), soon).not.toBe('');
		await page.click('[data-erase]');
		await page.click('[data-erase-now]');
		await expect
			.poll(() => words(page, '[data-proof]'), soon)
			.toContain('Everything is erased. Entries left: 0.');
		await page.open(page.address(guide));
		await expect.poll(() => words(page, '[data-offline]'), { timeout: 15_000 }).toMatch(/^Saved for offline/);
		expect(await ticked()).toBe(0);
		await page.open(page.address('my-data/'));
		await expect.poll(() => words(page, '[data-count]'), soon).not.toBe('');
		await page.click('[data-erase]');
		await page.click('[data-erase-now]');
		await expect.poll(() => words(page, '[data-saved-pages]'), soon).not.toBe('');
		await page.click('[data-erase-pages]');
		await expect.poll(() => words(page, '[data-pages-gone]'), soon).not.toBe('');
		expect(await page.run(() => caches.keys())).toEqual([]);
	});

	test('the search answers in its dialog and on its page', async () => {
		const page = await tab(guide);
		await page.click('.thumb-bar [data-search]');
		await page.type('dialog [name=q]', 'salary');
		await expect.poll(() => words(page, 'dialog [data-results] [data-main]'), soon).toMatch(/salary/i);
		await page.click('dialog [data-main]');
		await expect.poll(() => page.run(() => location.pathname), soon).not.toContain('star-stories');
		await page.open(page.address('search/?q=notice+period'));
		await expect.poll(() => words(page, '[data-results] > li'), soon).toMatch(/notice/i);
	});

	test('the address of a guide is shared within the press', async () => {
		const page = await tab(guide, { device: { shares: true } });
		await page.click('[data-share-page]');
		expect(await page.run(() => window.sharedIn)).toBe(`click: ${page.address(guide)}`);
	});

	test('words to say are copied in the tone that is chosen', async () => {
		const page = await tab('guides/answer-salary-questions/');
		await page.run(() => document.querySelector<HTMLInputElement>('.say [value=warmer]')!.click());
		await page.run(() => {
			const say = document.querySelector('.say:has([value=warmer])')!;
			say.querySelector('[data-copy]')!.id = 'copy-this';
		});
		await page.click('#copy-this');
		const shown = await page.run(() =>
			document
				.querySelector<HTMLElement>('.say:has([value=warmer]) [data-tone=warmer] > :not(.tone)')!
				.innerText.trim(),
		);
		await expect.poll(() => page.run(() => window.copied ?? ''), soon).toContain(shown);
	});

	test('a site that reads from right to left stands right, fits a phone and keeps a tick', async () => {
		const site = 'nakheel';
		const page = await tab('guides/interview-tomorrow/', { site });
		await page.click('callback-checklist input');
		expect(await words(page, 'callback-checklist output')).not.toBe('');
		for (const path of [
			'',
			'plan/',
			'practise/',
			'salary/worksheet/',
			'search/?q=%D8%B1%D8%A7%D8%AA%D8%A8',
		]) {
			await page.open(host(site).address + path);
			const { direction, wide } = await page.run(() => ({
				direction: getComputedStyle(document.body).direction,
				wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
			}));
			expect([path, direction, wide]).toEqual([path, 'rtl', 0]);
		}
		await expect.poll(() => words(page, '[data-results] > li'), soon).not.toBe('');
	});
}

/** In an engine that can forbid it. */
export function forbiddenJourney({ tab }: Journey): void {
	test('a reader who forbids sites to keep anything reads, searches and uses tools all the same', async () => {
		const page = await tab(guide, { blocked: true, device: { saves: true } });
		await page.click('callback-checklist input');
		await page.open(page.address('search/?q=salary'));
		await expect.poll(() => words(page, '[data-results] [data-main]'), soon).not.toBe('');
		await page.open(page.address('my-data/'));
		await expect.poll(() => words(page, '[data-count]'), soon).not.toBe('');
		await page.open(page.address('practise/'));
		await page.click('[data-begin]');
		expect(await words(page, '[data-asked]')).not.toBe('');
		// What runs once the page is idle still has to fail, or not.
		await expect
			.poll(() => page.run(() => window.aboutWorkers), soon)
			.toSatisfy(({ asked, ended }) => asked > 0 && ended === asked);
	});
}
