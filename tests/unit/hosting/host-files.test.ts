import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { apacheLanguage, apacheSettings } from '../../../src/hosting/apache.ts';
import { caddySettings } from '../../../src/hosting/caddy.ts';
import { writeHostFiles } from '../../../src/hosting/host-files.ts';
import { redirectFile, redirectPage } from '../../../src/hosting/redirect-page.ts';
import { nginxSettings } from '../../../src/hosting/nginx.ts';
import { readRedirectsFile, redirectsFile, targetOf } from '../../../src/hosting/redirects.ts';
import { securityHeaders, type Hosted, type Redirect } from '../../../src/hosting/rules.ts';
import { filesIn } from '../../support/sites.ts';

const hash = 'sha256-abc=';
const words = { lang: 'de', dir: 'ltr' as const, title: 'Umgezogen', link: 'Zur "neuen" Seite' };
const redirects: Redirect[] = [
	{ path: '/guide/über-uns', below: false, to: '/guide/about/' },
	{ path: '/guide/jobs', below: false, to: 'https://a.example/?a=%20b#c' },
	{ path: '/guide/team', below: false, to: 'https://a.example/about#team' },
	{ path: '/guide/v1.0', below: true, to: '/guide/' },
];
const site: Hosted = { origin: 'https://firm.example', siteBase: '/guide/', redirects };
const folder = mkdtempSync(join(tmpdir(), 'callback-host-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('settings of a server', () => {
	const all = {
		nginx: nginxSettings(site),
		Caddy: caddySettings(site),
		Apache: apacheSettings(site, [hash]),
	};

	test.each(Object.entries(all))('of %s name every header, and both ways to keep a file', (_, text) => {
		for (const [name] of securityHeaders()) expect(text).toContain(`${name} `);
		expect(text).toContain('"no-cache"');
		expect(text).toContain('"public, max-age=31536000, immutable"');
	});

	test('that are not uploaded with the pages do not name the style sheet of one build', () => {
		expect(all.nginx + all.Caddy).not.toContain('sha256');
		expect(all.nginx).toContain("style-src 'self' 'unsafe-inline';");
		expect(all.Apache).toContain(`style-src 'self' '${hash}';`);
	});

	test('for nginx repeat every header in each block that has one of its own', () => {
		const blocks = all.nginx.split(/^\s*location/m).filter((block) => block.includes('add_header'));
		expect(blocks).toHaveLength(4);
		for (const block of blocks) {
			for (const [name] of securityHeaders()) expect(block).toContain(`add_header ${name} `);
		}
	});

	test('for Apache keep signs that it would fill in', () => {
		expect(all.Apache).toContain(
			String.raw`RewriteRule "^jobs/?$" "https://a.example/?a=\%20b#c" [R=301,NE,L]`,
		);
		// Where a query comes along, it stands before the anchor.
		expect(all.Apache).toContain(
			[
				'\tRewriteCond %{QUERY_STRING} .',
				'\tRewriteRule "^team/?$" "https://a.example/about?%{QUERY_STRING}#team" [R=301,NE,L]',
				'\tRewriteRule "^team/?$" "https://a.example/about#team" [R=301,NE,L]',
			].join('\n'),
		);
		expect(all.Apache).toContain(String.raw`RewriteRule "^v1\.0(?:/.*)?$" "/guide/" [R=301,NE,L]`);
	});

	test('at the top of a host know no other path', () => {
		const top = { ...site, siteBase: '/', redirects: [] };
		expect(nginxSettings(top)).toContain('location "/" {');
		expect(caddySettings(top)).not.toMatch(/^redir|^map/m);
		expect(apacheSettings(top, [hash])).toContain('ErrorDocument 404 /404.html');
	});
});

describe('the _redirects file', () => {
	const text = redirectsFile(site);

	test('says each redirect for Netlify first and then for Cloudflare Pages, exact ones before the others', () => {
		expect(text.split('\n').slice(1, 5)).toEqual([
			'/guide/%C3%BCber-uns /guide/about/ 301!',
			'/guide/%C3%BCber-uns /guide/about/ 301',
			'/guide/%C3%BCber-uns/ /guide/about/ 301!',
			'/guide/%C3%BCber-uns/ /guide/about/ 301',
		]);
		expect(text).toContain(
			'\n/guide/v1.0 /guide/ 301!\n/guide/v1.0 /guide/ 301\n/guide/v1.0/* /guide/ 301!\n',
		);
	});

	test.each([
		['/guide/über-uns', '/guide/about/'],
		['/guide/über-uns/', '/guide/about/'],
		['/guide/über-uns/x', undefined],
		['/guide/v1.0', '/guide/'],
		['/guide/v1.0/', '/guide/'],
		['/guide/v1.0/a/b.html', '/guide/'],
		['/guide/v1.01', undefined],
	])('leads %s to %s when it is read again', (path, to) => {
		expect(targetOf(readRedirectsFile(text), path)).toBe(to);
	});
});

