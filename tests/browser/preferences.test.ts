import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desk, guideWith, newContext, phone, richGuides, siteNamed, sites } from '../support/page.ts';

describe.each(sites)('In forced colours, $name', (site) => {
	const page = newContext({ ...desk, forcedColors: 'active' }).then((context) => context.newPage());
	const guide = async () => {
		await (await page).goto(site.address + richGuides(site)[0]!);
		return page;
	};

	test('still tells stages that are done, current and ahead apart', async () => {
		const on = await page;
		await on.goto(site.address + guideWith(site, 'stage behind', 'stage ahead'));
		const dots = await on.locator('.rail li').evaluateAll((stages) =>
			stages.map((stage) => {
				const { backgroundColor, borderColor, borderWidth } = getComputedStyle(stage, '::after');
				return [stage.classList.value, [backgroundColor, borderColor, borderWidth].join()] as const;
			}),
		);
		const looks = new Map(dots);
		expect([...looks.keys()].sort()).toEqual(['ahead', 'done', 'here']);
		expect(new Set(looks.values()).size).toBe(3);
		expect(await on.locator('.rail [aria-current=step]').count()).toBe(1);
		const bars = await on
			.locator('.slim-bar i')
			.evaluateAll((all) => all.map((bar) => getComputedStyle(bar).backgroundColor));
		expect(new Set(bars).size).toBe(2);
	});

	test('still says Do and Don’t in words, with a line between them', async () => {
		const on = await guide();
		const spread = on.locator('.spread').first();
		const words = await spread.locator('.label').allInnerTexts();
		expect(new Set(words.map((word) => word.replace(/^[✓✕]\s*/, '')).filter(Boolean)).size).toBe(2);
		expect(await hasBorder(on, '.spread > .dont')).toBe(true);
	});

	test('still draws boxes, cards and buttons', async () => {
		const on = await guide();
		for (const selector of ['.question', '.law', '.say', '.find'])
			expect(await hasBorder(on, selector)).toBe(true);
		for (const selector of ['.contact', '.through-us']) {
			if ((await on.locator(selector).count()) > 0) expect(await hasBorder(on, selector)).toBe(true);
		}
		await on.goto(site.address + guideWith(site, 'checklist'));
		const box = on.locator('.checklist input').first();
		expect(await box.evaluate((input) => getComputedStyle(input).appearance)).toBe('auto');
		await on.goto(site.address);
		for (const selector of ['.when a', '.search-form span', '.search-form button']) {
			expect(await hasBorder(on, selector)).toBe(true);
		}
	});

	test('still shows which part of the site is open, and where the focus is', async () => {
		const on = await guide();
		const current = on.locator('.site-head nav [aria-current]').first();
		expect(await current.evaluate((link) => getComputedStyle(link).textDecorationLine)).toBe('underline');
		await on.keyboard.press('Tab');
		await on.keyboard.press('Tab');
		const outline = await on.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
		expect(outline).toBe('solid');
	});
});

describe('With less motion wanted', () => {
	const site = siteNamed('callback');

	test.each([
		['no-preference', 'smooth', true],
		['reduce', 'auto', false],
	] as const)(
		'(%s) the page scrolls %s, and the dialog moves: %s',
		async (reducedMotion, scrolling, moves) => {
			const page = await (await newContext({ ...phone, reducedMotion })).newPage();
			await page.goto(site.address + richGuides(site)[0]!);
			expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
				scrolling,
			);
			await page.keyboard.press('Control+k');
			await page.locator('dialog[open]').waitFor();
			const animated = await page.evaluate(() =>
				[...document.querySelectorAll('*')].some((element) => {
					const { animationName, transitionDuration } = getComputedStyle(element);
					return animationName !== 'none' || transitionDuration !== '0s';
				}),
			);
			expect(animated).toBe(moves);
		},
	);

	test.each([
		['no-preference', true],
		['reduce', false],
	] as const)('(%s) one page fades into the next, for a moment: %s', async (reducedMotion, fades) => {
		const context = await newContext({ ...desk, reducedMotion });
		await context.addInitScript(() => {
			addEventListener('pagereveal', ({ viewTransition }) => {
				const lengths = viewTransition?.ready.then(() =>
					document.getAnimations().map(({ effect }) => Number(effect?.getComputedTiming().duration)),
				);
				Object.assign(window, { fades: lengths?.catch(() => []) });
			});
		});
		const page = await context.newPage();
		await page.goto(site.address);
		// A browser with much to do shows a page without its fade now and then.
		let lengths: number[] = [];
		for (let times = 0; times < 5 && lengths.length === 0; times++) {
			await page
				.locator('.site-head nav a')
				.nth(times % 2)
				.click();
			await page.waitForURL(times % 2 ? '**/questions/' : '**/guides/');
			lengths = await page.evaluate(() => (window as unknown as { fades?: Promise<number[]> }).fades ?? []);
		}
		expect(lengths.length > 0).toBe(fades);
		expect(Math.max(0, ...lengths)).toBeLessThan(200);
	});
});

async function hasBorder(page: Page, selector: string): Promise<boolean> {
	return page
		.locator(selector)
		.first()
		.evaluate((element) => {
			const style = getComputedStyle(element);
			return (['Top', 'Right', 'Bottom', 'Left'] as const).some(
				(side) => style[`border${side}Style`] !== 'none' && parseFloat(style[`border${side}Width`]) >= 1,
			);
		});
}
