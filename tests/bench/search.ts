import type { Browser, Page } from 'playwright-core';
import { open, type Slowness, type Weight } from './page.ts';

/** How a first search went. */
export interface FirstSearch {
	/** What it loads, from the tap that opens the search to the last result. */
	weight: Weight;
	/** Milliseconds from the tap to the cursor in the field. */
	opened: number;
	/** Milliseconds from there, where all words are put in at once, to the first result. */
	answered: number;
}

/** Opens the search on a page that has come to rest, as a thumb does, and asks. */
export async function firstSearch(
	browser: Browser,
	address: string,
	{ words, slow }: { words: string; slow: Slowness },
): Promise<FirstSearch> {
	const { page, weigh, close } = await open(browser, slow);
	await page.goto(address, { waitUntil: 'networkidle' });
	await weigh();
	// Whoever waits for an element from outside looks now and then; the page itself knows at once.
	await page.evaluate(noteMoments);
	const started = performance.timeOrigin + performance.now();
	await openSearch(page);
	await page.keyboard.insertText(words);
	await page.locator('dialog [data-results] > li').first().waitFor();
	const { opened, answered } = await page.evaluate(() => window.moments);
	// What is fetched for their texts is counted, too.
	await page.locator('dialog [data-results]:not([data-partial])').waitFor();
	const weight = await weigh();
	await close();
	return { weight, opened: opened - started, answered: answered - opened };
}

declare global {
	interface Window {
		/** When the field got the cursor and when the first result was drawn, in milliseconds since 1970. */
		moments: Record<'opened' | 'answered', number>;
	}
}

function noteMoments(): void {
	window.moments = { opened: Number.NaN, answered: Number.NaN };
	const note = (moment: keyof typeof window.moments) =>
		requestAnimationFrame(() => (window.moments[moment] = performance.timeOrigin + performance.now()));
	document.addEventListener('focusin', ({ target }) => {
		if (target instanceof HTMLInputElement && target.name === 'q') note('opened');
	});
	const watcher = new MutationObserver(() => {
		if (!document.querySelector('dialog [data-results] > li')) return;
		watcher.disconnect();
		note('answered');
	});
	watcher.observe(document, { childList: true, subtree: true });
}

/** Asks one question after the other, as one reader would. @returns for each what it loads, and milliseconds to its answer */
export async function nextSearches(
	browser: Browser,
	address: string,
	queries: readonly string[],
): Promise<{ bytes: number; milliseconds: number }[]> {
	const { page, weigh, close, slowProcessor } = await open(browser);
	await slowProcessor();
	await page.goto(address, { waitUntil: 'networkidle' });
	await openSearch(page);
	await ask(page, 'interview');
	await page.waitForLoadState('networkidle');
	const searches: { bytes: number; milliseconds: number }[] = [];
	for (const query of queries) {
		await weigh();
		const milliseconds = await ask(page, query);
		await page.waitForLoadState('networkidle');
		searches.push({ bytes: (await weigh()).all, milliseconds });
	}
	await close();
	return searches;
}

async function openSearch(page: Page): Promise<void> {
	await page.locator('.thumb-bar [data-search]').click();
	await page.locator('dialog [name=q]:focus').waitFor();
}

/** Puts in the words in one go and waits until the panel speaks of them. @returns milliseconds, counted in the page */
function ask(page: Page, query: string): Promise<number> {
	return page.evaluate(async (words) => {
		const field = document.querySelector<HTMLInputElement>('dialog [name=q]')!;
		const status = document.querySelector('dialog [role=status]')!;
		const answered = new Promise<void>((resolve) => {
			const watcher = new MutationObserver(() => {
				if (!status.textContent.includes(words)) return;
				watcher.disconnect();
				resolve();
			});
			watcher.observe(status, { childList: true, characterData: true, subtree: true });
		});
		const started = performance.now();
		field.value = words;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		await answered;
		return performance.now() - started;
	}, query);
}
