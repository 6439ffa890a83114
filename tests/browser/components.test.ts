import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOn, looks } from '../support/axe.ts';
import { complaintsIn, newContext, siteNamed } from '../support/page.ts';
import { mainFilesIn } from '../support/sites.ts';

const ember = siteNamed('ember');
const address = `${ember.address}open-shifts/`;
const maps = 'https://maps.ember-oak.example';

/** The page with components, and what elsewhere it asks for: nothing there answers but what a test says. */
async function open() {
	const context = await newContext();
	const complaints = await complaintsIn(context);
	const asked: string[] = [];
	await context.route(
		(url) => url.hostname.endsWith('ember-oak.example'),
		async (route) => {
			const request = route.request();
			asked.push(`${request.method()} ${request.url()} ${request.postData() ?? ''}`.trim());
			await route.fulfill({
				contentType: 'text/html',
				body: '<!doctype html><title>Elsewhere</title><p>Here.',
			});
		},
	);
	const page = await context.newPage();
	await page.goto(address);
	return { page, complaints, asked };
}

const numerals = (element: Element) => getComputedStyle(element).fontVariantNumeric;

describe('Components of a site folder', () => {
	test('show what a file beside them holds, as it was when the site was built', async () => {
		const { page, complaints, asked } = await open();
		const jobs = page.locator('.jobs li');
		expect(await jobs.allInnerTexts()).toEqual([
			expect.stringMatching(/^Line cook, evenings\s+Sampletown, \$21\.50 an hour$/),
			expect.stringMatching(/^Night shift, parcel hall\s+Sampletown North, \$23\.00 an hour$/),
		]);
		expect([complaints, asked]).toEqual([[], []]);
	});

	test('send a form to the host that the brand allows, and to no other', async () => {
		const { page, asked } = await open();
		await page.getByLabel('Your name').fill('Ada');
		await page.getByLabel('Your telephone').fill('555 0100');
		await page.getByRole('button', { name: 'Apply' }).click();
		await page.waitForURL('https://www.ember-oak.example/apply/');
		expect(asked).toEqual(['POST https://www.ember-oak.example/apply/ name=Ada&phone=555+0100']);
		const again = await open();
		await again.page.locator('form.apply').evaluate((form: HTMLFormElement) => {
			form.action = 'https://jobs.ember-oak.example/';
			form.noValidate = true;
			form.requestSubmit();
		});
		await expect.poll(() => again.complaints.join()).toContain('refused by form-action');
		expect(again.asked).toEqual([]);
	});

	test('load a map once it is asked for, with the keyboard too', async () => {
		const { page, complaints, asked } = await open();
		await page.getByRole('button', { name: 'Show the map' }).focus();
		expect(asked).toEqual([]);
		await page.keyboard.press('Enter');
		await page.frameLocator('iframe[title="The office by the river"]').getByText('Here.').waitFor();
		expect(asked).toEqual([`GET ${maps}/river/`]);
		expect(complaints).toEqual([]);
	});

	test('can be read without scripts', async () => {
		const page = await (await newContext({ javaScriptEnabled: false })).newPage();
		await page.goto(address);
		expect(await page.locator('main').innerText()).toContain('two minutes from the bus stop Harbour Steps');
		expect(await page.getByRole('button', { name: 'Show the map' }).isVisible()).toBe(false);
	});

	test('are looked at by axe as every page is', async () => {
		const { page } = await open();
		expect(await faultsOn(page, address, looks)).toEqual([]);
	});

	test('are told to the search by their plain words, and not by what they show', async () => {
		const page = await (await newContext()).newPage();
		const found = async (words: string) => {
			await page.goto(`${ember.address}search/?q=${encodeURIComponent(words)}`);
			await page.locator('[data-shown=results], [data-shown=none]').waitFor();
			return page.locator('main').innerText();
		};
		expect(await found('dispatcher')).toContain('Shifts that are open this week');
		expect(await found('parcel hall')).not.toContain('Shifts that are open this week');
	});

	test('look as their style sheet says', async () => {
		const { page } = await open();
		expect(await page.locator('.jobs span').first().evaluate(numerals)).toBe('tabular-nums');
		expect(await page.locator('main h1').evaluate(numerals)).not.toBe('tabular-nums');
	});

	test.each([
		['script', /src="([^"]*OfficeMap[^"]*)"/],
		['style sheet', /href="([^"]*JobList[^"]*)"/],
	])('put a %s into their own page alone', (_, address) => {
		const pages = [...mainFilesIn(ember.dist)].filter(([path]) => path.endsWith('.html'));
		const html = readFileSync(join(ember.dist, 'open-shifts/index.html'), 'utf8');
		const [, file = ''] = address.exec(html) ?? [];
		expect(file).toMatch(/_assets\//);
		expect(pages.filter(([, html]) => html.includes(file)).map(([path]) => path)).toEqual([
			'open-shifts/index.html',
		]);
	});
});
