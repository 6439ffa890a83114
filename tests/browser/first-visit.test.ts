import { describe, expect, test } from 'vitest';
import { complaintsIn, desk, htmlOf, newContext, phone, sites } from '../support/page.ts';
import { compressed } from '../support/weight.ts';
import type { BuiltSite } from '../support/sites.ts';

/** What a first visit to a guide may cost; bytes with Brotli, fonts as they are. */
const budget = { requests: 8, bytes: 90_000, script: 3_000 };

/** A file that a visit has loaded. */
interface Loaded {
	address: string;
	kind: string;
	bytes: number;
}

describe.each(sites)('The first visit to the heaviest guide of $name', (site) => {
	const loaded = visit(site);

	test('asks for few files, all from the site itself', async () => {
		const { files, later } = await loaded;
		const own = new URL(site.address).origin;
		expect(files.filter(({ address }) => !address.startsWith(`${own}/`))).toEqual([]);
		// A browser with a window also asks for the icon and the manifest.
		expect(later).toHaveLength(2);
		const addresses = new Set([...files.map(({ address }) => address), ...later]);
		expect(addresses.size).toBeLessThanOrEqual(budget.requests);
	});

	test('is light, in all and in each part', async () => {
		const { files } = await loaded;
		const sum = (...kinds: string[]) =>
			files
				.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
				.reduce((all, { bytes }) => all + bytes, 0);
		expect(sum('script')).toBeLessThanOrEqual(budget.script);
		expect(sum('font')).toBeGreaterThan(0);
		expect(sum()).toBeLessThanOrEqual(budget.bytes);
	});

	test('loads nothing of the search before somebody is about to search', async () => {
		const { files } = await loaded;
		expect(files.filter(({ address }) => /pagefind|dialog|search/.test(address))).toEqual([]);
	});

	test.each([
		['a phone', phone],
		['a wide window', desk],
	])('does not move anything once it stands, even when fonts come late, on %s', async (_, screen) => {
		const context = await newContext(screen);
		await context.addInitScript(() => {
			const shifts: string[] = [];
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
					shifts.push(entry.value.toFixed(4));
			}).observe({ type: 'layout-shift', buffered: true });
			Object.assign(window, { shifts });
		});
		const page = await context.newPage();
		await page.route('**/*.woff2', async (route) => {
			await new Promise((done) => setTimeout(done, 400));
			await route.continue();
		});
		for (const path of ['', heaviest(site)]) {
			await page.goto(site.address + path);
			await page.evaluate(() => document.fonts.ready);
			await page.evaluate(
				() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
			);
			expect(await page.evaluate<string[]>('shifts')).toEqual([]);
		}
	});
});

/** Address of the guide with the longest page. */
function heaviest(site: BuiltSite): string {
	const guides = [...htmlOf(site)].filter(([path]) => /^guides\/./.test(path));
	return guides.reduce((a, b) => (b[1].length > a[1].length ? b : a))[0];
}

/** Loads the heaviest guide into a fresh profile. */
async function visit(site: BuiltSite): Promise<{ files: Loaded[]; later: string[] }> {
	const context = await newContext(phone);
	const complaints = await complaintsIn(context);
	const page = await context.newPage();
	const files: Promise<Loaded>[] = [];
	page.on('response', (response) => {
		const kind = response.request().resourceType();
		const address = response.url();
		files.push(
			response
				.body()
				.then((body) => ({ address, kind, bytes: kind === 'font' ? body.length : compressed(body) })),
		);
	});
	await page.goto(site.address + heaviest(site), { waitUntil: 'networkidle' });
	const links = page.locator('link:is([rel=icon][type], [rel=manifest])');
	const later = await links.evaluateAll((all) => all.map((link) => (link as HTMLLinkElement).href));
	expect(complaints).toEqual([]);
	return { files: await Promise.all(files), later };
}