describe('the page at an old address', () => {
	test.each([
		['/guide/tips', 'tips/index.html'],
		['/guide/tips.html', 'tips.html'],
		['/guide/old/tips.HTM', 'old/tips.HTM'],
		['/guide/index.php/tips', 'index.php/tips/index.html'],
		['/guide/tips.php', undefined],
		['/guide/leaflet.pdf', undefined],
		['/guide/tips.html/2', undefined],
	])('%s is the file %s', (path, file) => expect(redirectFile({ path }, '/guide/')).toBe(file));

	test('leads on at once, by a link too, and runs nothing', () => {
		const html = redirectPage({ to: '/guide/about/?a=1&b="2"' }, site.origin, words);
		expect(html).toContain('<html lang="de" dir="ltr">');
		expect(html).toContain('content="0; url=/guide/about/?a=1&amp;b=&quot;2&quot;"');
		expect(html).toContain('<a href="/guide/about/?a=1&amp;b=&quot;2&quot;">Zur &quot;neuen&quot; Seite</a>');
		expect(html).toContain('rel="canonical" href="https://firm.example/guide/about/?a=1&amp;b=%222%22"');
		expect(html).toContain('content="default-src \'none\'"');
	});
});

describe('a site in several languages', () => {
	const two = { ...site, others: ['/guide/ar/'] };

	test('has a page for what does not exist in each, on every host that can', () => {
		const nginx = nginxSettings(two).split(/^(?=location )/m);
		const block = (start: string) => nginx.find((text) => text.startsWith(start));
		expect(block('location ^~ "/guide/" {')).toContain('error_page 404 "/guide/404.html";');
		expect(block('location ^~ "/guide/ar/" {')).toContain('error_page 404 "/guide/ar/404.html";');
		expect(block('location ^~ "/guide/ar/" {')).toContain('location ~ "^/guide/ar/(?:_assets|');
		const caddy = caddySettings(two);
		expect(caddy.indexOf('rewrite * /guide/ar/404.html')).toBeGreaterThan(0);
		expect(caddy.indexOf('rewrite * /guide/ar/404.html')).toBeLessThan(
			caddy.indexOf('rewrite * /guide/404.html'),
		);
		expect(redirectsFile(two)).toMatch(/\n\/guide\/ar\/\* \/guide\/ar\/404\.html 404\n$/);
		expect(readRedirectsFile(redirectsFile(two))).toEqual(readRedirectsFile(redirectsFile(site)));
		expect(apacheLanguage('/guide/ar/')).toContain('ErrorDocument 404 /guide/ar/404.html\n');
	});

	test('lets browsers keep files of each', () => {
		expect(caddySettings(two)).toContain('/guide/_assets/* ');
		expect(caddySettings(two)).toContain(' /guide/ar/_assets/* ');
		const [, pattern = ''] = /=~ m#(.*?)#">/.exec(apacheSettings(two, [hash])) ?? [];
		expect('/guide/_assets/a.js').toMatch(new RegExp(pattern));
		expect('/guide/ar/fonts/a.woff2').toMatch(new RegExp(pattern));
		expect('/guide/de/fonts/a.woff2').not.toMatch(new RegExp(pattern));
	});

	test('says that a page has moved in the language of the new one', () => {
		const top = join(folder, 'two');
		const moved = [
			{ path: '/guide/old', below: false, to: '/guide/about/' },
			{ path: '/guide/ar/old', below: false, to: '/guide/ar/about/' },
		];
		const arabic = { lang: 'ar', dir: 'rtl', title: 'انتقلت', link: 'إلى الصفحة' } as const;
		writeHostFiles(
			top,
			{ ...two, redirects: moved },
			[hash],
			[
				{ base: site.siteBase, ...words },
				{ base: '/guide/ar/', ...arabic },
			],
		);
		const files = filesIn(top);
		rmSync(top, { recursive: true });
		expect(files.get('old/index.html')?.toString()).toContain('<html lang="de" dir="ltr">');
		expect(files.get('ar/old/index.html')?.toString()).toContain('<html lang="ar" dir="rtl">');
		expect(files.get('ar/.htaccess')?.toString()).toBe(apacheLanguage('/guide/ar/'));
	});
});

test('a site gets every file that its host may ask for', () => {
	writeHostFiles(folder, site, [hash], [{ base: site.siteBase, ...words }]);
	expect([...filesIn(folder).keys()]).toEqual([
		'.hosting/Caddyfile',
		'.hosting/nginx.conf',
		'.htaccess',
		'.nojekyll',
		'_headers',
		'_redirects',
		'jobs/index.html',
		'team/index.html',
		'über-uns/index.html',
	]);
});
