import { expect, test } from 'vitest';
import { newContext, phone, richGuides, sites } from '../support/page.ts';

test.each(sites)(
	'what stands deep in a text of $name is seen to stand there, and can be read',
	async (site) => {
		const page = await (await newContext(phone)).newPage();
		await page.goto(site.address + richGuides(site)[0]!);
		const told = await page.evaluate(() => {
			const body = document.querySelector('.guide-body')!;
			const list = '<ol><li>One<ul><li>Two<ul><li>Three</li></ul></li></ul></li></ol>';
			body.innerHTML = `<p>Words.</p>${list}<h4>Four</h4><h5>Five</h5><h6>Six</h6><p>Words.</p>`;
			const styleOf = (name: string) => getComputedStyle(body.querySelector(name)!);
			const words = parseFloat(styleOf('p').fontSize);
			const starts = [...body.querySelectorAll('li')].map((item) => {
				const { left, right } = item.getBoundingClientRect();
				return styleOf('p').direction === 'rtl' ? -right : left;
			});
			return {
				sizes: ['h4', 'h5', 'h6'].filter((name) => parseFloat(styleOf(name).fontSize) < words * 0.9),
				steps: starts.slice(1).map((start, at) => start - starts[at]! > 12),
			};
		});
		expect(told).toEqual({ sizes: [], steps: [true, true] });
	},
);
