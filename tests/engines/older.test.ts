import { startChromium } from '../support/engines/puppeteer.ts';
import { expect, journeysIn, soon, test, words, type Journey } from './journeys.ts';
import { offlineJourney } from './offline.ts';
import { readingJourneys } from './reading.ts';
import { toolJourneys } from './tools.ts';

journeysIn(
	'With nothing that came after the oldest browsers',
	startChromium,
	(journey) => {
		test('what is newer is gone', async () => {
			const page = await journey.tab('');
			const there = await page.run(() => [
				'canParse' in URL,
				'checkVisibility' in Element.prototype,
				'Segmenter' in Intl,
				'withResolvers' in Promise,
				'union' in Set.prototype,
				'requestIdleCallback' in window,
				'estimate' in StorageManager.prototype,
				'toWellFormed' in String.prototype,
			]);
			expect(there).toEqual(there.map(() => false));
		});
		readingJourneys(journey);
		toolJourneys(journey);
		offlineJourney(journey);
	},
	{ older: true },
);

journeysIn(
	'In a browser that is older still',
	startChromium,
	({ tab, host }: Journey) => {
		test('pages are as without JavaScript', async () => {
			const page = await tab('guides/star-stories/');
			expect(await words(page, 'h1')).not.toBe('');
			expect(await page.run(() => customElements.get('callback-checklist') === undefined)).toBe(true);
			await page.open(page.address('plan/'));
			expect(await page.run(() => customElements.get('callback-plan') === undefined)).toBe(true);
			expect(await words(page, '[data-before]')).not.toBe('');
			// The script of each page ends itself, and nothing else goes wrong.
			await expect.poll(() => host().faults.length, soon).toBe(2);
			for (const fault of host().faults.splice(0)) expect(fault).toMatch(/: (?:Uncaught )?Error$/);
		});
	},
	{ tooOld: true },
);
