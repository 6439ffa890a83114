import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { poppler } from '../support/poppler.ts';
import { expect, fill, in20Days, soon, test, words, type Journey } from './journeys.ts';

const guide = 'guides/star-stories/';

/** What hangs on what a device keeps, has and draws, and not on how old its browser is. */
export function deviceJourneys({ tab, engine }: Journey): void {
	test.each([
		{ promises: true, answer: /^This browser has promised to keep this/, other: '[data-not-safe]' },
		{ promises: false, answer: /^This browser did not promise it/, other: '[data-safe]' },
	])('a reader may ask the browser to keep what is here: $promises', async ({ promises, answer, other }) => {
		const page = await tab(guide, { device: { promises } });
		await page.click('callback-checklist input');
		await page.open(page.address('my-data/'));
		await expect.poll(() => words(page, '[data-unsafe]'), soon).toMatch(/^Browsers may clear/);
		expect(await words(page, '[data-lasting] [role=status]')).toBe('');
		// Browsers ask their reader: nothing is asked that nobody wanted.
		expect(await page.run(() => window.askedToKeep)).toBe(0);
		await page.click('[data-ask]');
		await expect.poll(() => words(page, '[data-lasting] [role=status]'), soon).toMatch(answer);
		expect(await words(page, `[data-lasting] ${other}`)).toBe('');
		expect(await words(page, '[data-ask]')).toBe('');
		expect(await page.run(() => window.askedToKeep)).toBe(1);
	});

	test.each(['blocked', 'full'] as const)('a tick with storage %s is told not to last', async (storage) => {
		const page = await tab(guide, { device: { storage } });
		expect(await words(page, '[data-keeping]')).toBe('');
		await page.click('callback-checklist input');
		expect(await words(page, 'callback-checklist [data-keeping]')).toMatch(
			/^Your browser stores nothing here/,
		);
		await page.open(page.address('plan/'));
		await fill(page, { company: 'Halden Bakery' });
		await expect.poll(() => words(page, '[data-keeping]'), soon).toMatch(/^Your browser stores nothing here/);
	});

	test('links are underlined, ticked tasks struck through, terms dotted', async () => {
		const page = await tab(guide);
		await page.click('callback-checklist input');
		const lines = await page.run(() => {
			const line = (selector: string) => {
				const style = getComputedStyle(document.querySelector(selector)!);
				return `${style.textDecorationLine} ${style.textDecorationStyle}`;
			};
			return [
				line('.say-tools [data-copy]'),
				line('callback-checklist input:checked + span'),
				line('.guide-body .term'),
				line('.evidence summary'),
			];
		});
		expect(lines).toEqual(['underline solid', 'line-through solid', 'underline dotted', 'underline dotted']);
	});

	test('practice without a microphone says so, and goes on without one', async () => {
		const page = await tab('practise/', { microphone: false });
		await page.click('[data-begin]');
		await page.click('[name=medium][value=sound]');
		await page.click('[data-answer]');
		await expect
			.poll(() => words(page, '[data-refused]'), soon)
			.toMatch(/^No microphone or camera was found/);
		await page.click('[data-answer]');
		// Sooner, nobody has answered.
		await wait(600);
		await page.click('[data-done]');
		expect(await words(page, '[data-rate=good]')).not.toBe('');
	});

	test('the card goes onto one sheet of paper, small or large', async () => {
		const page = await tab('plan/');
		await fill(page, { date: in20Days(), time: '10:30', company: 'Halden Bakery', place: '14 Mill Lane' });
		await expect.poll(() => words(page, '[data-countdown]'), soon).toMatch(/\d+ days to go/);
		for (const size of ['a6', 'a4']) {
			await page.open(page.address('card/'));
			await page.run((value) => {
				const choice = document.querySelector<HTMLInputElement>(`[name=size][value=${value}]`)!;
				choice.click();
			}, size);
			await expect.poll(() => words(page, '[data-part=where]'), soon).toContain('Halden Bakery');
			await page.click('[data-print]');
			expect(await page.run(() => window.printed)).toBe(1);
			if (engine().name === 'webkit') continue;
			for (const format of [undefined, 'A4', 'Letter'] as const) {
				const file = join(mkdtempSync(join(tmpdir(), 'card-')), 'card.pdf');
				writeFileSync(file, await page.pdf!(format));
				const sides = /^Pages:\s+(\d+)/m.exec(poppler('pdfinfo', file))?.[1];
				expect(Number(sides), `${size} on ${format ?? 'its own size'}`).toBe(1);
			}
		}
	});

	test('days and times are seen whole on a phone', async () => {
		const page = await tab('plan/');
		for (const path of ['plan/', 'prep-pack/', 'thank-you/']) {
			await page.open(page.address(path));
			await expect.poll(() => words(page, 'main form label:has([type=date])'), soon).not.toBe('');
			const cut = await page.run(() => {
				const fields = [
					...document.querySelectorAll<HTMLInputElement>('main form :is([type=date], [type=time])'),
				];
				for (const part of document.querySelectorAll('details')) part.open = true;
				return fields.flatMap((field) =>
					['', field.type === 'date' ? '2030-12-23' : '22:30'].map((value) => {
						field.value = value;
						const { width } = field.getBoundingClientRect();
						field.style.inlineSize = 'max-content';
						const wanted = field.getBoundingClientRect().width;
						field.style.inlineSize = '';
						return { name: field.name, value, room: width > 0 ? width - wanted : -1 };
					}),
				);
			});
			expect(cut.length).toBeGreaterThan(0);
			expect(
				cut.filter(({ room }) => room < 0),
				path,
			).toEqual([]);
		}
	});
}
