import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { packText } from '../../src/tools/prep-pack/pack.ts';
import { encode } from '../../src/tools/shared/link-code.ts';
import { full, passphrase } from '../fixtures/packs/packs.ts';
import { faultsOn, looks } from '../support/axe.ts';
import { complaintsIn, newContext, phone, siteNamed, sites } from '../support/page.ts';

const site = siteNamed('callback');
const address = `${site.address}prep-pack/`;
const golden = (name: string) =>
	readFileSync(new URL(`../fixtures/packs/${name}`, import.meta.url), 'utf8').trim();
const linkOf = (code: string) => `${address}#pack=${code}`;
const open = linkOf(golden('v1-open.txt'));
const locked = linkOf(golden('v1-locked.txt'));

let context: BrowserContext;
let page: Page;

beforeEach(async () => {
	context = await newContext({ ...phone, timezoneId: 'Europe/Paris', reducedMotion: 'reduce' });
	await context.clock.install({ time: new Date('2026-11-30T18:00:00+01:00') });
	page = await context.newPage();
	return () => context.close();
});

describe('A recruiter', () => {
	test('makes a link with no request, and it opens on the candidate’s page', async () => {
		const complaints = await complaintsIn(context);
		await form();
		await page.waitForLoadState('networkidle');
		const requests: string[] = [];
		context.on('request', (request) => requests.push(request.url()));
		await fill();
		const link = await make();
		expect(requests).toEqual([]);
		expect(await page.evaluate(() => dispatchEvent(new Event('callback:reload', { cancelable: true })))).toBe(
			false,
		);
		expect(await page.locator('#pack-ready').evaluate((one) => one === document.activeElement)).toBe(true);
		await show(link);
		expect(await page.locator('h1:visible').innerText()).toBe('Your interview with \u2068Ember & Oak\u2069');
		expect(await page.locator('[data-facts]').innerText()).toContain('Ana Silva – Director');
		expect(await page.locator('[data-guides] a').count()).toBe(1);
		expect(requests.filter((url) => url.includes('pack='))).toEqual([]);
		expect(complaints).toEqual([]);
	});

	test('locks it with a passphrase that is made for it and kept nowhere', async () => {
		await form();
		await fill();
		await page.getByLabel('Lock it').check();
		const secret = await page.locator('[data-passphrase]').inputValue();
		const link = await make();
		expect(await page.locator('[data-locked-with]').innerText()).toContain(secret);
		expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(secret);
		await page.goto('about:blank');
		await page.goto(link);
		await unlock('not this one');
		await page.getByText('That does not open it').waitFor();
		const key = page.getByRole('textbox', { name: 'Passphrase', description: 'That does not open it' });
		expect(await key.getAttribute('aria-invalid')).toBe('true');
		await unlock(secret.toUpperCase().replaceAll('-', ' '));
		await page.locator('[data-side=shown]').waitFor();
		// The form that held the focus is gone: the title of what is there now is read out.
		expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
	});

	test('is told what is missing, and that a changed form needs a new link', async () => {
		await form();
		await page.getByRole('button', { name: 'Make the link' }).click();
		expect(await page.locator('[data-missing]').innerText()).toContain('the company, the role or the day');
		await fill();
		await make();
		await page.getByRole('textbox', { name: 'Company' }).fill('Another');
		expect(await page.locator('[data-result]').isVisible()).toBe(false);
	});

	test('who writes on while the link is made is shown none of what the form said before', async () => {
		await form();
		await fill();
		await page.evaluate(() => {
			document.querySelector<HTMLElement>('[data-side=maker] [type=submit]')!.click();
			const field = document.querySelector<HTMLInputElement>('[data-side=maker] [name=company]')!;
			field.focus();
			field.value = 'Another';
			field.dispatchEvent(new Event('input', { bubbles: true }));
		});
		// Whatever was asked for first is there by the time that a longer pack is packed.
		await page.evaluate(() =>
			new Response(
				new Blob(['x'.repeat(1_000_000)]).stream().pipeThrough(new CompressionStream('deflate-raw')),
			).arrayBuffer(),
		);
		expect(await page.locator('[data-result]').isVisible()).toBe(false);
		expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('company');
	});

	test('finds the form as it was left, and can start anew without losing it', async () => {
		await form();
		await fill();
		await page.reload();
		await expect.poll(() => page.getByRole('textbox', { name: 'Company' }).inputValue()).toBe('Ember & Oak');
		await page.getByRole('button', { name: 'Start a new one' }).click();
		expect(await page.getByRole('textbox', { name: 'Company' }).inputValue()).toBe('');
		expect(await page.locator('[name=contact-name]').inputValue()).toBe('Nora Field');
		await page.getByRole('button', { name: 'Bring it back' }).click();
		expect(await page.getByRole('textbox', { name: 'Company' }).inputValue()).toBe('Ember & Oak');
	});

	test('gets a code that a camera reads off the screen, or is told that it would be too large', async () => {
		const wasm = new URL('../../node_modules/zxing-wasm/dist/reader/zxing_reader.wasm', import.meta.url);
		prepareZXingModule({ overrides: { wasmBinary: readFileSync(wasm).buffer } });
		await form();
		await fill();
		const link = await make();
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.getByRole('button', { name: 'QR code' }).click();
		const picture = await page.getByRole('img', { name: 'QR code' }).screenshot();
		const [found] = await readBarcodes(new Uint8Array(picture));
		expect(found?.text).toBe(link);
		// Words that cannot be packed well.
		const noise = Array.from({ length: 500 }, (_, index) =>
			String.fromCodePoint(0x4e00 + ((index * 7919) % 9000)),
		);
		await page.getByLabel('Anything else').fill(noise.join(''));
		await page.getByLabel('What to wear').fill(noise.toReversed().join(''));
		await make();
		await page.getByRole('button', { name: 'QR code' }).click();
		await page.getByText('too much for a QR code').waitFor();
		expect(await page.getByRole('link', { name: 'Write an email' }).count()).toBe(0);
	});

	test('starts a mail that holds the whole link', async () => {
		await form();
		await fill();
		const link = await make();
		const mail = new URL((await page.getByRole('link', { name: 'Write an email' }).getAttribute('href'))!);
		expect(mail.searchParams.get('subject')).toBe('Your interview with Ember & Oak');
		expect(mail.searchParams.get('body')).toContain(`\r\n\r\n${link}\r\n\r\nNora Field`);
	});

	test('without https makes links that are not locked, and is told so', async () => {
		const host = 'http://handbook.test';
		await context.route(`${host}/**`, async (route) => {
			const { pathname } = new URL(route.request().url());
			await route.fulfill({ response: await route.fetch({ url: new URL(pathname, site.address).href }) });
		});
		await form(`${host}/prep-pack/`);
		expect(await page.getByLabel('Lock it').isDisabled()).toBe(true);
		expect(await page.locator('[data-no-lock]').isVisible()).toBe(true);
		await fill();
		await show(await make());
		await page.goto('about:blank');
		await page.goto(locked.replace(site.address, `${host}/`));
		await unlock(passphrase);
		expect(await fault()).toContain('start with https');
	});
});

