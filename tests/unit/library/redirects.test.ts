import { afterEach, expect, test } from 'vitest';
import { brand, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

function redirects(entries: Record<string, string>, files: Files = {}, ours: Files = {}) {
	made = world({ 'content/redirects.yaml': list(entries), ...files }, ours);
	return made.load().redirects.map(({ path, below, to }) => [below ? `${path}/*` : path, to]);
}

const list = (entries: Record<string, string>) =>
	`redirects:\n${Object.entries(entries)
		.map(([from, to]) => `  - { from: ${JSON.stringify(from)}, to: ${JSON.stringify(to)} }\n`)
		.join('')}`;

test.each([
	['a guide by its id', 'star-stories', '/guides/star-stories/'],
	['a page', '/about-us/', '/about-us/'],
	['a file', '/files/map.pdf', '/files/map.pdf'],
	['the home page', '/', '/'],
	['a heading of a guide', '/guides/star-stories/#first-things', '/guides/star-stories/#first-things'],
	['a heading of a page', '/about-us/#über-uns', '/about-us/#%C3%BCber-uns'],
	['a search', '/search/?q=pay', '/search/?q=pay'],
	['the feed', '/feed.xml', '/feed.xml'],
	['what programs read', '/llms.txt', '/llms.txt'],
	['the list of all pages', '/sitemap.xml', '/sitemap.xml'],
	['the whole handbook', '/documents/handbook.pdf', '/documents/handbook.pdf'],
	['a section to take along', '/documents/salary.epub', '/documents/salary.epub'],
	['a guide as Markdown', '/guides/star-stories/index.md', '/guides/star-stories/index.md'],
	['an icon', '/apple-touch-icon.png', '/apple-touch-icon.png'],
	['an address elsewhere', 'https://a.example/jobs?x=1#top', 'https://a.example/jobs?x=1#top'],
	[
		'one that would mean something to a server',
		'https://a.example/$1?{x}=%20"\'`\\',
		'https://a.example/%241?%7Bx%7D=%20%22%27%60%5C',
	],
])('an old address leads to %s', (_, to, target) => {
	const files = {
		'public/files/map.pdf': 'A map.',
		'content/en/pages/about-us.md':
			'---\ntitle: Us\npromise: Who we are.\nreviewed: 2026-11-22\n---\n\n## Über uns\n\nWords.\n',
	};
	expect(redirects({ '/old/': to }, files)).toEqual([['/old', target]]);
});

test.each([
	['/interview-tips/', '/interview-tips'],
	['/interview-tips', '/interview-tips'],
	['/tips/index.html', '/tips'],
	['/tips.php', '/tips.php'],
	['/blog/*', '/blog/*'],
	['/%C3%BCber-uns/', '/über-uns'],
	['/u\u0308ber-uns/', '/über-uns'],
	['/نصائح/', '/نصائح'],
])('%s is read as %s', (from, read) => expect(redirects({ [from]: '/' })).toEqual([[read, '/']]));

test('an old address may lead into another language of the site, and stand in its folder', () => {
	const two = {
		'content/brand.yaml': `${brand}locales: [en, ar]\n`,
		'content/ar/strings.yaml': 'skip: إلى النص\n',
	};
	const entries = { '/old/': '/ar/guides/star-stories/', '/ar/old/': '/ar/', '/ar/tips/': 'star-stories' };
	expect(redirects(entries, two)).toEqual([
		['/ar/tips', '/guides/star-stories/'],
		['/ar/old', '/ar/'],
		['/old', '/ar/guides/star-stories/'],
	]);
	made?.remove();
	const files = { '/ar/feed/': '/ar/feed.xml', '/ar/book/': '/ar/documents/handbook.pdf' };
	expect(redirects(files, two)).toEqual([
		['/ar/book', '/ar/documents/handbook.pdf'],
		['/ar/feed', '/ar/feed.xml'],
	]);
	made?.remove();
	expect(() => redirects({ '/old/': '/ar/guides/star-stories/#first-thing' }, two)).toThrow(
		'"/ar/guides/star-stories/#first-thing" leads to a heading that is not there.',
	);
	made?.remove();
	// Texts stand as Markdown in their own language, and the list of all pages once.
	for (const missing of ['/ar/guides/star-stories/index.md', '/ar/sitemap.xml', '/ar/robots.txt']) {
		expect(() => redirects({ '/old/': missing }, two)).toThrow(`"${missing}" leads to no page.`);
		made?.remove();
	}
	expect(() => redirects({ '/ar/guides/pay/': '/ar/guides/star-stores/' }, two)).toThrow(
		/"\/ar\/guides\/pay\/" is still part of the site[^]*"\/ar\/guides\/star-stores\/" leads to no page\.\n.*"\/ar\/guides\/star-stories\/"/,
	);
});

test('the most exact address comes first, whatever the order of the list', () => {
	const entries = { '/blog/*': '/', '/blog/2024/*': '/', '/blog/': '/', '/blog/2024/tips/': '/' };
	expect(redirects(entries).map(([from]) => from)).toEqual([
		'/blog/2024/tips',
		'/blog',
		'/blog/2024/*',
		'/blog/*',
	]);
});

test('a hidden guide may have moved', () => {
	const files = { 'content/brand.yaml': `${brand}hide: [pay]\n` };
	expect(redirects({ '/guides/pay/': 'star-stories' }, files)).toEqual([
		['/guides/pay', '/guides/star-stories/'],
	]);
});

test('an entry of the firm replaces ours, and ours that do not fit the firm are left out', () => {
	const ours = {
		'content/redirects.yaml': list({
			'/tips/': 'star-stories',
			'/money/': 'pay',
			'/advice/': '/guides/',
			'/guides/wages/': 'star-stories',
		}),
	};
	const files = {
		'content/brand.yaml': `${brand}hide: [pay]\n`,
		'public/advice/index.html': 'Ours.',
	};
	expect(redirects({ '/tips/': '/guides/' }, files, ours)).toEqual([
		['/guides/wages', '/guides/star-stories/'],
		['/tips', '/guides/'],
	]);
});

test.each([
	'/offline/',
	'/offline',
	'/offline/index.html',
	'/search/panel/',
	'/404.html',
	'/404/',
	'/feed.xml',
	'/llms.txt',
	'/sitemap.xml',
	'/robots.txt',
	'/.well-known/security.txt',
	'/sw.js',
	'/site.webmanifest',
	'/favicon.ico',
	'/apple-touch-icon.png',
	'/icon-512.png',
	'/documents/x',
	'/documents/handbook.pdf',
	'/share/x',
	'/share/',
	'/embed/star-stories.json',
	'/.hosting/nginx.conf',
	'/.htaccess',
	'/guides/star-stories/index.md',
	'/ar/feed.xml',
	'/ar/offline/',
	'/ar/sw.js',
	'/ar/share/home.png',
	'/search/*',
	'/documents/*',
	'/.well-known/*',
])('%s is made by Callback, so nothing can lead on from it', (from) => {
	const two = {
		'content/brand.yaml': `${brand}locales: [en, ar]\n`,
		'content/ar/strings.yaml': 'skip: إلى النص\n',
	};
	expect(() => redirects({ [from]: '/' }, two)).toThrow(
		/is still part of the site|a folder that Callback fills itself|would hide/,
	);
});

test('an old address may lead to a page in the public folder, and begin like what is made', () => {
	const files = { 'public/jobs/index.html': 'Jobs.' };
	expect(redirects({ '/careers/': '/jobs/', '/sharing/': '/', '/document/x': '/' }, files)).toHaveLength(3);
	made?.remove();
	expect(() => redirects({ '/careers/': '/jobs' }, files)).toThrow('Write "/jobs/".');
	made?.remove();
	expect(() => redirects({ '/jobs/': '/' }, files)).toThrow('"/jobs/" is still part of the site');
});

test.each([
	['a guide', '/Guides/Star-Stories/'],
	['a page', '/About-US/'],
	['a page in other letters', '/ÜBER/'],
	['a file', '/Files/Map.PDF'],
	['what stands below a file', '/files/MAP.pdf/x/'],
	['all below a page', '/GUIDES/*'],
	['what Callback makes', '/Feed.XML'],
	['what it makes in another language', '/AR/sw.js'],
	['a folder that it fills', '/Documents/x'],
	['the Markdown of a guide', '/guides/star-stories/INDEX.md'],
])('what has the address of %s in other letters is in use: hosts may take both for one', (_, from) => {
	const page = '---\ntitle: Us\npromise: Who we are.\nreviewed: 2026-11-22\n---\n\nWords.\n';
	const files = {
		'content/brand.yaml': `${brand}locales: [en, ar]\n`,
		'content/ar/strings.yaml': 'skip: إلى النص\n',
		'public/files/map.pdf': 'A map.',
		'public/über/index.html': 'Us.',
		'content/en/pages/about-us.md': page,
	};
	expect(() => redirects({ [from]: '/' }, files)).toThrow('[old-address-in-use]');
});

test('two old addresses that differ in capital letters alone are one', () => {
	for (const other of ['/interview-tips/', '/Interview-tips', '/INTERVIEW-TIPS/index.html']) {
		expect(() => redirects({ '/Interview-Tips/': '/', [other]: '/guides/' })).toThrow('[duplicate-entry]');
		made?.remove();
	}
	expect(redirects({ '/Tips': '/', '/tips/*': '/guides/' })).toHaveLength(2);
	made?.remove();
	const ours = { 'content/redirects.yaml': list({ '/tips/': 'star-stories' }) };
	expect(redirects({ '/Tips/': '/guides/' }, {}, ours)).toEqual([['/Tips', '/guides/']]);
});
