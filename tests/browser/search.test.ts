import { describe, expect, test } from 'vitest';
import { guideAddress } from '../../src/library/links.ts';
import { indexedIn } from '../support/indexed.ts';
import { askOne } from '../support/ask.ts';
import { complaintsIn, desk, htmlOf, newContext, siteNamed, sites } from '../support/page.ts';
import { answered, home, open, titles } from '../support/search.ts';
import { loadSite } from '../support/load.ts';

describe('the search page', () => {
	test('answers the question in its address', async () => {
		const page = await open(`${home}search/?q=thank-you+email`);
		await answered(page, 'thank-you email');
		expect(await page.locator('[name=q]').inputValue()).toBe('thank-you email');
		expect((await titles(page))[0]).toBe('What do I write in the thank-you message?');
		expect(await page.locator('[role=status]').textContent()).toMatch(/^\d+ results? for “/);
		expect(await page.locator('.stages').isVisible()).toBe(false);
	});

	test('keeps its address in step and adds nothing to the history', async () => {
		const page = await open(`${home}search/`);
		const length = await page.evaluate(() => history.length);
		await page.locator('[name=q]').fill('panel');
		await answered(page, 'panel');
		expect(new URL(page.url()).search).toBe('?q=panel');
		await page.locator('[name=kind]').selectOption('guide');
		await page.waitForURL('**/search/?q=panel&kind=guide');
		await page.locator('[name=q]').fill('');
		await page.locator('[name=kind]').selectOption('');
		await page.waitForURL('**/search/');
		expect(await page.evaluate(() => history.length)).toBe(length);
		expect(await page.locator('.stages').isVisible()).toBe(true);
	});

	test('keeps what is typed before its script has come, and answers it', async () => {
		const page = await (await newContext(desk)).newPage();
		const { promise: typed, resolve: release } = Promise.withResolvers<undefined>();
		await page.route('**/_assets/*.js', async (route) => {
			await typed;
			await route.continue();
		});
		await page.goto(`${home}search/?q=panel`, { waitUntil: 'commit' });
		await page.locator('[name=q]').pressSequentially('salary');
		release(undefined);
		await answered(page, 'salary');
		expect(await page.locator('[name=q]').inputValue()).toBe('salary');
		expect(new URL(page.url()).search).toBe('?q=salary');
	});

	test.each(['Control+k', 'Meta+k'])('gives its own field the cursor on %s', async (keys) => {
		const page = await open(`${home}search/`);
		await page.keyboard.press(keys);
		await page.locator('[name=q]:focus').waitFor();
		expect(await page.locator('dialog').count()).toBe(0);
	});

	test('narrows by a section', async () => {
		const page = await open(`${home}search/?q=interview&section=salary`);
		await answered(page, 'interview');
		const places = await page.locator('[data-results] > li .found-place').allTextContents();
		expect(places.length).toBeGreaterThan(0);
		expect(places.every((place) => place.startsWith('Salary talks'))).toBe(true);
	});

	test('shows everything of a kind without any words', async () => {
		const page = await open(`${home}search/?kind=situation`);
		await page.locator('[data-shown=results]').waitFor();
		const places = await page.locator('[data-results] > li .found-place').allTextContents();
		expect(places.every((place) => place === 'Situations · Short page')).toBe(true);
		const links = await page
			.locator('[data-results] [data-main]')
			.evaluateAll((found) => found.map((link) => link.getAttribute('href')));
		const journey = loadSite('callback')[0]
			.library.guides.filter(({ section }) => section === 'situations')
			.map(({ id }) => guideAddress(id));
		expect(links).toEqual(journey.slice(0, links.length));
		expect(await page.locator('[role=status]').textContent()).toMatch(/^\d+ results$/);
	});

	test('leaves out a filter that does not exist', async () => {
		const page = await open(`${home}search/?q=salary&section=nonsense`);
		await answered(page, 'salary');
		expect(page.url()).toBe(`${home}search/?q=salary`);
	});

	test('is of use without script', async () => {
		const page = await open(`${home}search/?q=salary`, { ...desk, javaScriptEnabled: false });
		expect(await page.locator('.search-note').isVisible()).toBe(true);
		expect(await page.locator('[name=q]').isVisible()).toBe(true);
		expect(await page.locator('select:visible').count()).toBe(0);
		expect(await page.locator('.stages a:visible').count()).toBeGreaterThan(10);
	});

	test('is found neither by its own search nor by those of others', async () => {
		const page = await open(`${home}search/`);
		expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
		const found = indexedIn(siteNamed('callback').dist).map(({ url }) => url);
		expect(found).toContain('/evidence/');
		expect(found).not.toContain('/search/');
	});
});

describe('results', () => {
	test('lead to headings that exist, two more at most, never to the same place twice', async () => {
		const page = await open(`${home}search/?q=salary`);
		await answered(page, 'salary');
		for (const item of await page.locator('[data-results] > li').all()) {
			const hrefs = await item
				.locator('a')
				.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
			expect(hrefs.length).toBeLessThanOrEqual(3);
			expect(new Set(hrefs)).toHaveLength(hrefs.length);
			expect(new Set(hrefs.map((href) => href.split('#')[0]))).toHaveLength(1);
		}
		const part = page.locator('.found-parts a').first();
		const title = await part.textContent();
		await part.click();
		await page.waitForURL('**/*#*');
		expect(await page.locator(':target').textContent()).toBe(title);
	});

	test('do not jump about while somebody types, and answer the last word', async () => {
		const page = await open(`${home}search/`);
		await page.locator('[name=q]').pressSequentially('salary', { delay: 60 });
		await page.locator('[name=q]').pressSequentially(' panel', { delay: 60 });
		await answered(page, 'salary panel');
		expect(new URL(page.url()).search).toBe('?q=salary+panel');
	});

	test('that are none come with help, and with a way out of the filters', async () => {
		const page = await open(`${home}search/?q=xyzzyq`);
		await answered(page, 'xyzzyq');
		expect(await page.locator('[data-when=none]').isVisible()).toBe(true);
		expect(await page.locator('[data-when=none] .guide-list a').count()).toBeGreaterThan(3);
		await page.goto(`${home}search/?q=salary&kind=page&stage=the-call`);
		await page.locator('[data-everywhere]').click();
		await page.waitForURL('**/search/?q=salary');
		await page.locator('[data-results] > li').first().waitFor();
	});
});

describe.each(sites)('on $name', (site) => {
	test('every guide is found by its title, below the path of the site', async () => {
		const context = await newContext(desk);
		const complaints = await complaintsIn(context);
		const page = await context.newPage();
		await page.goto(`${site.address}search/`);
		const guides = await page
			.locator('.stages a')
			.evaluateAll((links) => links.map((link) => [link.textContent, link.getAttribute('href')]));
		expect(guides.length).toBeGreaterThan(10);
		// Of the guides of the handbook that a firm shows as they are, some: each is asked for on the site of the handbook.
		const ours = htmlOf(siteNamed('callback'));
		const isOurs = (title: string, address: string) =>
			site.name !== 'callback' && ours.get(address.slice(site.base.length))?.includes(title) === true;
		const lost: (string | null)[] = [];
		for (const [at, [title, address]] of guides.entries()) {
			const words = (title ?? '').replace(/\s+/g, ' ').trim();
			if (at % 3 > 0 && isOurs(words, address ?? '')) continue;
			const found = await askOne(page, words);
			if (!found.includes(address ?? '')) lost.push(words);
			expect(address?.startsWith(site.base)).toBe(true);
		}
		expect(lost).toEqual([]);
		expect(complaints).toEqual([]);
	});
});
