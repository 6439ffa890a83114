import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poppler } from '../support/poppler.ts';
import { expect, fill, savedFile, soon, test, words, type Journey } from './journeys.ts';

const in20Days = () => new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);

/** What readers do with the tools, in any browser. */
export function toolJourneys({ tab, engine }: Journey): void {
	test('a plan is made, kept, and goes into a calendar; two interviews are two entries', async () => {
		const page = await tab('plan/');
		await fill(page, { date: in20Days(), time: '10:30', company: 'Halden Bakery' });
		await expect.poll(() => words(page, '[data-countdown]'), soon).toMatch(/\d+ days to go/);
		expect(await page.run(() => document.querySelectorAll('.sitting').length)).toBeGreaterThan(1);
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
		await page.click('[data-done]');
		await expect.poll(() => words(page, '[data-heard]'), soon).not.toBe('');
		expect(await page.run(() => document.querySelectorAll('[data-player] audio').length)).toBe(1);
		await page.click('[data-rate=good]');
		await page.click('[data-stop]');
		await expect.poll(() => words(page, '[data-progress]'), soon).toMatch(/^You have practised 1 /);
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
		await page.click('[data-done]');
		expect(await words(page, '[data-rate=good]')).not.toBe('');
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
