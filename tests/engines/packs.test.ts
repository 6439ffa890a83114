import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { hostOf, type Host } from '../support/engines/host.ts';
import { startChromium, startFirefox } from '../support/engines/puppeteer.ts';
import type { Engine } from '../support/engines/tab.ts';
import { startWebKit } from '../support/engines/webkit.ts';
import { fill, patient, settled, soon, words } from './journeys.ts';

let engines: Engine[];
let host: Host;

beforeAll(async () => {
	host = await hostOf(inject('sites').find(({ name }) => name === 'callback')!);
	engines = await Promise.all([startChromium(), startFirefox(), startWebKit()]);
});
afterAll(async () => {
	await Promise.all(engines.map((engine) => engine.close()));
	await host.stop();
});

describe.each([0, 1, 2])('A prep pack that is made in browser %d', (maker) => {
	test.each(['open', 'locked'])('%s opens in each of the three', async (kind) => {
		const address = `${host.address}prep-pack/`;
		const page = patient(await engines[maker]!.tab());
		await page.open(address);
		await fill(page, {
			company: 'Ember & Oak',
			role: 'مهندسة',
			date: '2030-12-03',
			'contact-name': 'Nora Field',
		});
		if (kind === 'locked') await page.click('[data-lock-on]');
		await page.click('form [type=submit]');
		await expect.poll(() => words(page, '[data-result] h2'), soon).not.toBe('');
		const { link, secret } = await page.run(() => ({
			link: document.querySelector<HTMLInputElement>('[data-link]')!.value,
			secret: document.querySelector('[data-locked-with] b')?.textContent ?? '',
		}));
		await settled(page);
		await page.close();
		for (const engine of engines) {
			const reader = patient(await engine.tab());
			await reader.open(link);
			if (kind === 'locked') {
				await reader.type('[data-key]', secret);
				await reader.click('[data-side=lock] [type=submit]');
			}
			await expect.poll(() => words(reader, '[data-facts]'), soon).toContain('مهندسة');
			expect(await words(reader, '[data-contact]')).toContain('Nora Field');
			await settled(reader);
			await reader.close();
		}
		expect(host.faults.splice(0)).toEqual([]);
	});
});
