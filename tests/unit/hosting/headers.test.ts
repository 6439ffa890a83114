import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { headersFile, headersFor, readHeaders, styleHashOf } from '../../../src/hosting/headers.ts';
import { policy } from '../../../src/hosting/policy.ts';

const hash = 'sha256-abc=';

describe('the policy', () => {
	test('allows nothing from elsewhere and nothing inline but the one style sheet', () => {
		const words = policy([hash], 'header').split(/;? /);
		expect(words).not.toContain("'unsafe-inline'");
		expect(words).not.toContain("'unsafe-eval'");
		expect(policy([hash], 'header')).not.toMatch(/https?:|\*/);
		expect(policy([hash], 'header')).toContain(`style-src 'self' '${hash}';`);
	});

	test('in a page is the same but for what a page cannot set', () => {
		expect(`${policy([hash], 'meta')}; frame-ancestors 'none'`).toBe(policy([hash], 'header'));
	});
});

describe('the hash of the style sheet', () => {
	test('is that of its exact text', () => {
		const expected = createHash('sha256').update(' a { b: c }\n').digest('base64');
		expect(styleHashOf('<head><style> a { b: c }\n</style></head>')).toBe(`sha256-${expected}`);
	});

	test.each([
		['<p>None.</p>', 0],
		['<style>a{}</style><style>b{}</style>', 2],
	])('in %j stops the build', (html, count) => {
		expect(() => styleHashOf(html)).toThrow(
			`A page must have one inline style sheet; this one has ${count}.`,
		);
	});
});

test('the headers of a site in two languages allow both style sheets in one rule, and keep the files of both', () => {
	const site = { siteBase: '/guide/', others: ['/guide/ar/'] };
	const rules = readHeaders(headersFile(site, [hash, 'sha256-def=']));
	for (const path of ['/guide/', '/guide/ar/salary/']) {
		const policies = headersFor(rules, path).filter(([name]) => name === 'Content-Security-Policy');
		expect(policies).toEqual([['Content-Security-Policy', policy([hash, 'sha256-def='], 'header')]]);
		expect(policies[0]?.[1]).toContain(`style-src 'self' '${hash}' 'sha256-def=';`);
	}
	const kept = headersFor(rules, '/guide/ar/_assets/page.abc.js').map(([name]) => name);
	expect(kept).toContain('Cache-Control');
	for (const path of ['/guide/embed/embed.js', '/guide/ar/embed/star-stories.json'])
		expect(headersFor(rules, path), path).toContainEqual(['Access-Control-Allow-Origin', '*']);
	expect(headersFor(rules, '/guide/ar/').map(([name]) => name)).not.toContain('Access-Control-Allow-Origin');
	expect(policy([hash, hash], 'header')).toBe(policy([hash], 'header'));
});

describe('the _headers file', () => {
	const rules = readHeaders(headersFile({ siteBase: '/guide/' }, [hash]));
	const headers = (path: string) => Object.fromEntries(headersFor(rules, path));

	test.each(['guides/star-stories', 'questions/why-us'])(
		'keeps %s as Markdown out of search engines',
		(at) => {
			expect(headers(`/guide/${at}/index.md`)['X-Robots-Tag']).toBe('noindex');
			expect(headers(`/guide/${at}/`)['X-Robots-Tag']).toBeUndefined();
		},
	);

	test('gives the policy to every page of the site and to nothing beside it', () => {
		expect(headers('/guide/')['Content-Security-Policy']).toBe(policy([hash], 'header'));
		expect(headers('/guide/salary/')['Content-Security-Policy']).toBe(policy([hash], 'header'));
		expect(headers('/other/')).toEqual({});
	});

	test.each(['/guide/_assets/page.abc.js', '/guide/fonts/body.abc.woff2'])(
		'lets browsers keep %s for ever',
		(path) => {
			expect(headers(path)['Cache-Control']).toBe('public, max-age=31536000, immutable');
		},
	);

	test('lets no browser keep a page for ever', () => {
		expect(headers('/guide/salary/')).not.toHaveProperty('Cache-Control');
	});
});
