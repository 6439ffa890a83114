import { setTimeout as wait } from 'node:timers/promises';
import { expect, fill, in20Days, savedFile, soon, test, words, type Journey } from './journeys.ts';

/** What readers do with the tools, in any browser. */
export function toolJourneys({ tab, engine }: Journey): void {
	test('a plan is made, kept, and goes into a calendar; two interviews are two entries', async () => {
		const page = await tab('plan/');
		await fill(page, { date: in20Days(), time: '10:30', company: 'Halden Bakery' });
		await expect.poll(() => words(page, '[data-countdown]'), soon).toMatch(/\d+ days to go/);
		expect(await page.run(() => document.querySelectorAll('.session').length)).toBeGreaterThan(1);
		await page.click('[data-calendar]');
		const first = await savedFile(page);
		await page.reload();
		await expect.poll(() => words(page, '[data-countdown]'), soon).toMatch(/\d+ days to go/);
		await fill(page, { time: '14:00' });
		await page.click('[data-calendar]');
		const moved = await savedFile(page);
		await fill(page, { company: 'Ember & Oak' });
		await page.click('[data-calendar]');
		const other = await savedFile(page);
		const uid = (text: string) => /^UID:(interview-.+)/m.exec(text)?.[1];
		expect(first.name).toMatch(/\.ics$/);
		expect(first.text).toContain('SUMMARY:Second interview: Halden Bakery');
		expect(uid(moved.text)).toBe(uid(first.text));
		expect(moved.text).not.toContain(/^DTSTART:.+/m.exec(first.text)![0]);
		expect(uid(other.text)).not.toBe(uid(first.text));
	});

	test('practice is recorded and heard', async () => {
		const page = await tab('practise/');
		await page.click('[data-begin]');
		await page.click('[name=medium][value=sound]');
		await page.click('[data-answer]');
		// WebKit as Debian builds it has a microphone, but nothing that records it.
		if (engine().name === 'webkit') {
			await expect.poll(() => words(page, '[data-refused]'), soon).toMatch(/^This browser cannot record/);
			return;
		}
		// Sooner, nobody has answered.
		await wait(600);
		await page.click('[data-done]');
		await expect.poll(() => words(page, '[data-heard]'), soon).not.toBe('');
		expect(await page.run(() => document.querySelectorAll('[data-player] audio').length)).toBe(1);
		await page.click('[data-rate=good]');
		await page.click('[data-stop]');
		await expect.poll(() => words(page, '[data-progress]'), soon).toMatch(/^You have practised 1 /);
	});

	test('figures of the worksheet are spread and kept, also beside a currency that nobody knows', async () => {
		const page = await tab('salary/worksheet/');
		await fill(page, { target: '28000' });
		await expect.poll(() => words(page, '[data-cell="target/month"]'), soon).toMatch(/2,333/);
		for (const currency of ['ZZZ', 'no code', 'QQ']) {
			await page.run((code) => {
				const key = 'callback:/:worksheet';
				const stored = JSON.parse(localStorage.getItem(key)!) as { records: Record<string, unknown> };
				stored.records['currency'] = { at: Date.now(), value: code };
				localStorage.setItem(key, JSON.stringify(stored));
			}, currency);
			await page.reload();
			await expect.poll(() => words(page, '[data-cell="target/month"]'), soon).toMatch(/2,333/);
		}
		await page.open(page.address('card/'));
		await page.click('[data-part=figures] summary');
		await expect.poll(() => words(page, '[data-figure=target]'), soon).toMatch(/28,000/);
	});

	test('a story is kept', async () => {
		const page = await tab('stories/');
		await page.type('[name=title]', 'The flooded store');
		await page.type('[name=result]', 'Open by nine. Nobody was hurt.');
		await page.reload();
		await expect.poll(() => words(page, '.story summary'), soon).toContain('The flooded store');
		await page.open(page.address('card/'));
		await expect
			.poll(() => words(page, '[data-part=stories] li'), soon)
			.toBe('The flooded store: Open by nine.');
	});

	test('a thank-you note is made and copied', async () => {
		const page = await tab('thank-you/');
		await page.type('[data-record] [name=name]', 'Ana Silva');
		await page.type('[data-record] [name=talked]', 'the new ovens in the second kitchen');
		await page.type('[data-record] [name=proof]', 'I moved two kitchens in a week');
		await page.click('[data-copy-note]');
		await expect.poll(() => page.run(() => window.copied ?? ''), soon).toContain('the new ovens');
		await expect.poll(() => words(page, '[data-copy-note]'), soon).toBe('Copied');
	});
}
