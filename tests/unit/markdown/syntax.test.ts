import { describe, expect, test } from 'vitest';
import { compileEntry } from '../../../src/markdown/compile.ts';
import { directiveContext } from '../../support/directives.ts';
import { normal, render } from '../../support/render.ts';

const a = (to: string, words = to) => `<a href="${to}">${words}</a>`;
const site = 'https://www.acme.example/jobs';

describe.each(['md', 'mdx'] as const)('in .%s', (ending) => {
	const html = async (text: string) => normal(await render(text, ending, directiveContext()));
	const told = (text: string) =>
		compileEntry({ text, file: `guide.${ending}`, firstLine: 1 }, directiveContext()).facts.diagnostics;

	test.each([
		['a ratio', 'At 10:30, ratio 3:1, :smile: too.', '<p>At 10:30, ratio 3:1, :smile: too.</p>'],
		['a link', `9:00[map](${site}).`, `<p>9:00${a(site, 'map')}.</p>`],
		['a word', 'Re:act, e:mail[1], a :say[b] c.', '<p>Re:act, e:mail[1], a :say[b] c.</p>'],
		['bold', '**From 8:30**, not 9:**45**', '<p><strong>From 8:30</strong>, not 9:<strong>45</strong></p>'],
		['a heading', `## From 9:00[map](${site})`, `<h2 id="from-900map">From 9:00${a(site, 'map')}</h2>`],
		['two colons', '::before is a name.', '<p>::before is a name.</p>'],
		['an address', 'See a::b and [::1].', '<p>See a::b and [::1].</p>'],
	])('a colon before %s is a colon', async (_, text, expected) => {
		expect(await html(text)).toBe(expected);
		expect(told(text)).toEqual([]);
	});

	test('a note after a time is a note, in a sentence, a heading, a table, a task and a quotation', async () => {
		for (const text of [
			'At 10:30[^1].',
			'## At 10:30[^1]',
			'| At |\n| - |\n| 10:30[^1] |',
			'- [ ] At 10:30[^1] sharp',
			'> 10:30[^1]',
		]) {
			const page = await html(`${text}\n\n[^1]: Sharp.`);
			expect(page).toContain('10:30<sup><a href="#fn-1"');
			expect(page).toContain('<p>Sharp. ');
		}
	});

	test.each([
		['a letter amiss', ':::exampel\nOne.\n:::', '"example"'],
		['a name of its own', ':::bananas\nOne.\n:::', 'Use one of'],
		['one of JavaScript', ':::constructor\nOne.\n:::', 'Use one of'],
		['a line alone', '::questoin{id=Q001}', '"question"'],
		['a line that cannot be read', '::question{id=Q001', 'both braces'],
	])('a piece with %s is a fault with a cure', (_, text, hint) => {
		if (ending === 'mdx' && text.includes('{id=')) return;
		expect(told(text).map((diagnostic) => diagnostic.hint)).toEqual([expect.stringContaining(hint)]);
	});

	test.each([
		[`“${site}”`, `“${a(site)}”`],
		[`‘${site}’, «${site}» and „${site}“`, `‘${a(site)}’, «${a(site)}» and „${a(site)}“`],
		[`${site}… or ${site}—now`, `${a(site)}… or ${a(site)}—now`],
		[`${site}。请看${site}，谢谢`, `${a(site)}。请看${a(site)}，谢谢`],
		[`「${site}」、（${site}）`, `「${a(site)}」、（${a(site)}）`],
		[`“${site}”、“${site}/b”。`, `“${a(site)}”、“${a(`${site}/b`)}”。`],
		[`${site}، ${site}؟`, `${a(site)}، ${a(site)}؟`],
		[`“${site}.” “${site}?a=b&c=d.”`, `“${a(site)}.” “${a(`${site}?a=b&amp;c=d`)}.”`],
		['“www.a.example/x”', '“<a href="http://www.a.example/x">www.a.example/x</a>”'],
		['“me@a.example”。', '“<a href="mailto:me@a.example">me@a.example</a>”。'],
		[`${site}/面接`, `<a href="${site}/%E9%9D%A2%E6%8E%A5">${site}/面接</a>`],
		[`[an address”](${site}/x”)`, `<a href="${site}/x%E2%80%9D">an address”</a>`],
	])('bare addresses in %s end where a reader ends them', async (text, expected) => {
		expect(await html(text)).toBe(`<p>${expected}</p>`);
	});

	test('what follows an address on its line keeps its place', () => {
		const [, second] = compileEntry(
			{ text: `One “${site}” and “/x”\ntwo [b](/b/)`, file: `guide.${ending}`, firstLine: 1 },
			directiveContext(),
		).facts.links;
		expect(second).toMatchObject({ to: '/b/', line: 2 });
	});

	test.each([
		['**请注意：**这是重点。', '<strong>请注意：</strong>这是重点。'],
		['これは**「重要」**です。', 'これは<strong>「重要」</strong>です。'],
		['**이력서(CV)**를 보내세요.', '<strong>이력서(CV)</strong>를 보내세요.'],
		['*请注意：*这是~~重点。~~好', '<em>请注意：</em>这是<del>重点。</del>好'],
		['2 * 3 * 4 and a_b_c', '2 * 3 * 4 and a_b_c'],
	])('%s is set as meant', async (text, expected) => {
		expect(await html(text)).toBe(`<p>${expected}</p>`);
	});
});