describe('A candidate', () => {
	test('who opens another link while a pack is being unlocked sees what is behind that one', async () => {
		await page.addInitScript(() => {
			const { subtle } = crypto;
			const decrypt = subtle.decrypt.bind(subtle);
			subtle.decrypt = (...given) =>
				decrypt(...given).finally(() => document.documentElement.setAttribute('data-decrypted', ''));
		});
		await page.goto(locked);
		await page.locator('[data-key]').fill(passphrase);
		await page.evaluate(() => {
			document.querySelector<HTMLFormElement>('form[data-side=lock]')!.requestSubmit();
			location.hash = 'pack=broken';
		});
		await page.locator('html[data-decrypted]').waitFor();
		expect(await fault()).not.toBe('');
		expect(await page.locator('[data-side=shown]').isVisible()).toBe(false);
	});

	test('sees when it is there and here, and what else is known, in a page of their own', async () => {
		await show(open);
		const facts = await page.locator('[data-facts]').innerText();
		expect(facts).toContain('Thursday, December 3 at 10:30 AM (New York time)');
		expect(facts).toContain('For you that is Thursday, December 3 at 4:30 PM.');
		expect(facts).toContain('1 hour, 30 minutes');
		// What looks like markup is text.
		expect(facts).toContain('<b>Not markup</b>');
		expect(await page.locator('[data-countdown]').innerText()).toBe('3 days to go');
		expect(await page.locator('[data-guides] a').count()).toBe(2);
		expect(
			await page.locator('a[href^="mailto:nora@agency.example"], a[href="tel:+442079460000"]').count(),
		).toBe(2);
		expect(await page.locator('h1:visible').count()).toBe(1);
	});

	test('sends nothing of it to anybody, not even as the page they came from', async () => {
		const sent: string[] = [];
		await context.route('**', async (route) => {
			const request = route.request();
			sent.push(request.url(), JSON.stringify(await request.allHeaders()), request.postData() ?? '');
			if (request.url().startsWith(site.address)) return route.continue();
			return route.fulfill({ contentType: 'text/html', body: '<title>A call</title>' });
		});
		await show(open);
		await page.locator('[data-guides] a').first().click();
		await page.waitForURL('**/guides/**');
		await show(open);
		await page.locator('[data-facts] a').click();
		await page.waitForURL('https://meet.ember-oak.example/**');
		expect(await page.evaluate(() => document.referrer)).toBe('');
		expect(sent.join('\n')).not.toContain('AQAAA');
		expect(sent.join('\n')).toContain('meet.ember-oak.example');
	});

	test('takes it into the plan with one tap, is told before what that replaces, and can undo it', async () => {
		await page.goto(`${site.address}plan/`);
		await page.locator('[name=zone] option').first().waitFor({ state: 'attached' });
		await page.locator('[name=date]').fill('2026-12-01');
		await page.locator('details:has([name=promised]) > summary').click();
		await page.locator('[name=promised]').fill('2026-12-08');
		await show(open);
		expect(await page.locator('[data-replaces] li').allInnerTexts()).toEqual([
			'Day: \u2068Tuesday, December 1\u2069 becomes \u2068Thursday, December 3\u2069',
			// The day was entered as one of Paris.
			'Time zone: \u2068Europe/Paris\u2069 becomes \u2068America/New_York\u2069',
			// What was promised in the earlier interview is not for this one.
			'They answer by: \u2068Tuesday, December 8\u2069 becomes \u2068–\u2069',
		]);
		const plain = await stored();
		await page.getByRole('button', { name: 'Take it into my plan' }).click();
		expect(await page.locator('[data-taken]').isVisible()).toBe(true);
		expect(await stored()).toMatchObject({ date: '2026-12-03', company: 'Ember & Oak', people: 2 });
		expect(await stored()).not.toHaveProperty('promised');
		await page.getByRole('button', { name: 'Undo' }).click();
		expect(await stored()).toEqual(plain);
		await page.keyboard.press('Enter');
		await page.getByRole('link', { name: 'Open my plan' }).click();
		await expect.poll(() => page.locator('[name=date]').inputValue()).toBe('2026-12-03');
		await show(open);
		expect(await page.locator('[data-taken]').isVisible()).toBe(true);
	});

	test('goes back from it to the form, and each thing on the page has its own title', async () => {
		await form();
		const own = await page.title();
		await page.evaluate((link) => (location.href = link), open);
		await page.locator('[data-side=shown]').waitFor();
		expect(await page.title()).toContain('Ember & Oak');
		await page.evaluate((link) => (location.href = link), locked);
		await page.locator('[data-side=lock]').waitFor();
		expect(await page.title()).toBe(await page.locator('h1:visible').innerText());
		await page.evaluate((link) => (location.href = link), linkOf('AAAA'));
		await page.locator('[data-side=fault]').waitFor();
		expect(await page.title()).toBe(await page.locator('h1:visible').innerText());
		for (let steps = 0; steps < 3; steps++) await page.goBack();
		await page.locator('[data-side=maker]').waitFor();
		expect([page.url(), await page.title()]).toEqual([address, own]);
	});

	test('sees how long it still is as time passes', async () => {
		await page.clock.setFixedTime(new Date('2026-12-03T08:00:00+01:00'));
		await show(open);
		const countdown = page.locator('[data-side=shown] [data-countdown]');
		const before = await countdown.innerText();
		await page.clock.setFixedTime(new Date('2026-12-03T08:20:00+01:00'));
		await page.clock.runFor(60_000);
		await expect.poll(() => countdown.innerText()).not.toBe(before);
	});

	test('keeps the link in the address, also after a jump within the page', async () => {
		await show(open);
		await page.evaluate(() => (location.hash = 'main'));
		await expect.poll(() => page.url()).toBe(open);
		await page.reload();
		await page.locator('[data-side=shown]').waitFor();
	});

	test.each([
		['cut off', golden('v1-open.txt').slice(0, 200), 'The end of this link is missing'],
		['cut off at once', '', 'The end of this link is missing'],
		[
			'changed',
			golden('v1-open.txt').replace('A', 'B').replace('z', 'x'),
			/changed on its way|newer version/,
		],
		['no code', '<script>alert(1)</script>', 'The end of this link is missing'],
		['huge', 'A'.repeat(300_000), 'far more than it should'],
	])('with a link that is %s is told why, and what to do', async (_, code, words) => {
		const complaints = await complaintsIn(context);
		await page.goto(linkOf(code));
		await page.locator('[data-side=fault]').waitFor();
		expect(await fault()).toMatch(words);
		await page.getByLabel('Paste the whole link').fill(`see ${open} .`);
		await page.locator('[data-side=shown]').waitFor();
		expect(complaints).toEqual([]);
	});

	test('with a pack that was made to do harm sees text, and nothing to follow but the web', async () => {
		const complaints = await complaintsIn(context);
		const harm = '<img src=x onerror=alert(1)>';
		const hostile = packText({
			...full,
			...{
				company: harm,
				role: harm,
				place: 'javascript:alert(1)',
				dress: `a\u202e${harm}`,
				notes: harm.repeat(20),
			},
			people: Array.from({ length: 12 }, () => ({ name: harm, role: 'x'.repeat(200) })),
			guides: ['no-such-guide', 'star-stories'],
			contact: { name: harm, phone: 'javascript:123', email: 'a@b.example?bcc=c' },
		});
		await show(linkOf(await encode(hostile)));
		expect(await page.locator('[data-side=shown] :is(img, script)').count()).toBe(0);
		const links = await page
			.locator('[data-facts] a, [data-contact] a')
			.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
		expect(links).toEqual(['mailto:a@b.example%3Fbcc%3Dc']);
		expect(await page.locator('[data-guides] a').count()).toBe(1);
		expect(await width()).toBeLessThanOrEqual(360);
		for (const text of ['{}', '[1]', 'no pack']) {
			await page.goto(linkOf(await encode(text)));
			await page.getByText('There is no interview in this link').waitFor();
		}
		expect(complaints).toEqual([]);
	});

	test('still takes it over where storage is blocked, and is told that it is not kept', async () => {
		await context.addInitScript(() => {
			Storage.prototype.setItem = () => {
				throw new DOMException('Full', 'QuotaExceededError');
			};
		});
		await show(open);
		await page.getByRole('button', { name: 'Take it into my plan' }).click();
		expect(await page.locator('[data-taking] [data-keeping=page]').isVisible()).toBe(true);
	});
});

