import { describe, expect, test } from 'vitest';
import { complaintsIn, guideWith, newContext, htmlOf, richGuides, sites } from '../support/page.ts';

/** What a brand allows of other websites, and no word more. */
const allowed: Partial<Record<string, readonly string[]>> = {
	ember: [
		'frame-src https://films.ember-oak.example https://maps.ember-oak.example',
		"form-action 'self' https://www.ember-oak.example",
	],
};

describe.each(sites)('The site $name', (site) => {
	test('loads every page under its own strict policy without a word in the console', async () => {
		const context = await newContext();
		const complaints = await complaintsIn(context);
		const page = await context.newPage();
		for (const path of htmlOf(site).keys()) {
			const response = await page.goto(site.address + path);
			const rules = (response?.headers()['content-security-policy'] ?? '').split('; ');
			const opened = allowed[site.name] ?? [];
			expect(rules).toEqual(expect.arrayContaining([...opened]));
			const policy = rules.filter((rule) => !opened.includes(rule)).join('; ');
			expect(policy).toContain("default-src 'none'");
			expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|https?:|\*/);
		}
		expect(complaints).toEqual([]);
	});

	test('stays silent while a reader searches, ticks, picks, unfolds and copies', async () => {
		const context = await newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
		const complaints = await complaintsIn(context);
		const page = await context.newPage();
		for (const path of richGuides(site)) {
			await page.goto(site.address + path);
			for (const box of await page.getByRole('checkbox').all()) await box.check();
			for (const tone of await page.locator('[value=warmer]').all()) await tone.check();
			for (const button of await page.locator('[data-copy]').all()) await button.click();
			for (const place of await page.locator('callback-law-place select').all())
				await place.selectOption({ index: 3 });
			for (const summary of await page.locator('summary:visible').all()) await summary.click();
			await page.locator('[data-search]').first().hover();
			await page.keyboard.press('Control+k');
			await page.locator('dialog [name=q]').fill('salary');
			await page.locator('dialog [data-main]').first().waitFor();
			await page.keyboard.press('Escape');
		}
		await page.goto(`${site.address}search/?q=salary`);
		await page.locator('[data-main]').first().click();
		await page.waitForURL(/\/(?:guides|questions|evidence|salary)\//);
		expect(complaints).toEqual([]);
	});

	test('answers a missing address with its helping page, whole at any depth', async () => {
		const context = await newContext();
		const complaints = await complaintsIn(context);
		const page = await context.newPage();
		const response = await page.goto(`${site.address}guides/not/here`);
		expect(response?.status()).toBe(404);
		await page.keyboard.press('Control+k');
		await page.locator('dialog [name=q]').fill('salary');
		await page.locator('dialog [data-main]').first().waitFor();
		// The browser notes the missing page itself; nothing else may be amiss.
		expect(
			complaints.filter((complaint) => !/not\/here: error: Failed to load resource.* 404/.test(complaint)),
		).toEqual([]);
	});
});

test('A script and a style that are not ours are refused, and these tests hear of it', async () => {
	const context = await newContext();
	const complaints = await complaintsIn(context);
	const page = await context.newPage();
	await page.goto(`${sites[0]!.address}${guideWith(sites[0]!, 'say')}`);
	await page.evaluate(() => {
		const script = document.createElement('script');
		script.textContent = 'document.title = "taken over"';
		document.body.append(script);
		document.body.insertAdjacentHTML('beforeend', '<p style="color: red">red</p>');
	});
	expect(await page.title()).not.toBe('taken over');
	await expect
		.poll(() => complaints.join('\n'))
		.toMatch(/refused by script-src-elem[^]*refused by style-src-attr/);
});
