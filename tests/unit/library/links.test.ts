import { describe, expect, test } from 'vitest';
import { linkResolver, readLink } from '../../../src/library/links.ts';

describe('a link', () => {
	test.each([
		['/guides/pay/', { path: '/guides/pay/', guide: 'pay', anchor: undefined }],
		['/guides/pay', { path: '/guides/pay', guide: 'pay', anchor: undefined }],
		['/guides/pay/#ask', { path: '/guides/pay/', guide: 'pay', anchor: 'ask' }],
		['#ask', { path: '', guide: undefined, anchor: 'ask' }],
		['#%D9%82%D8%B5%D8%B5', { path: '', guide: undefined, anchor: 'قصص' }],
		['#100%', { path: '', guide: undefined, anchor: '100%' }],
		['/salary/', { path: '/salary/', guide: undefined, anchor: undefined }],
		['/guides/', { path: '/guides/', guide: undefined, anchor: undefined }],
		['/guides/pay/more/', { path: '/guides/pay/more/', guide: undefined, anchor: undefined }],
		['pay.md', { path: 'pay.md', guide: undefined, anchor: undefined }],
	])('%s is cut into its parts', (to, parts) => expect(readLink(to)).toEqual(parts));

	test.each(['https://a.example/', 'mailto:a@b.example', 'tel:+1', '//a.example/', 'HTTP://a.example'])(
		'%s leads elsewhere',
		(to) => expect(readLink(to)).toBeUndefined(),
	);
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
		['to a page that is held back, leads nowhere', '/hours/', undefined],
		['within its own guide, stays', '#ask', '#ask'],
	])('%s', (_, to, target) => expect(resolve(to)).toBe(target));
});
