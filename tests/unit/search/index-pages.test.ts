import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { indexPages } from '../../../src/search/index-pages.ts';

const page = (address: string, text: string) => ({
	address,
	html: `<html lang="en"><body><main data-pagefind-body><h1>${address}</h1>${text}</main></body></html>`,
});

const three = [page('/b/', '<p>Salary</p>'), page('/a/', '<p>Salary</p>'), page('/c/', '<p>Panel</p>')];

describe('an index', () => {
	test('is the same, byte for byte, in whatever order the pages come', async () => {
		expect(await indexPages(three.toReversed())).toEqual(await indexPages(three));
	});

	test('can be made while another is made', async () => {
		const [one, other] = await Promise.all([indexPages(three), indexPages(three.slice(1))]);
		const fragments = (files: typeof one) => files.filter(({ path }) => path.startsWith('fragment/')).length;
		expect([fragments(one), fragments(other)]).toEqual([3, 2]);
	});

	test('brings the engine that its language needs', async () => {
		const engines = async (lang: string) =>
			(
				await indexPages(
					three.map((one) => ({ ...one, html: one.html.replace('lang="en"', `lang="${lang}"`) })),
				)
			)
				.map(({ path }) => path)
				.filter((path) => path.startsWith('wasm.'));
		expect(await engines('ar')).toEqual(['wasm.ar.pagefind']);
		expect(await engines('xx')).toEqual(['wasm.unknown.pagefind']);
	});

	test.each([
		['<dl><dt>Why</dt><dd>Because</dd></dl>', 'Why. Because.'],
		['<table><tr><th>Sum</th><th>Day</th></tr><tr><td>5</td></tr></table>', 'Sum. Day. 5.'],
		['<details><summary>Why you?</summary><p>Because</p></details>', 'Why you? Because.'],
		['<figure><figcaption>Say</figcaption><blockquote>Yes</blockquote></figure>', 'Say. Yes.'],
	])('keeps words of neighbouring elements apart: %s', async (html, text) => {
		const fragment = (await indexPages([page('/a/', html)])).find(({ path }) =>
			path.startsWith('fragment/'),
		)!;
		expect(gunzipSync(fragment.content).toString()).toContain(`"/a/ ${text}"`);
	});
});
