import type { BrowserContext, Page } from 'playwright-core';

/** Notes in the pages of a profile what they tell those who hear them: words that come into a region that was there. */
export async function listenIn(context: BrowserContext): Promise<void> {
	await context.addInitScript(() => {
		const heard: string[] = [];
		const regions = ':is([role=status], [role=alert], [role=log], output, [aria-live]):not([aria-live=off])';
		let known = new Set<Element>();
		const listen = (changes: readonly MutationRecord[]) => {
			const changed = new Set(
				changes.map(({ target }) => {
					const element = target instanceof Element ? target : target.parentElement;
					return element?.closest<HTMLElement>(regions);
				}),
			);
			for (const region of changed) {
				const words = region?.innerText.trim() ?? '';
				if (region && known.has(region) && words !== '') heard.push(words);
			}
			known = new Set([...document.querySelectorAll(regions)].filter((region) => region.checkVisibility()));
		};
		const attributeFilter = ['hidden', 'open'];
		new MutationObserver(listen).observe(document, {
			...{ subtree: true, childList: true, characterData: true, attributeFilter },
		});
		Object.assign(window, { heard });
	});
}

/** Whether what has the focus is also told by itself: it would be heard twice. */
export function isToldTwice(page: Page): Promise<boolean> {
	const regions = ':is([role=status], [role=alert], output, [aria-live]):not([aria-live=off])';
	return page.evaluate((live) => document.activeElement?.matches(live) === true, regions);
}

/** What a page has told since this was asked last. */
export function heardOn(page: Page): Promise<string[]> {
	return page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
}
