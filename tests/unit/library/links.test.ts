import { describe, expect, test } from 'vitest';
import { linkResolver, readLink } from '../../../src/library/links.ts';

describe('a link', () => {
	test.each([
		['/guides/pay/', { path: '/guides/pay/', guide: 'pay' }],
		['/guides/pay', { path: '/guides/pay', guide: 'pay' }],
		['/guides/pay/#ask', { path: '/guides/pay/', guide: 'pay', anchor: 'ask' }],
		['#ask', { path: '', anchor: 'ask' }],
		['#%D9%82%D8%B5%D8%B5', { path: '', anchor: 'قصص' }],
		['#100%', { path: '', anchor: '100%' }],
		['/guides/pay/index.md', { path: '/guides/pay/index.md', fileOf: 'pay' }],
		['/documents/guides/pay.pdf', { path: '/documents/guides/pay.pdf', fileOf: 'pay' }],
		[
			'/documents/guides/pay.epub?a#b',
			{ path: '/documents/guides/pay.epub', query: '?a', fileOf: 'pay', anchor: 'b' },
		],
		['/documents/salary.pdf', { path: '/documents/salary.pdf' }],
		['/salary/', { path: '/salary/' }],
		['/guides/', { path: '/guides/' }],
		['/guides/pay/more/', { path: '/guides/pay/more/' }],
		['pay.md', { path: 'pay.md' }],
		['/search/?q=jobs', { path: '/search/', query: '?q=jobs' }],
		[
			'/guides/pay/?from=a/b#ask?',
			{ path: '/guides/pay/', query: '?from=a/b', guide: 'pay', anchor: 'ask?' },
		],
	])('%s is cut into its parts', (to, parts) =>
		expect(readLink(to)).toEqual({ query: '', guide: undefined, anchor: undefined, ...parts }),
	);

	test.each(['https://a.example/', 'mailto:a@b.example', 'tel:+1', '//a.example/', 'HTTP://a.example'])(
		'%s leads elsewhere',
		(to) => expect(readLink(to)).toBeUndefined(),
	);

	const own = {
		origin: 'https://a.example',
		siteBase: '/next/',
		localeBase: '/next/',
		locales: [{ localeBase: '/next/' }, { localeBase: '/next/de/' }],
	};

	test.each([
		['https://a.example/next/guides/pay/?a#ask', '/guides/pay/?a#ask'],
		['HTTPS://A.example/next', '/'],
		['https://a.example/next/', '/'],
	])('%s is read as %s on its own site', (to, same) => expect(readLink(to, own)).toEqual(readLink(same)));

	test.each([
		'https://a.example/guides/pay/',
		'https://a.example/nextdoor/',
		'https://a.example/next/de/guides/pay/',
		'https://b.example/next/',
		'https://a.example:81/next/',
	])('%s is another site, or another language of its own', (to) => expect(readLink(to, own)).toBeUndefined());
});

describe('on a site, a link', () => {
	const headings = [{ id: 'ask', text: 'Ask', depth: 2 }];
	const resolve = linkResolver([{ id: 'pay', headings }], new Set(['hidden']), new Set(['/hours/']));

	test.each([
		['to a page, stays', '/salary/', '/salary/'],
		['to elsewhere, stays', 'https://a.example/#x', 'https://a.example/#x'],
		['to a heading that is there, stays', '/guides/pay/#ask', '/guides/pay/#ask'],
		['to a heading that a replaced guide lost, leads to the guide', '/guides/pay/#gone', '/guides/pay/'],
		['to a hidden guide, leads nowhere', '/guides/hidden/#ask', undefined],
		['to a document of a hidden guide, leads nowhere', '/documents/guides/hidden.pdf', undefined],
		['to a hidden guide as Markdown, leads nowhere', '/guides/hidden/index.md', undefined],
		['to a document of a guide, stays', '/documents/guides/pay.pdf', '/documents/guides/pay.pdf'],
		['that asks the page something, loses a heading alone', '/guides/pay/?a=b#gone', '/guides/pay/?a=b'],
		['to a page that is held back, leads nowhere', '/hours/', undefined],
		['that asks such a page something, leads nowhere', '/hours/?a=b', undefined],
		['within its own guide, stays', '#ask', '#ask'],
	])('%s', (_, to, target) => expect(resolve(to)).toBe(target));
});
