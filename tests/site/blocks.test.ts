import { describe, expect, inject, test } from 'vitest';
import { attribute, pagesOf, textOf, type Page } from '../support/pages.ts';
import { filesIn, type SiteName } from '../support/sites.ts';
import { compressed } from '../support/weight.ts';

const siteOf = (name: SiteName) => inject('sites').find((site) => site.name === name)!;
const week = '/guides/your-first-week/';

/** What a page loads besides what every page loads, without hashes. */
function extrasOf({ elements }: Page): string[] {
	return elements
		.flatMap((element) => attribute(element, 'href') ?? attribute(element, 'src') ?? [])
		.flatMap((address) => /_assets\/(blocks|code|press)\.\w+\.(?:css|js)$/.exec(address)?.[1] ?? [])
		.sort();
}

describe('on the site of ember', () => {
	const site = siteOf('ember');
	const pages = pagesOf(site);
	const pageAt = (path: string) => pages.find((page) => page.path === path)!;
	const mainOf = (path: string) => pageAt(path).elements.find(({ tagName }) => tagName === 'main')!;

	test('only the page with such blocks, and the handbook that holds it, load their sheets and their script', () => {
		const loading = pages
			.filter((page) => extrasOf(page).length > 0)
			.map((page) => [page.path, extrasOf(page)]);
		expect(Object.fromEntries(loading)).toEqual({
			[week]: ['blocks', 'code', 'press'],
			'/handbook/': ['blocks', 'code'],
		});
	});

	test('the script is a few hundred bytes, and the sheets together one thousand and a half', () => {
		const weight = (pattern: RegExp) =>
			[...filesIn(site.dist)]
				.filter(([path]) => pattern.test(path))
				.reduce((sum, [, bytes]) => sum + compressed(bytes), 0);
		expect(weight(/_assets\/press\.\w+\.js$/)).toBeLessThanOrEqual(300);
		expect(weight(/_assets\/(?:blocks|code)\.\w+\.css$/)).toBeLessThanOrEqual(1500);
	});

	test('code has classes and no styles of its own', () => {
		const { html } = pageAt(week);
		expect(html).toContain('<span class="hljs-string">"early"</span>');
		expect(html).not.toContain('style=');
	});

	test('a guide has a call to action of its own, in place of the one of the site', () => {
		const [own, section] = [week, '/guides/hours-on-paper/'].map((path) => textOf(mainOf(path)));
		expect(own).toContain('Something in your first week is not as we said?');
		expect(own).not.toMatch(/Book a ten-minute call|Write to payroll/);
		expect(pageAt(week).html).toMatch(/href="\/second-interview\/our-offices\/">\s*See where we are/);
		// The others of the section, and its page, have that of the section.
		expect(section).toContain('Write to payroll');
		expect(textOf(mainOf('/working-with-us/'))).toContain('Write to payroll');
	});

	test('the page about data says what comes from other websites', () => {
		expect(textOf(mainOf('/privacy/'))).toContain(
			'Videos and maps come from films.ember-oak.example and maps.ember-oak.example.',
		);
	});
});

test('a site whose texts have no such blocks holds nothing of them, and opens for no other website', () => {
	const { dist } = siteOf('callback');
	expect([...filesIn(dist).keys()].filter((path) => /_assets\/(?:blocks|code|press)\./.test(path))).toEqual(
		[],
	);
	const [home] = pagesOf({ dist });
	expect(home?.html).not.toContain('frame-src');
});
