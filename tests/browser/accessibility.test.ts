import type axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { faultsOn, looks, type Look } from '../support/axe.ts';
import { desk, htmlOf, kindsOf, newContext, richGuides, siteNamed, sites } from '../support/page.ts';

const contrast: axe.RunOptions = {
	runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced', 'link-in-text-block'] },
};
/** Rules that one guide may break and another keep: they depend on what an author has written. */
const structure: axe.RunOptions = {
	runOnly: {
		type: 'rule',
		values: [
			...['empty-heading', 'heading-order', 'landmark-unique', 'region', 'link-name', 'duplicate-id-aria'],
			...['list', 'listitem', 'definition-list', 'dlitem', 'empty-table-header', 'th-has-data-cells'],
			...['label', 'select-name', 'summary-name', 'nested-interactive', 'scrollable-region-focusable'],
		],
	},
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

test('The handbook has no guide whose structure axe objects to', async () => {
	const site = siteNamed('callback');
	const page = await (await newContext({ reducedMotion: 'reduce' })).newPage();
	const look: Look = { ...desk, colorScheme: 'light', options: structure };
	const faults: string[] = [];
	for (const path of htmlOf(site).keys()) {
		if (!/^guides\/./.test(path)) continue;
		const found = await faultsOn(page, site.address + path, [look]);
		faults.push(...found.map((fault) => `${path}: ${fault}`));
	}
	expect(faults).toEqual([]);
}, 180_000);
