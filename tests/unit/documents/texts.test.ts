import { describe, expect, test } from 'vitest';
import { llmsText } from '../../../src/feeds/llms.ts';
import { robotsFile } from '../../../src/feeds/robots.ts';
import { securityText } from '../../../src/feeds/security-txt.ts';

test('a summary for programs is a heading, a line and lists of links', () => {
	const link = (title: string, note?: string) => ({ title, address: 'https://a.example/x/index.md', note });
	const text = llmsText({
		title: 'Ember & <b>Oak</b>',
		summary: 'ready for [round] two',
		parts: [
			{ name: 'Pay', links: [link('What is *it*?', 'A promise.'), link(']]> </script>')] },
			{ name: 'Nothing', links: [] },
		],
	});
	expect(text).toBe(`# Ember & \\<b>Oak\\</b>

> ready for \\[round] two

## Pay

- [What is \\*it\\*?](https://a.example/x/index.md): A promise.
- [\\]\\]> \\</script>](https://a.example/x/index.md)
`);
});

test('robots.txt names the sitemap and closes what is no page', () => {
	expect(robotsFile('https://a.example/sitemap.xml', ['/search/panel/'])).toBe(
		'User-agent: *\nDisallow: /search/panel/\n\nSitemap: https://a.example/sitemap.xml\n',
	);
});

describe('security.txt', () => {
	test('has the fields that RFC 9116 demands, and ends with its last day', () => {
		const text = securityText(
			{ contact: 'mailto:security@a.example', until: '2027-01-31' },
			['en', 'ar'],
			'https://a.example',
		);
		expect(text.split('\n')).toEqual([
			'Contact: mailto:security@a.example',
			'Expires: 2027-01-31T23:59:59Z',
			'Preferred-Languages: en, ar',
			'Canonical: https://a.example/.well-known/security.txt',
			'',
		]);
	});
});
