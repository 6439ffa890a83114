import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { faultsOn, looks } from '../support/axe.ts';
import { isToldTwice } from '../support/heard.ts';
import { complaintsIn, newContext, phone, siteNamed, sites } from '../support/page.ts';

const site = siteNamed('callback');
const address = `${site.address}my-data/`;
const record = (value: unknown, at = 1) => ({ at, value });
const text = (records: Record<string, unknown>, version = 1) => JSON.stringify({ version, records });
const story = {
	...{ order: 1, title: 'The oven', situation: 'It broke.', task: 'Serve.', action: '<b>Grilled</b>.' },
	...{ result: '80 meals.', lesson: '', questions: ['Q001'] },
};
const person = { order: 1, name: 'Ann Lee', role: 'Baker', kind: 'hr', talked: 'the oven' };
const practised = {
	...{ due: Date.UTC(2026, 11, 3), last: Date.UTC(2026, 11, 1), rating: 'stuck', times: 3 },
	box: 3,
};
/** What a device holds after some days, and what other pages of its host hold. */
const kept: Record<string, string> = {
	'callback:/:interview': text({ company: record('Ember & Oak'), date: record('2026-12-03') }),
	'callback:/:stories': text({ s1: record(story) }),
	'callback:/:ticks': text({ gone: { at: 1 }, 'star-stories/write-titles': record(true) }),
	'callback:/:ticks:set-aside:17': 'broken',
	'callback:/:searches': '["panel"]',
};
const others = { 'callback:/guide/:ticks': text({}), theme: 'dark' };

let context: BrowserContext;
let page: Page;

beforeEach(async () => {
	context = await newContext({ ...phone, reducedMotion: 'reduce' });
	page = await context.newPage();
	return () => context.close();
});

