import { describe, expect, test } from 'vitest';
import { complaintsIn, newContext, phone, siteNamed } from '../support/page.ts';

const site = siteNamed('ember');
const films = 'https://films.ember-oak.example';
const maps = 'https://maps.ember-oak.example';
const path = `${site.address}guides/your-first-week/`;

describe('A video or map of another website', () => {
	test('loads nothing until the reader presses, and then stands in place of its button', async () => {
		const context = await newContext(phone);
		const complaints = await complaintsIn(context);
		const asked: string[] = [];
		await context.route(/^https:/, async (route) => {
			asked.push(route.request().url());
			await route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
		});
		const page = await context.newPage();
		await page.goto(path, { waitUntil: 'networkidle' });
		expect(await page.locator('iframe').count()).toBe(0);
		expect(asked).toEqual([]);

		await page.getByRole('link', { name: 'Map: 12 Example Yard' }).click();
		await page.locator('iframe').waitFor();
		await expect.poll(() => asked).toEqual([`${maps}/embed?at=yard`]);
		const frame = page.locator('iframe');
		expect(await frame.getAttribute('title')).toBe('Map: 12 Example Yard');
		expect(await frame.evaluate((shown) => shown === document.activeElement)).toBe(true);
		expect(await page.getByText('Ring twice.').isVisible()).toBe(true);
		expect(page.url()).toBe(path);

		// The keyboard presses too.
		await page.getByRole('link', { name: 'Video: A first day in two minutes' }).press('Enter');
		await expect.poll(() => asked).toContain(`${films}/embed/first-day`);
		expect(complaints).toEqual([]);
		await context.close();
	});

	test('is refused from any host that the brand does not allow', async () => {
		const context = await newContext();
		const page = await context.newPage();
		await page.goto(path);
		const refused = page.evaluate(
			() =>
				new Promise((resolve) => {
					addEventListener('securitypolicyviolation', ({ violatedDirective }) => resolve(violatedDirective));
					const frame = document.createElement('iframe');
					frame.src = 'https://other.example/';
					document.body.append(frame);
				}),
		);
		expect(await refused).toBe('frame-src');
		await context.close();
	});

	test('is a link without script', async () => {
		const context = await newContext({ javaScriptEnabled: false });
		const page = await context.newPage();
		await page.goto(path);
		const link = page.getByRole('link', { name: 'Map: 12 Example Yard' });
		expect(await link.getAttribute('href')).toBe(`${maps}/embed?at=yard`);
		await context.close();
	});
});
