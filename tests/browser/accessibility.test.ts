import { describe, expect, test } from 'vitest';
import { toolAddresses } from '../../src/lib/tools.ts';
import { faultsOn, looks } from '../support/axe.ts';
import { newContext, siteNamed, sites } from '../support/page.ts';

describe.each(sites)('The site $name', (site) => {
	const page = newContext({ reducedMotion: 'reduce' }).then((context) => context.newPage());

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

test.each(Object.values(toolAddresses))('The tool at %s has no list without entries', async (path) => {
	const page = await (await newContext()).newPage();
	await page.goto(siteNamed('callback').address + path.slice(1), { waitUntil: 'networkidle' });
	const empty = await page.locator('main :is(ul, ol)').evaluateAll((lists) =>
		lists
			.filter((list) => list.checkVisibility({ visibilityProperty: true }))
			.filter((list) => ![...list.children].some((entry) => entry.checkVisibility()))
			.map((list) => list.outerHTML),
	);
	expect(empty).toEqual([]);
});
