import { describe, expect, test } from 'vitest';
import { desk, kindsOf, newContext, phone, sites } from '../support/page.ts';

describe.each(sites)('The site $name', (site) => {
	test.each([
		['a phone', phone],
		['a desk', desk],
	])('has no heading on %s that is larger than the title of its page', async (_, screen) => {
		const page = await (await newContext(screen)).newPage();
		const larger: string[] = [];
		for (const path of kindsOf(site)) {
			await page.goto(site.address + path);
			larger.push(
				...(await page.evaluate(() => {
					const size = (element: Element) => parseFloat(getComputedStyle(element).fontSize);
					const title = document.querySelector('h1:not(.visually-hidden)');
					if (!title) return [];
					return [...document.querySelectorAll('h2, h3, h4')]
						.filter((heading) => heading.checkVisibility() && size(heading) > size(title))
						.map(({ textContent }) => `${location.pathname}: ${textContent}`);
				})),
			);
		}
		expect(larger).toEqual([]);
	});
});
