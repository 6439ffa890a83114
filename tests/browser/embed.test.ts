import type { Locator } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { faultsOn, looks } from '../support/axe.ts';
import { firm, given, strict, told, visit } from '../support/firm-website.ts';
import { phone, siteNamed, sites } from '../support/page.ts';

describe.each(sites)('A website that shows a guide of $name', ({ address, dist, dir }) => {
	const guide = 'star-stories';
	const { origin } = new URL(address);
	const data = told(dist, guide);
	const codes = given(address, guide);

	test('shows the card and the checklist under a strict policy, and fetches no more than it must', async () => {
		const code = await codes;
		const { page, complaints, asked } = await visit(
			code.script + code.card + code.checklist + code.script,
			strict(origin),
		);
		const cookies = [{ name: 'reader', value: '1', url: origin }];
		await page.context().addCookies(cookies);
		const sent: (string | undefined)[] = [];
		page.on('request', (request) => {
			if (request.url().startsWith(origin)) void request.allHeaders().then(({ cookie }) => sent.push(cookie));
		});
		await page.goto(firm());
		const [card, list] = [page.locator('[show=card]'), page.locator('[show=checklist]')];
		expect(await card.locator('[part=promise]').innerText()).toBe(data.promise);
		expect(await card.locator('[part=minutes]').innerText()).toBe(data.minutes);
		const tasks = data.tasks.map(({ text, minutes }) => (minutes ? `${text} ${minutes}` : text));
		expect(tasks.length).toBeGreaterThan(2);
		expect(await list.locator('[part=task]').allInnerTexts()).toEqual(tasks);
		expect(await list.locator('[part=link]').innerText()).toBe(data.tick);
		const fetched = asked.filter((url) => !url.startsWith(firm()) && !url.startsWith('data:'));
		const made = ['embed.js', `${guide}.json`].map((file) => `${address}embed/${file}`);
		expect(new Set(fetched)).toEqual(new Set(made));
		expect(sent.filter(Boolean)).toEqual([]);
		expect(sent.length).toBe(fetched.length);
		expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['reader']);
		const kept = await page.evaluate(async () => [
			localStorage.length + sessionStorage.length,
			(await indexedDB.databases()).length,
			(await caches.keys()).length,
		]);
		expect(kept).toEqual([0, 0, 0]);
		expect(complaints).toEqual([]);
	});

	test('leads to the guide with the keyboard, from the card and from below the checklist', async () => {
		const code = await codes;
		const { page } = await visit(code.script + code.card + code.checklist, strict(origin));
		await page.goto(firm());
		await page.locator('[show=checklist] [part=link]').waitFor();
		const stops: string[] = [];
		for (let tabs = 0; tabs < 3; tabs += 1) {
			await page.keyboard.press('Tab');
			stops.push(
				await page.evaluate(() => {
					const at = document.activeElement;
					return (at?.shadowRoot?.activeElement ?? at)?.textContent ?? '';
				}),
			);
		}
		expect(stops[0]).toBe(stops[1]);
		expect(stops[2]).toBe(data.tick);
		await page.keyboard.press('Enter');
		await page.waitForURL(`${address}guides/${guide}/`);
	});

	test('has nothing that axe objects to, in either way', async () => {
		const code = await codes;
		const body = [code.card, code.checklist, code.plainCard, code.plainChecklist].join('');
		const { page } = await visit(code.script + body, strict(origin), { reducedMotion: 'reduce' });
		const shown = () => page.locator('[show=checklist] [part=link]').waitFor();
		expect(await faultsOn(page, firm(), looks, shown)).toEqual([]);
	});

	test('looks like itself, and the link stays where it stood', async () => {
		const code = await codes;
		const { page } = await visit(`${code.card}<p>…</p>${code.script}`, strict(origin), phone);
		let answer: (() => void) | undefined;
		const waiting = new Promise<void>((resolve) => (answer = resolve));
		await page.route('**/*.json', async (route) => {
			await waiting;
			await route.continue();
		});
		await page.goto(firm());
		const before = await page.locator('[show=card] a').boundingBox();
		answer!();
		const [promise, minutes] = ['promise', 'minutes'].map((part) =>
			page.locator(`[show=card] [part=${part}]`),
		);
		const style = (part: Locator | undefined, name: string) =>
			part!.evaluate((element, wanted) => getComputedStyle(element).getPropertyValue(wanted), name);
		expect(await style(promise, 'font-family')).toBe('serif');
		expect(await page.locator('[show=card] a').boundingBox()).toEqual(before);
		expect(await style(promise, 'margin-top')).toBe('12px');
		expect(await style(promise, 'direction')).toBe(dir);
		expect(await style(minutes, 'font-style')).toBe('italic');
		const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(width).toBeLessThanOrEqual(0);
	});

	test('shows the same without a script, where its policy allows nothing', async () => {
		const code = await codes;
		const { page, complaints, asked } = await visit(
			code.plainCard + code.plainChecklist,
			"default-src 'none'; img-src data:; style-src 'self'",
		);
		await page.goto(firm());
		expect(await page.locator('.callback-card').innerText()).toContain(data.promise);
		expect(await page.locator('.callback-checklist li').count()).toBe(data.tasks.length);
		expect(asked.filter((url) => url.startsWith(origin))).toEqual([]);
		expect(complaints).toEqual([]);
	});
});

test('what a guide says stays text', async () => {
	const { address, dist } = siteNamed('callback');
	const { origin } = new URL(address);
	const hostile = '<img src=x onerror="document.title = 1"><script>document.title = 1</script>';
	const { page, complaints } = await visit(
		['card', 'checklist']
			.map(
				(show) =>
					`<callback-embed show="${show}"><a href="${address}guides/star-stories/">A</a></callback-embed>`,
			)
			.join('') + `<script type="module" src="${address}embed/embed.js"></script>`,
		strict(origin),
	);
	const json = {
		...told(dist, 'star-stories'),
		...{ promise: hostile, minutes: hostile, tick: hostile, tasks: [{ text: hostile, minutes: hostile }] },
	};
	await page.route('**/*.json', (route) =>
		route.fulfill({ json, headers: { 'Access-Control-Allow-Origin': '*' } }),
	);
	await page.goto(firm());
	for (const part of ['promise', 'link'])
		expect(await page.locator(`[part=${part}]`).innerText()).toBe(hostile);
	expect(await page.locator('[part=task]').innerText()).toBe(`${hostile} ${hostile}`);
	expect(await page.title()).toBe('Firme');
	expect(complaints).toEqual([]);
});