describe('Everybody can use it', () => {
	test.each([
		['the form', address, 'maker'],
		['a pack', open, 'shown'],
		['a lock', locked, 'lock'],
		['a link that does not open', linkOf('AQ'), 'fault'],
	])('axe objects to nothing in %s', async (_, link, side) => {
		const prepare = async () => {
			await page.locator(`[data-side=${side}]`).waitFor();
			if (side !== 'maker') return;
			await page.getByLabel('Lock it').check();
			await fill();
			await make();
			await page.getByRole('button', { name: 'QR code' }).click();
			await page.locator('.share svg').waitFor();
		};
		expect(await faultsOn(page, link, looks, prepare)).toEqual([]);
	});

	test.each(sites)('on a screen of 320 pixels, on the site $name', async ({ address: start, dir }) => {
		await page.setViewportSize({ width: 320, height: 640 });
		await form(`${start}prep-pack/`);
		await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
		expect(await width()).toBeLessThanOrEqual(320);
		await show(`${start}prep-pack/#pack=${golden('v1-open.txt')}`);
		expect(await width()).toBeLessThanOrEqual(320);
		const edge = await page
			.locator('[data-facts] dt')
			.first()
			.evaluate((one) => getComputedStyle(one).direction);
		expect(edge).toBe(dir);
	});

	test('on paper: the pack without buttons, and the code without the form', async () => {
		await show(open);
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('button:visible, .fields:visible, .tools-others:visible').count()).toBe(0);
		expect(await page.locator('[data-facts]:visible').count()).toBe(1);
	});

	test('on paper before there is a pack: a form to fill in by hand', async () => {
		await form();
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.by-hand dt:visible').count()).toBeGreaterThan(8);
	});

	test('without JavaScript: a form to fill in by hand', async () => {
		const plain = await (await newContext({ ...phone, javaScriptEnabled: false })).newPage();
		await plain.goto(open);
		expect(await plain.locator('form:visible, .keeping:visible').count()).toBe(0);
		expect(await plain.locator('.by-hand dt:visible').count()).toBeGreaterThan(8);
	});
});

