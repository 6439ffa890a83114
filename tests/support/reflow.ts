import type { Page, Response } from 'playwright-core';

/** Windows from that of a desk to that of a small phone. */
export const screens = [
	{ width: 1440, height: 900 },
	{ width: 1024, height: 768 },
	{ width: 768, height: 1024 },
	{ width: 360, height: 780 },
	{ width: 320, height: 640 },
] as const;

/** A window of 1280 by 1024 pixels at 400 %. */
export const zoomed = { viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 } as const;

/** Opens a page with all that it folds away. */
export async function unfold(page: Page, address: string): Promise<Response | null> {
	const response = await page.goto(address);
	await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
	return response;
}

/** What sticks out of the window sideways, but for tables and the firm's menu, which scroll in themselves; and a page that scrolls. */
export async function beyondTheEdge(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { clientWidth, scrollWidth } = document.documentElement;
		const where = `${location.pathname} at ${innerWidth}`;
		const out = [...document.querySelectorAll('body *')].filter((element) => {
			const { left, right, width } = element.getBoundingClientRect();
			if (right <= clientWidth + 1 && left >= -1) return false;
			const frame = element.closest('.table, .site-head .own');
			const scrolls = frame !== null && frame !== element;
			const unseen = !element.checkVisibility() || width <= 1 || element.closest('.visually-hidden') !== null;
			return !unseen && !scrolls;
		});
		return [
			...(scrollWidth > clientWidth
				? [`${where}: the page scrolls sideways by ${scrollWidth - clientWidth}`]
				: []),
			...out.slice(0, 3).map(({ tagName, className }) => `${where}: ${tagName} ${className}`),
		];
	});
}

/** Words that stick out of the window sideways, also those that stand in no box of their own, but for what scrolls in itself. */
export async function wordsBeyondTheEdge(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const out: string[] = [];
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (texts.nextNode()) {
			const node = texts.currentNode as Text;
			const frame = node.parentElement!.closest('.table, .site-head .own, .visually-hidden, .ask label, pre');
			if (frame !== null || !node.parentElement!.checkVisibility()) continue;
			const range = document.createRange();
			range.selectNodeContents(node);
			const isOut = [...range.getClientRects()].some(
				({ left, right, width }) => width > 1 && (left < -1 || right > innerWidth + 1),
			);
			if (isOut) out.push(`${location.pathname}: ${node.data.trim()}`);
		}
		return out;
	});
}

/** Zooms a window in that stands open, asks, and gives it up: it needs a size afterwards that it did not have before. */
export async function zoomedIn<Answer>(page: Page, ask: (page: Page) => Promise<Answer>): Promise<Answer> {
	const { viewport, deviceScaleFactor } = zoomed;
	const session = await page.context().newCDPSession(page);
	await session.send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor, mobile: false });
	const answer = await ask(page);
	await session.detach();
	return answer;
}
