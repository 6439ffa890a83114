import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { axeFaults, contrast, looks } from '../../support/axe.ts';
import { complaintsIn, desk, kindsOf, newContext, phone, richGuides, siteNamed } from '../../support/page.ts';
import { policyFaults } from '../../support/policy.ts';
import { beyondTheEdge, screens, unfold, zoomedIn } from '../../support/reflow.ts';
import type { SiteName } from '../../support/sites.ts';

/** What is wrong with a page; nothing where all is well. */
interface Answers {
	policy: string[];
	complaints: string[];
	twice: string[];
	beyond: string[];
	headings: string[];
	axe: string[];
}

/** Loads a page of each kind once, and asks it all that is asked of every page. */
export function askEachKind(name: SiteName): void {
	const site = siteNamed(name);
	const opened = newContext({ viewport: desk.viewport }).then(async (context) => {
		const complaints = await complaintsIn(context);
		return { page: await context.newPage(), complaints };
	});
	const rich = richGuides(site);
	const inWideDark = ['', rich[0]];

	describe.each(kindsOf(site))(`On the site ${name}, /%s`, (path) => {
		let answers: Answers;

		beforeAll(async () => {
			const { page, complaints } = await opened;
			await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
			await page.setViewportSize(screens[0]);
			const response = await unfold(page, site.address + path);
			const twice = await loadedTwice(page);
			const beyond: string[] = [];
			const headings: string[] = [];
			for (const screen of screens) {
				await page.setViewportSize(screen);
				beyond.push(...(await beyondTheEdge(page)));
				if ([desk, phone].some(({ viewport }) => viewport.width === screen.width))
					headings.push(...(await largeHeadings(page)));
			}
			beyond.push(...(await zoomedIn(page, beyondTheEdge)));
			await page.emulateMedia({ reducedMotion: 'reduce' });
			if (path === 'handbook/') await keepChapters(page, rich);
			if (path === 'practise/') await keepSomeQuestions(page);
			// Tools that stand in the page are as their readers find them.
			await page.waitForFunction(() => !document.querySelector(':not(:defined)'));
			const wideDark = { ...desk, colorScheme: 'dark', options: contrast } as const;
			const axe = await axeFaults(page, inWideDark.includes(path) ? [...looks, wideDark] : looks);
			const policy = policyFaults(name, response?.headers()['content-security-policy']);
			answers = { policy, complaints: complaints.splice(0), twice, beyond, headings, axe };
		});

		test('comes under its own strict policy, without a word in the console', () => {
			expect(answers.policy).toEqual([]);
			expect(answers.complaints).toEqual([]);
		});

		test('loads no file twice', () => {
			expect(answers.twice).toEqual([]);
		});

		test('fits into windows of 320 to 1440 pixels and into one zoomed in four times', () => {
			expect(answers.beyond).toEqual([]);
		});

		test('has no heading on a phone or a desk that is larger than its title', () => {
			expect(answers.headings).toEqual([]);
		});

		test('has nothing that axe objects to, light or dark, wide or narrow', () => {
			expect(answers.axe).toEqual([]);
		});
	});
}

/**
 * Takes those chapters out of the handbook that hold nothing but what others hold as well: axe takes a quarter of a
 * minute for all of them. That no id is there twice is told by the test of built pages.
 */
async function keepChapters(page: Page, guides: readonly string[]): Promise<void> {
	const kept = guides.map((path) => path.replace(/^guides\/|\/$/g, ''));
	const left = await page.evaluate((ids) => {
		for (const chapter of document.querySelectorAll('.chapter'))
			if (!ids.includes(chapter.id)) chapter.remove();
		return [...document.querySelectorAll('.chapter')].map(({ id }) => id);
	}, kept);
	expect(left.toSorted()).toEqual(kept.toSorted());
}

/** The questions look alike: a few of each kind stand for all. */
function keepSomeQuestions(page: Page): Promise<void> {
	return page.evaluate(() => {
		for (const question of document.querySelectorAll('.deck > :nth-child(n + 4)')) question.remove();
	});
}

/** What is loaded ahead in vain is loaded again, and a browser tells of it only seconds later. */
function loadedTwice(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
		return loaded.filter((name, index) => loaded.indexOf(name) !== index);
	});
}

function largeHeadings(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
		const title = document.querySelector('h1:not(.visually-hidden)');
		if (!title) return [];
		return [...document.querySelectorAll('h2, h3, h4')]
			.filter((heading) => heading.checkVisibility() && size(heading) > size(title))
			.map(({ textContent }) => `${location.pathname} at ${innerWidth}: ${textContent}`);
	});
}
