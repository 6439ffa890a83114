import type axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { faultsOn, looks, type Look } from '../support/axe.ts';
import { desk, kindsOf, newContext, richGuides, sites } from '../support/page.ts';

const contrast: axe.RunOptions = {
	runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
};
describe.each(sites)('The site $name', (site) => {
	const page = newContext({ reducedMotion: 'reduce' }).then((context) => context.newPage());

	test.each(kindsOf(site))(
		'has nothing on /%s that axe objects to, light or dark, wide or narrow',
		async (path) => {
			// The handbook repeats all guides: a second look at so long a page would tell nothing new.
			const all = path === 'handbook/' ? looks.slice(0, 1) : looks;
			expect(await faultsOn(await page, site.address + path, all)).toEqual([]);
		},
	);

	test.each(['', richGuides(site)[0]!])('keeps its contrast on /%s in a wide dark window', async (path) => {
		const look: Look = { ...desk, colorScheme: 'dark', options: contrast };
		expect(await faultsOn(await page, site.address + path, [look])).toEqual([]);
	});

	test.each([
		['results', 'salary', 'results'],
		['no result', 'xyzzyq', 'none'],
		['nothing asked', '', 'start'],
	])('has a search dialog with %s that axe does not object to', async (_, words, shown) => {
		const on = await page;
		const open = async () => {
			await on.keyboard.press('Control+k');
			await on.locator('dialog [name=q]').fill(words);
			await on.locator(`dialog [data-shown=${shown}]`).waitFor();
		};
		expect(await faultsOn(on, site.address, looks, open)).toEqual([]);
	});

	test('has a page of search results that axe does not object to', async () => {
		const on = await page;
		const wait = () => on.locator('[data-shown=results]').waitFor();
		expect(await faultsOn(on, `${site.address}search/?q=salary`, looks, wait)).toEqual([]);
	});
});
