import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { firm, given, strict, told, visit } from '../support/firm-website.ts';
import { complaintsIn, desk, newContext, siteNamed } from '../support/page.ts';

describe('The link stays', () => {
	const { address } = siteNamed('ember');
	const { origin } = new URL(address);
	const link = (to: string) =>
		`<callback-embed show="card"><a href="${to}">Read it</a></callback-embed>
		<script type="module" src="${address}embed/embed.js"></script>`;
	const shadows = (page: Page) =>
		page.evaluate(
			() => [...document.querySelectorAll('callback-embed')].filter((host) => host.shadowRoot).length,
		);

	test.each([
		['the script may not run', 'guides/star-stories/', "default-src 'none'"],
		['nothing may be fetched', 'guides/star-stories/', `default-src 'none'; script-src ${origin}`],
		['the guide is gone', 'guides/gone/', strict(origin)],
		['it leads to no guide', 'about/', strict(origin)],
	])('where %s', async (_, path, policy) => {
		const { page, complaints } = await visit(link(address + path), policy);
		await page.goto(firm(), { waitUntil: 'networkidle' });
		expect(await page.getByRole('link', { name: 'Read it' }).isVisible()).toBe(true);
		expect(await shadows(page)).toBe(0);
		// The browser tells of what it refused or did not find; the script itself fails nowhere.
		expect(complaints.filter((line) => /Uncaught|TypeError|unhandled/i.test(line))).toEqual([]);
	});

	test.each([
		['a page', '<h1>Moved</h1>'],
		['something else', '{"tasks":[]}'],
		['a list', '[]'],
		['nothing', ''],
	])('where the answer is %s', async (_, body) => {
		const { page, complaints } = await visit(link(`${address}guides/star-stories/`), strict(origin));
		await page.route('**/*.json', (route) =>
			route.fulfill({ body, headers: { 'Access-Control-Allow-Origin': '*' } }),
		);
		await page.goto(firm(), { waitUntil: 'networkidle' });
		expect(await page.getByRole('link', { name: 'Read it' }).isVisible()).toBe(true);
		expect(await shadows(page)).toBe(0);
		expect(complaints).toEqual([]);
	});

	test('with what a campaign adds to its address', async () => {
		const { page } = await visit(link(`${address}guides/star-stories?utm_source=jobs#top`), strict(origin));
		await page.goto(firm());
		await page.locator('[part=promise]').waitFor();
	});
});

describe('A guide that is borrowed from another language', () => {
	const { address, dist } = siteNamed('nakheel');
	const guide = 'panel-interview';

	test('is given out in its own language alone', async () => {
		const page = await (await newContext()).newPage();
		for (const [folder, guides] of [
			['', 0],
			['en/', 1],
		] as const) {
			await page.goto(`${address}${folder}embed/`);
			const found = page.locator(`.embed-guide a[href$="${folder}guides/${guide}/"]`).first();
			expect(await found.count(), folder).toBe(guides);
		}
		const code = await given(`${address}en/`, guide);
		expect(code.card).toContain(`href="${address}en/guides/${guide}/"`);
	});

	test('says in which language each of its texts is, where it is shown as it stands in the other', async () => {
		const { text, words } = told(dist, guide);
		expect([text.dir, words]).toEqual(['ltr', { lang: 'ar', dir: 'rtl' }]);
		const { page } = await visit(
			`<callback-embed show="card"><a href="${address}guides/${guide}/">A</a></callback-embed>
			<script type="module" src="${address}embed/embed.js"></script>`,
			strict(new URL(address).origin),
		);
		await page.goto(firm());
		const marks = (part: string) =>
			page.locator(`[part=${part}]`).evaluate(({ lang, dir }: HTMLElement) => [lang, dir]);
		expect(await marks('promise')).toEqual([text.lang, 'ltr']);
		expect(await marks('minutes')).toEqual(['ar', 'rtl']);
	});
});

describe('The page that gives out the code', () => {
	const { address } = siteNamed('callback');

	test('shows how a guide will look once it is unfolded, and copies its code', async () => {
		const context = await newContext({ ...desk, permissions: ['clipboard-read', 'clipboard-write'] });
		const complaints = await complaintsIn(context);
		const page = await context.newPage();
		const asked: string[] = [];
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(`${address}embed/`, { waitUntil: 'networkidle' });
		expect(asked.filter((url) => url.endsWith('.json'))).toEqual([]);
		const guide = page.locator('.embed-guide').nth(2);
		await guide.locator('summary').click();
		await guide.locator('[part=promise]').waitFor();
		await guide.locator('button').first().click();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toBe(await guide.locator('pre').first().textContent());
		expect(copied).toMatch(/^<callback-embed show="card"[^]*<\/callback-embed>$/);
		expect(complaints).toEqual([]);
	});

	test('is for nobody who looks for a guide: no search engine and no link leads there', async () => {
		const page = await (await newContext()).newPage();
		await page.goto(`${address}embed/`);
		expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex');
		for (const path of ['', 'guides/', 'tools/', 'embed/']) {
			await page.goto(address + path);
			expect(await page.locator('a[href$="/embed/"]').count()).toBe(0);
		}
	});
});
