import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desk, guideWith, htmlOf, newContext, phone, richGuides, siteNamed, sites } from '../support/page.ts';

/** A stop of the Tab key, as the page tells it. */
interface Stop {
	/** Which element, by its number in the page. */
	at: number;
	name: string;
	/** Whether something about it changed when the focus came: its outline or that of the box around it. */
	marked: boolean;
	/** Whether it lies in the window and nothing lies over it. */
	inSight: boolean;
}

describe.each(sites)('A guide of $name', (site) => {
	test.each([
		['a wide window', desk],
		['a phone', phone],
	])('leads Tab through everything that can be used, in order and in sight, in %s', async (_, screen) => {
		const context = await newContext({ ...screen, reducedMotion: 'reduce' });
		const page = await context.newPage();
		await page.goto(site.address + richGuides(site)[0]!);
		const expected = await usable(page);
		const stops = await tabThrough(page, expected.length + 5);
		expect(stops.map(({ name }) => name)).toEqual(expected);
		expect(stops.filter(({ marked }) => !marked)).toEqual([]);
		expect(stops.filter(({ inSight }) => !inSight)).toEqual([]);
		const order = stops.map(({ at }) => at);
		expect(order).toEqual(order.toSorted((a, b) => a - b));
		await context.close();
	});

	test('starts with a link that skips to the text', async () => {
		const page = await (await newContext(desk)).newPage();
		for (const path of ['', richGuides(site)[0]!]) {
			await page.goto(site.address + path);
			await page.keyboard.press('Tab');
			expect(await focused(page)).toContain('class="skip"');
			expect(
				await page.locator('.skip').evaluate((link) => link.getBoundingClientRect().top),
			).toBeGreaterThanOrEqual(0);
			await page.keyboard.press('Enter');
			expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
			await page.keyboard.press('Tab');
			expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
		}
	});
});

describe('With the keyboard alone', () => {
	const site = siteNamed('callback');
	const page = newContext(desk).then((context) => context.newPage());

	test('a reader switches the tone with the arrow keys', async () => {
		const on = await page;
		await on.goto(site.address + guideWith(site, 'tones'));
		const say = on.locator('.say:has([value=warmer])').first();
		await say.locator('[value=plain]').focus();
		await on.keyboard.press('ArrowRight');
		expect(await focused(on)).toContain('value="warmer"');
		expect(await say.locator('[data-tone=warmer]').isVisible()).toBe(true);
		expect(await say.locator('[data-tone=plain]').isVisible()).toBe(false);
		await on.keyboard.press('ArrowLeft');
		expect(await say.locator('[data-tone=plain]').isVisible()).toBe(true);
	});

	test.each([
		['a question', 'question', '.question summary'],
		['the evidence', 'evidence', '.evidence summary'],
		['the rule of a place', 'places', '.law summary'],
	] as const)(
		'a reader opens and closes %s with Enter and with the space bar',
		async (_, piece, selector) => {
			const on = await page;
			await on.goto(site.address + guideWith(site, piece));
			const summary = on.locator(selector).first();
			const isOpen = () => summary.evaluate((element) => (element.parentElement as HTMLDetailsElement).open);
			await summary.focus();
			await on.keyboard.press('Enter');
			expect(await isOpen()).toBe(true);
			await on.keyboard.press('Space');
			expect(await isOpen()).toBe(false);
		},
	);

	test('a reader ticks a box with the space bar', async () => {
		const on = await page;
		await on.goto(site.address + guideWith(site, 'checklist'));
		const box = on.getByRole('checkbox').first();
		await box.focus();
		await on.keyboard.press('Space');
		expect(await box.isChecked()).toBe(true);
	});

	test('a reader scrolls a table that is wider than a phone', async () => {
		const narrow = await (await newContext({ viewport: { width: 320, height: 640 } })).newPage();
		const wide = [...htmlOf(site)].find(([, html]) =>
			/<thead><tr>(?:<t[hd][^>]*>[^<]*<\/t[hd]>){3}/.test(html),
		)!;
		await narrow.goto(site.address + wide[0]);
		const table = narrow.locator('.table:has(th:nth-child(3))').first();
		expect(await table.evaluate((frame) => frame.scrollWidth - frame.clientWidth)).toBeGreaterThan(0);
		await table.focus();
		await narrow.keyboard.press('ArrowRight');
		await expect.poll(() => table.evaluate((frame) => frame.scrollLeft)).toBeGreaterThan(0);
	});
});

function focused(page: Page): Promise<string> {
	return page.evaluate(() => document.activeElement?.outerHTML ?? '');
}

/** Names of everything on the page that Tab should reach: of radios that belong together, the chosen one. */
async function usable(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary, [tabindex="0"]')]
			.filter((element) => element.checkVisibility() && !element.matches('[type=radio]:not(:checked)'))
			.map((element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`),
	);
}

/** Presses Tab until the focus leaves the page. @param most stops after which there must be a trap */
async function tabThrough(page: Page, most: number): Promise<Stop[]> {
	await page.evaluate(() => {
		const all = [...document.querySelectorAll<HTMLElement>('body *')];
		const look = (element: Element) =>
			[element, element.closest('.search-form span') ?? element].map((one) => {
				const { outlineStyle, outlineWidth } = getComputedStyle(one);
				return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
			});
		const seen = (element: HTMLElement) => {
			const { left, top, width, height } = element.getClientRects()[0] ?? new DOMRect();
			const hit = document.elementFromPoint(left + width / 2, top + height / 2);
			return hit !== null && (element.contains(hit) || hit.contains(element));
		};
		Object.assign(window, {
			stop: () => {
				const element = document.activeElement as HTMLElement;
				if (element === document.body) return undefined;
				const name = `${element.tagName} ${element.textContent.trim().slice(0, 40)}`;
				return {
					at: all.indexOf(element),
					name,
					marked: look(element).includes(true),
					inSight: seen(element),
				};
			},
		});
	});
	const stops: Stop[] = [];
	while (stops.length < most) {
		await page.keyboard.press('Tab');
		const stop = await page.evaluate<Stop | undefined>('stop()');
		if (!stop) return stops;
		stops.push(stop);
	}
	return stops;
}