async function form(at = address): Promise<void> {
	await page.goto(at);
	await page.locator('[name=zone] option').first().waitFor({ state: 'attached' });
}

async function fill(): Promise<void> {
	await page.getByRole('textbox', { name: 'Company' }).fill('Ember & Oak');
	await page.locator('[name=date]').fill('2026-12-03');
	await page.locator('[name=time]').fill('10:30');
	await page.getByLabel('People they will meet').fill('Ana Silva, Director');
	await page.locator('[name=guide-star-stories]').evaluate((box) => (box as HTMLInputElement).click());
	await page.locator('[name=contact-name]').fill('Nora Field');
}

/** Presses the button. @returns the link */
async function make(): Promise<string> {
	await page.getByRole('button', { name: 'Make the link' }).click();
	await page.locator('[data-result]').waitFor();
	return page.locator('#pack-link').inputValue();
}

/** Opens a link as from a mail: in a page that was elsewhere. */
async function show(link: string): Promise<void> {
	await page.goto('about:blank');
	await page.goto(link);
	await page.locator('[data-side=shown]').waitFor();
}

async function unlock(secret: string): Promise<void> {
	await page.locator('[data-key]').fill(secret);
	await page.getByRole('button', { name: 'Open', exact: true }).click();
}

async function fault(): Promise<string> {
	await page.locator('[data-side=fault]').waitFor();
	return page.locator('[data-fault]').innerText();
}

async function width(): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth);
}

/** Fields of the interview that are kept, and how many people. */
async function stored(): Promise<Record<string, unknown>> {
	const records = async (name: string) => {
		const text = await page.evaluate((key) => localStorage.getItem(key), `callback:/:${name}`);
		const { records: all } = JSON.parse(text ?? '{"records":{}}') as {
			records: Record<string, { value?: unknown }>;
		};
		return Object.entries(all).flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value]]));
	};
	return {
		...(Object.fromEntries(await records('interview')) as Record<string, unknown>),
		people: (await records('people')).length,
	};
}