describe('My data', () => {
	test('shows what is kept, in words, with every record', async () => {
		const complaints = await complaintsIn(context);
		await open(kept);
		expect(await page.locator('[data-count]').innerText()).toBe('6 entries are kept on this device.');
		expect(await page.locator('.data-part summary').allInnerTexts()).toEqual([
			'Your interview 2 entries',
			'Your stories 1 entry',
			'Tasks you ticked 1 entry',
			'Also kept 2 entries',
		]);
		for (const summary of await page.locator('.data-part summary').all()) await summary.click();
		const shown = await page.locator('[data-kept-list]').innerText();
		for (const part of ['Company', 'Ember & Oak', '<b>Grilled</b>.', '80 meals.', '["panel"]', 'broken'])
			expect(shown).toContain(part);
		expect(complaints).toEqual([]);
	});

	test('calls all that the forms of the tools can keep as they do, never as it stands in the store', async () => {
		for (const tool of ['plan', 'practise', 'salary/worksheet', 'card', 'prep-pack']) {
			await page.goto(`${site.address}${tool}/`);
			await page.waitForLoadState('networkidle');
			await page.evaluate(fillForms);
		}
		await page.evaluate(
			(all) => {
				for (const [name, value] of Object.entries(all)) localStorage.setItem(name, value);
			},
			{
				'callback:/:people': text({ p1: record(person) }),
				'callback:/:stories': text({ s1: record(story) }),
				'callback:/:practice': text({ Q001: record(practised) }),
				'callback:/:practice-notes': text({ Q002: record('Too long.') }),
				'callback:/:practice-marks': text({ Q003: record(true) }),
				'callback:/:questions-to-ask': text({
					Q101: record({ order: 1, text: 'What comes next?', to: 'p1' }),
				}),
				'callback:/:notes': text({ p1: record({ tone: 'warmer', liked: 'the oven', proof: '', next: '' }) }),
				'callback:/:settings': text({ place: record('us-ny') }),
			},
		);
		await page.goto(address);
		await page.locator('.data-part').first().waitFor();
		expect(await page.locator('.data-part').count()).toBe(13);
		await page.evaluate(() => document.querySelectorAll('details').forEach((part) => (part.open = true)));
		const shown = await page.locator('.data-part :is(dt, dd, li > p, ul > li)').allInnerTexts();
		expect(shown.length).toBeGreaterThan(100);
		const raw =
			/^(?:on|[a-z]+(?:-[a-z\d]+)+|\d{4}-\d\d-\d\d|Q\d+|\d+\.\d{2,}|\d{8,}|[a-z]\d)$|undefined|\[object/;
		expect(shown.filter((words) => words.split('\n').some((line) => raw.test(line)))).toEqual([]);
		for (const words of [
			'By phone',
			'New York',
			'Ann Lee',
			'The oven',
			'Offer B: Pay',
			'240 minutes',
			'I got stuck',
		])
			expect(shown.join('\n')).toContain(words);
	});

	test('follows what another tab writes', async () => {
		await open({});
		expect(await page.locator('[data-count]').innerText()).toContain('Nothing is kept');
		const other = await context.newPage();
		await other.goto(`${site.address}plan/`);
		await other.locator('[name=zone] option').first().waitFor({ state: 'attached' });
		await other.locator('[name=date]').fill('2026-12-03');
		// The zone of the day is kept with it.
		await expect
			.poll(() => page.locator('[data-count]').innerText())
			.toBe('2 entries are kept on this device.');
	});

	test.each([
		[true, '[data-safe]'],
		[false, '[data-not-safe]'],
	])('leads to the answer of a browser that is asked to keep it and says %s', async (safe, line) => {
		await context.addInitScript((answer) => {
			StorageManager.prototype.persisted = () => Promise.resolve(false);
			StorageManager.prototype.persist = () => Promise.resolve(answer);
		}, safe);
		await open(kept);
		await page.locator('[data-ask]').click();
		await page.locator(line).waitFor();
		expect(await page.evaluate((part) => document.activeElement?.matches(part), line)).toBe(true);
	});

	test('is where the page about data leads', async () => {
		await page.goto(`${site.address}privacy/`);
		await page.locator('main a[href$="/my-data/"]').first().click();
		await page.waitForURL(address);
	});
});

describe('A copy', () => {
	test('goes into a file and comes back on another device, as often as one likes', async () => {
		await open(kept);
		const file = await save();
		const other = await device(others);
		await load(other, file);
		expect(await said(other)).toBe('Done. 5 entries were new or newer; all others were here already.');
		await load(other, file);
		expect(await said(other)).toBe('Done. 0 entries were new or newer; all others were here already.');
		const [mine, theirs] = [await storage(page), await storage(other)];
		for (const name of ['interview', 'stories', 'ticks'])
			expect(theirs[`callback:/:${name}`]).toBe(mine[`callback:/:${name}`]);
		expect(theirs).toMatchObject(others);
	});

	test.each([
		[
			'damaged',
			'{"callback":1,"collections":{"interview":{"version":1,"records":{"date":{"at":1,"value":5}}}}}',
			'not a copy of your data',
		],
		['something else', 'hello', 'not a copy of your data'],
		['newer', '{"callback":2,"collections":{}}', 'newer version'],
	])('that is %s changes nothing, and the page says so', async (_, content, words) => {
		await open(kept);
		const before = await storage(page);
		await load(page, content);
		expect(await said(page)).toContain(words);
		expect(await storage(page)).toEqual(before);
	});

	test('travels in a locked link, which leaves no trace in the address', async () => {
		const complaints = await complaintsIn(context);
		await open(kept);
		await page.waitForLoadState('networkidle');
		const requests: string[] = [];
		context.on('request', (request) => requests.push(request.url()));
		await page.locator('[data-move]').click();
		await page.locator('[data-share]').waitFor();
		const link = await page.locator('#data-link').inputValue();
		const secret = await page.locator('[data-passphrase] b').innerText();
		// The reader is led to the link, and hears what opens it.
		const group = page.getByRole('group', { name: 'To another device', description: secret });
		expect(await group.evaluate((one) => one === document.activeElement)).toBe(true);
		expect(requests).toEqual([]);
		const other = await device({ 'callback:/:interview': text({ date: record('2027-01-01', 2) }) });
		await other.goto(link);
		await other.locator('[data-arrival]').waitFor();
		expect(other.url()).toBe(address);
		await other.locator('[data-key]').fill('wrong');
		await other.getByRole('button', { name: 'Bring it here' }).click();
		await other.getByText('That does not open it').waitFor();
		await other.locator('[data-key]').fill(secret);
		await other.getByRole('button', { name: 'Bring it here' }).click();
		await other.getByText('Done. 4 entries').waitFor();
		expect(await other.evaluate(() => document.activeElement?.matches('[data-arrival-said]'))).toBe(true);
		const { 'callback:/:interview': interview } = await storage(other);
		expect(interview).toContain('Ember & Oak');
		expect(interview).toContain('2027-01-01');
		expect(complaints).toEqual([]);
	});

	test('in a link is taken away once it is not what is kept', async () => {
		await open(kept);
		await move();
		const other = await context.newPage();
		await other.goto(`${site.address}plan/`);
		await expect.poll(() => other.locator('[name=company]').inputValue()).toBe('Ember & Oak');
		await other.locator('[name=date]').fill('2026-12-04');
		await expect.poll(() => page.locator('[data-share]').isVisible()).toBe(false);
		expect(await page.locator('#data-link').inputValue()).toBe('');
		await move();
	});

	test('that came in a broken link is told', async () => {
		await page.goto(`${address}#data=AQAA`);
		await page.getByText('The end of this link is missing').waitFor();
	});

	test('that is too much for a link goes by file', async () => {
		const much = Object.fromEntries(
			Array.from({ length: 40 }, (_, index) => [
				`r${index}`,
				record(
					Array.from({ length: 900 }, (_, at) =>
						String.fromCharCode(0x4e00 + ((at * 7919 + index * 131) % 9000)),
					).join(''),
				),
			]),
		);
		await open({ 'callback:/:worksheet': text(much) });
		await page.locator('[data-move]').click();
		await page.locator('[data-too-big]').waitFor();
		expect(await page.locator('[data-share]').isVisible()).toBe(false);
	});
});

describe('Erasing', () => {
	test('takes everything of this site away, proves it, and touches nothing of its neighbours', async () => {
		await open({ ...kept, ...others });
		await page.evaluate(async () => {
			sessionStorage.setItem('callback:/:found', '{}');
			await caches.open('callback:/:pages');
			await caches.open('other');
			const database = indexedDB.open('callback:/:notes');
			await new Promise((done) => (database.onsuccess = done));
			database.result.close();
		});
		const other = await context.newPage();
		await other.goto(`${site.address}plan/`);
		await expect.poll(() => other.locator('[name=company]').inputValue()).toBe('Ember & Oak');
		await page.getByRole('button', { name: 'Erase everything' }).click();
		await page.getByRole('button', { name: 'Keep it', exact: true }).click();
		expect(await storage(page)).toMatchObject(kept);
		await page.getByRole('button', { name: 'Erase everything' }).click();
		await page.getByRole('button', { name: 'Erase it now' }).click();
		const proof = page.locator('[data-proof]');
		await proof.locator('li').first().waitFor();
		expect(await proof.locator('p').first().innerText()).toBe('Everything is erased. Entries left: 0.');
		expect(await isToldTwice(page)).toBe(false);
		expect(await proof.locator('li').allInnerTexts()).toEqual([
			...Object.keys(kept).sort(),
			...['callback:/:found', 'callback:/:notes', 'callback:/:pages'],
		]);
		expect(await page.locator('[data-count]').innerText()).toContain('Nothing is kept');
		expect(await storage(page)).toEqual(others);
		expect(await page.evaluate(async () => [sessionStorage.length, await caches.keys()])).toEqual([
			0,
			['other'],
		]);
		// The other tab has let go of it as well.
		await expect.poll(() => other.locator('[name=company]').inputValue()).toBe('');
		await page.reload();
		expect(await storage(page)).toEqual(others);
	});

	test('takes the link to another device away, and everything that it holds', async () => {
		await open(kept);
		await move();
		const secret = await page.locator('[data-passphrase] b').innerText();
		const link = await page.locator('#data-link').inputValue();
		await page.getByRole('button', { name: 'Erase everything' }).click();
		await page.getByRole('button', { name: 'Erase it now' }).click();
		await page.getByText('Everything is erased').waitFor();
		expect(await page.locator('[data-share]').isVisible()).toBe(false);
		const left = await page.evaluate(
			() =>
				document.body.innerHTML + [...document.querySelectorAll('input')].map(({ value }) => value).join(' '),
		);
		expect([left.includes(secret), left.includes(link)]).toEqual([false, false]);
	});

	test('is told where storage is blocked', async () => {
		await context.addInitScript(() => {
			Object.defineProperty(window, 'localStorage', {
				get: () => {
					throw new DOMException('Blocked', 'SecurityError');
				},
			});
		});
		await page.goto(address);
		await page.locator('[data-keeping=page]').waitFor();
		await page.getByRole('button', { name: 'Erase everything' }).click();
		await page.getByRole('button', { name: 'Erase it now' }).click();
		await page.getByText('Everything is erased. Entries left: 0.').waitFor();
	});

	test.each([
		['a double click', () => page.locator('[data-erase]').dblclick()],
		[
			'a key that is held',
			async () => {
				await page.locator('[data-erase]').focus();
				for (let times = 0; times < 4; times++) await page.keyboard.down('Enter');
				await page.keyboard.up('Enter');
			},
		],
	])('is not done by %s', async (_, press) => {
		await open(kept);
		const before = await storage(page);
		await press();
		expect(await storage(page)).toEqual(before);
		expect(await page.locator('[data-proof]').innerText()).toBe('');
	});

	test('works with the keyboard alone', async () => {
		await open(kept);
		await page.locator('[data-erase]').focus();
		await page.keyboard.press('Enter');
		// The question stands before the answer that has the focus, and that one erases nothing.
		const answer = page.locator('[data-keep]');
		expect(await answer.evaluate((one) => one === document.activeElement)).toBe(true);
		expect(await page.locator('#sure').innerText()).not.toBe('');
		expect(await answer.getAttribute('aria-describedby')).toBe('sure');
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Enter');
		await page.getByText('Everything is erased').waitFor();
		expect(await page.locator('[data-proof]').evaluate((one) => one === document.activeElement)).toBe(true);
	});
});

describe('Everybody can use it', () => {
	// Of the page where nothing is kept, axe is asked with those of every kind.
	test('axe objects to nothing where much is kept', async () => {
		await open(kept);
		const prepare = async () => {
			await page.locator('[data-count]:not(:empty)').waitFor();
			await page.locator('[data-move]').click();
			await page.locator('[data-share]').waitFor();
			await page.locator('[data-erase]').click();
		};
		expect(await faultsOn(page, address, looks, prepare)).toEqual([]);
	});

	test.each(sites)('on a screen of 320 pixels, on the site $name', async ({ address: start, base }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await page.goto(start);
		await page.evaluate(([name, value]) => localStorage.setItem(name, value), [
			`callback:${base}:stories`,
			text({ s1: record({ ...story, title: 'x'.repeat(200) }) }),
		] as const);
		await page.goto(`${start}my-data/`);
		await page.locator('[data-kept=stories] summary').click();
		await page.locator('[data-move]').click();
		await page.locator('[data-share]').waitFor();
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
	});

	test('without JavaScript: what tools can keep, and how to erase it', async () => {
		const plain = await (await newContext({ ...phone, javaScriptEnabled: false })).newPage();
		await plain.goto(address);
		expect(await plain.locator('button:visible, input:visible').count()).toBe(0);
		expect(await plain.locator('main').innerText()).toContain('search for the name of this site');
	});
});

async function open(content: Record<string, string>): Promise<void> {
	await fillStorage(page, content);
	await page.goto(address);
	await page.locator('[data-count]:not(:empty)').waitFor();
}

/** Another device that looks at its data. */
async function device(content: Record<string, string>): Promise<Page> {
	const other = await (await newContext(phone)).newPage();
	await fillStorage(other, content);
	await other.goto(address);
	await other.locator('[data-count]:not(:empty)').waitFor();
	return other;
}

async function fillStorage(of: Page, content: Record<string, string>): Promise<void> {
	await of.goto(`${site.address}404.html`);
	await of.evaluate(
		(all) => Object.entries(all).forEach(([name, value]) => localStorage.setItem(name, value)),
		content,
	);
}

async function storage(of: Page): Promise<Record<string, string>> {
	return of.evaluate(() => Object.fromEntries(Object.entries<string>(localStorage)));
}

/** Makes the link to another device. */
async function move(): Promise<void> {
	await page.locator('[data-move]').click();
	await page.locator('[data-share]').waitFor();
}

async function save(): Promise<string> {
	const loading = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save a copy' }).click();
	const file = await loading;
	expect(file.suggestedFilename()).toBe('interview-data.json');
	const path = join(mkdtempSync(join(tmpdir(), 'data-')), 'copy.json');
	await file.saveAs(path);
	const content = readFileSync(path, 'utf8');
	rmSync(dirname(path), { recursive: true });
	return content;
}

async function load(into: Page, content: string): Promise<void> {
	await into.locator('[data-file-said]').evaluate((one) => one.replaceChildren());
	await into
		.locator('[data-file]')
		.setInputFiles({ name: 'copy.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}

async function said(of: Page): Promise<string> {
	const line = of.locator('[data-file-said]');
	await expect.poll(() => line.innerText()).not.toBe('');
	return line.innerText();
}

/** In the page: something in every field of its forms, and of several choices the last. */
function fillForms(): void {
	const texts: Record<string, string> = { date: '2026-12-03', time: '10:30', number: '5' };
	for (const field of document.querySelectorAll<HTMLInputElement>(
		'form :is(input, select, textarea)[name]',
	)) {
		if (field.closest('[role=search], dialog') || field.type === 'file') continue;
		if (field.type === 'checkbox' || field.type === 'radio') field.click();
		else if (field instanceof HTMLSelectElement) field.selectedIndex = field.options.length - 1;
		else field.value = texts[field.type] ?? '40';
		for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
	}
}
