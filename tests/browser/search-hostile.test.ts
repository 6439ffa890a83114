import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { complaintsIn, desk, newContext, siteNamed } from '../support/page.ts';
import { open } from '../support/search.ts';

const hostile: [string, string][] = [
	['very long words', 'interview'.repeat(1200)],
	['very many words', 'salary panel '.repeat(800)],
	['markup', '<b>salary</b> <img src=x onerror="window.hit=1">'],
	['a script', '"><script>window.hit=1</script>'],
	['a broken tag', '</ol></form><svg onload=window.hit=1>'],
	['entities', '&lt;img src=x onerror=window.hit=1&gt;'],
	['regex characters', 'salary.* (panel|pay)+ [a-z]{2,} ^$ \\b \\'],
	['an emoji', '👩🏽‍💼🎉 salary'],
	['emoji alone', '😱😱😱'],
	['an emoji that the cut would halve', `${'x'.repeat(199)}👍`],
	['right to left', 'مقابلة الراتب'],
	['both directions', 'salary \u202Egnirts \u202C راتب'],
	['marks of direction and nothing else', '\u202E\u200F\u200B'],
	['only punctuation', '?!… — “” .,;:'],
	['quotes', '"salary" \'panel\' „x“ `pay`'],
	['null bytes', 'sal\0ary \0'],
	['accents upon accents', `sa\u0301\u0300\u0302${'\u0301'.repeat(100)}lary`],
	['names of an object', '__proto__ constructor toString hasOwnProperty'],
	['an operator of other searches', 'salary AND -panel title:pay "exact phrase'],
	['a template and an escape', '${1+1} {{7*7}} %3Cb%3E {q} {n}'],
	['languages without spaces', '面接の給料について 人工知能'],
	['numbers', '0 -1 1e309 NaN 9007199254740993'],
];

/** Types words into the field and waits until something other than “busy” is said. */
async function ask(page: Page, words: string): Promise<void> {
	await page.evaluate(async (text) => {
		const field = document.querySelector<HTMLInputElement>('[name=q]')!;
		const status = document.querySelector('[role=status]')!;
		const answer = new Promise<void>((resolve, reject) => {
			setTimeout(() => reject(new Error('There is no answer.')), 15_000);
			const observer = new MutationObserver(() => {
				if (!status.textContent.includes('“')) return;
				observer.disconnect();
				resolve();
			});
			observer.observe(status, { childList: true });
		});
		field.value = text;
		field.dispatchEvent(new Event('input', { bubbles: true }));
		await answer;
	}, words);
}

describe('words that no reader should type', () => {
	const started = newContext(desk).then(async (context) => {
		const complaints = await complaintsIn(context);
		const page = await context.newPage();
		await page.goto(`${siteNamed('callback').address}search/`);
		return { page, complaints };
	});

	test.each(hostile)('do no harm: %s', async (_, words) => {
		const { page, complaints } = await started;
		await ask(page, words);
		expect(['results', 'none']).toContain(await page.locator('callback-search').getAttribute('data-shown'));
		const made = await page.evaluate(() => ({
			strange: document.querySelectorAll('callback-search :is(script, img, iframe, [onerror], [onload], b)')
				.length,
			hit: 'hit' in window,
			said: document.querySelector('[role=status]')!.textContent.length,
			wide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
		}));
		expect(made).toMatchObject({ strange: 0, hit: false, wide: 0 });
		expect(made.said).toBeLessThan(260);
		expect(complaints).toEqual([]);
	});

	test('do no harm in an address, and neither do foreign filters', async () => {
		const { page, complaints } = await started;
		const home = siteNamed('callback').address;
		for (const [, words] of hostile.slice(0, 6)) {
			const query = new URLSearchParams({
				q: words.slice(0, 1500),
				section: words.slice(0, 100),
				kind: '"]',
			});
			await page.goto(`${home}search/?${query}`);
			await page.locator('[data-shown=results], [data-shown=none]').waitFor();
			expect(await page.evaluate(() => 'hit' in window)).toBe(false);
			expect(new URL(page.url()).searchParams.has('section')).toBe(false);
		}
		expect(complaints).toEqual([]);
	});

	test('left for a page by somebody else mark nothing there', async () => {
		const { page, complaints } = await started;
		const guide = `${siteNamed('callback').address}guides/star-stories/`;
		await page.goto(guide);
		for (const left of [
			'{',
			'null',
			'[]',
			'{"path":"/guides/star-stories/"}',
			'{"path":"/guides/star-stories/","words":["answer"]}',
			'{"path":"/guides/star-stories/","words":[1,"(","",".*"],"parts":[2,"[","",".+"]}',
		]) {
			await page.evaluate((text) => sessionStorage.setItem('callback:/:found', text), left);
			await page.goto(guide, { waitUntil: 'networkidle' });
			const marked = () => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0);
			expect(await marked(), left).toBe(0);
		}
		expect(complaints).toEqual([]);
	});
});

describe('on a site from right to left', () => {
	test('words of both languages find their pages, and each stands in its direction', async () => {
		const site = siteNamed('nakheel');
		const page = await open(`${site.address}search/`);
		const ask = async (words: string) => {
			await page.locator('[name=q]').fill(words);
			await page.locator('[role=status]', { hasText: `«${words}»` }).waitFor();
			return page.locator('[data-main]').first();
		};
		const direction = (selector: string) =>
			page
				.locator(selector)
				.first()
				.evaluate((element) => getComputedStyle(element).direction);
		const arabic = await ask('المقابلة غدًا');
		expect(await arabic.getAttribute('href')).toBe(`${site.base}guides/interview-tomorrow/`);
		expect(await direction('[data-results] > li')).toBe('rtl');
		const english = await ask('panel interview');
		expect(await english.getAttribute('href')).toBe(`${site.base}guides/panel-interview/`);
		expect(await direction('[data-results] > li')).toBe('ltr');
		const languages = await page
			.locator('.found-place')
			.evaluateAll((places) => places.map((place) => place.closest<HTMLElement>('[lang]')?.lang));
		expect([...new Set(languages)]).toEqual(['ar']);
		await ask('panle intervew');
		expect(await page.locator('[role=status]').textContent()).toContain('panel interview');
		expect(await direction('.search-spelling')).toBe('rtl');
		await ask('panel interview');
		await page.locator('[data-main]').first().click();
		await page.waitForURL('**/guides/panel-interview/**');
		await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
	});
});
