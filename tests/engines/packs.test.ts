import { afterAll, beforeAll, describe, expect, inject, onTestFailed, test } from 'vitest';
import { hostOf, type Host } from '../support/engines/host.ts';
import { startHeadlessChromium, startFirefox } from '../support/engines/puppeteer.ts';
import type { Engine, Tab } from '../support/engines/tab.ts';
import { startWebKit } from '../support/engines/webkit.ts';
import { fill, patient, settled, soon, words } from './journeys.ts';

const kinds = ['open', 'locked'] as const;

let engines: Engine[];
let host: Host;
/** Of one person in one browser: WebKit has no second one at a time. */
let shown: { whose: string; tab: Tab } | undefined;

beforeAll(async () => {
	host = await hostOf(inject('sites').find(({ name }) => name === 'callback')!);
	engines = await Promise.all([startHeadlessChromium(), startFirefox(), startWebKit()]);
});
afterAll(async () => {
	await closeTab();
	await Promise.all(engines.map((engine) => engine.close()));
	await host.stop();
});

/** The tab of a person, where it stands empty: what follows a # alone would not load a page anew. */
async function tabOf(person: 'maker' | 'reader', browser: number): Promise<Tab> {
	const whose = `${person} ${browser}`;
	if (shown?.whose !== whose) await closeTab();
	shown ??= { whose, tab: patient(await engines[browser]!.tab()) };
	await shown.tab.open('about:blank');
	// A test that is tried again has a tab of its own.
	onTestFailed(() => closeTab(true));
	return shown.tab;
}

async function closeTab(failed = false): Promise<void> {
	const { tab } = shown ?? {};
	shown = undefined;
	await tab?.close(failed);
}

/** No other pack has this contact: nobody reads what was there before. */
const contactOf = (maker: number, kind: string) => `Nora Field ${maker} ${kind}`;

const links = new Map<string, { link: string; secret: string }>();

describe.each([0, 1, 2])('Browser %d', (browser) => {
	test.each(kinds)('makes a prep pack: %s', async (kind) => {
		const page = await tabOf('maker', browser);
		await page.open(`${host.address}prep-pack/`);
		const contact = contactOf(browser, kind);
		await fill(page, {
			company: 'Ember & Oak',
			role: 'مهندسة',
			date: '2030-12-03',
			'contact-name': contact,
		});
		if (kind === 'locked') await page.click('[data-lock-on]');
		await page.click('form [type=submit]');
		await expect.poll(() => words(page, '[data-result] h2'), soon).not.toBe('');
		const made = await page.run(() => ({
			link: document.querySelector<HTMLInputElement>('[data-link]')!.value,
			secret: document.querySelector('[data-locked-with] b')?.textContent ?? '',
		}));
		expect(made.secret === '').toBe(kind === 'open');
		links.set(contact, made);
		await settled(page);
		expect(host.faults.splice(0)).toEqual([]);
	});
});

describe.each([0, 1, 2])('Browser %d', (browser) => {
	test.each([0, 1, 2].flatMap((maker) => kinds.map((kind) => [kind, maker] as const)))(
		'opens the %s pack that was made in browser %d',
		async (kind, maker) => {
			const contact = contactOf(maker, kind);
			const { link, secret } = links.get(contact)!;
			const reader = await tabOf('reader', browser);
			await reader.open(link);
			if (kind === 'locked') {
				await reader.type('[data-key]', secret);
				await reader.click('[data-side=lock] [type=submit]');
			}
			await expect.poll(() => words(reader, '[data-facts]'), soon).toContain('مهندسة');
			expect(await words(reader, '[data-contact]')).toContain(contact);
			await settled(reader);
			expect(host.faults.splice(0)).toEqual([]);
		},
	);
});
