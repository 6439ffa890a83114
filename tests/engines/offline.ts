import { inject } from 'vitest';
import { hostOf } from '../support/engines/host.ts';
import { expect, soon, test, words, type Journey } from './journeys.ts';

/** A reader whose network is gone, or whose site is. */
export function offlineJourney({ tab, host: hostFor }: Journey): void {
	test('the site opens when its server is gone, and the search answers', async () => {
		const page = await tab('', { device: { saves: true } });
		const host = await hostOf(inject('sites').find(({ name }) => name === 'callback')!);
		host.device = hostFor().device;
		await page.open(host.address);
		await expect.poll(() => words(page, '[data-offline]'), { timeout: 30_000 }).toMatch(/^Saved for offline/);
		await host.stop();
		await page.open(`${host.address}guides/star-stories/`);
		await expect.poll(() => words(page, 'h1'), soon).not.toBe('');
		await page.open(`${host.address}practise/`);
		await page.click('[data-begin]');
		await expect.poll(() => words(page, '[data-asked]'), soon).not.toBe('');
		await page.open(`${host.address}search/?q=salary`);
		await expect.poll(() => words(page, '[data-results] [data-main]'), soon).toMatch(/salary/i);
		expect(host.faults).toEqual([]);
	});
}
