import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { indexedIn } from '../support/indexed.ts';
import { attribute, pagesOf, readPage, textOf, type Element, type Page } from '../support/pages.ts';
import { filesIn } from '../support/sites.ts';
import { loadSite } from '../support/load.ts';

const { dist } = inject('sites').find(({ name }) => name === 'nakheel')!;
const origin = 'https://dalil.nakheel-talent.example';
const languages = [
	{ lang: 'ar', dir: 'rtl', base: '/', dist, other: 'en-GB', name: 'English' },
	{ lang: 'en-GB', dir: 'ltr', base: '/en/', dist: join(dist, 'en'), other: 'ar', name: 'العربية' },
].map((language) => ({ ...language, pages: pagesOf(language) }));
const [arabic, english] = languages as [(typeof languages)[0], (typeof languages)[0]];

const html = ({ elements }: Page) => elements.find(({ tagName }) => tagName === 'html')!;
const alternatesOf = ({ elements }: Page) =>
	elements
		.filter((element) => attribute(element, 'rel') === 'alternate' && attribute(element, 'hreflang'))
		.map((link) => `${attribute(link, 'hreflang')} ${attribute(link, 'href')}`);
const canonicalOf = ({ elements }: Page) =>
	attribute(
		elements.find((element) => attribute(element, 'rel') === 'canonical')!,
		'href',
	);
const pageAt = ({ pages }: (typeof languages)[0], path: string) => pages.find((page) => page.path === path)!;

test('Words in Arabic stand in nothing that is marked as English', () => {
	const ownText = (element: Element): string =>
		element.childNodes
			.map((node) =>
				'tagName' in node ? (attribute(node, 'lang') === undefined ? ownText(node) : '') : textOf(node),
			)
			.join('');
	// A name keeps its letters.
	const firm = 'نخيل للمواهب';
	const wrong = arabic.pages.flatMap(({ path, elements }) =>
		elements
			.filter((element) => attribute(element, 'lang')?.startsWith('en'))
			.filter((element) => /\p{Script=Arabic}/u.test(ownText(element).replaceAll(firm, '')))
			.map((element) => `${path}: ${ownText(element).trim().slice(0, 80)}`),
	);
	expect(wrong).toEqual([]);
});

describe.each(languages)('the pages in $lang', (language) => {
	const { lang, dir, base, other, name, pages } = language;
	const target = languages.find((language) => language.lang === other)!;

	test('say their language and direction, and keep what readers enter with the whole site', () => {
		for (const page of pages) {
			const told = ['lang', 'dir', 'data-locale-base', 'data-site-base'].map((key) =>
				attribute(html(page), key),
			);
			expect(told, page.file).toEqual([lang, dir, base, '/']);
		}
	});

	test('lead to the same page in the other language, under its own name', () => {
		const there = new Set(target.pages.map(({ path }) => path));
		for (const { path, elements } of pages) {
			const links = elements.filter(
				({ tagName, attrs }) => tagName === 'a' && attrs.some((a) => a.name === 'hreflang'),
			);
			expect(links, path).toHaveLength(1);
			// These two stand in for other addresses.
			const isStandIn = ['/404.html', '/offline/'].includes(path);
			const to = there.has(path) && !isStandIn ? path.slice(1) : '';
			expect(
				['href', 'hreflang', 'lang', 'dir'].map((key) => attribute(links[0]!, key)),
				path,
			).toEqual([target.base + to, other, other, target.dir]);
			expect(textOf(links[0]!).trim()).toBe(name);
		}
	});

	test('name no page to search engines that does not name them back', () => {
		const all = new Map(
			languages.flatMap((language) =>
				language.pages.map((page) => [origin + language.base + page.path.slice(1), page] as const),
			),
		);
		for (const page of pages) {
			const alternates = alternatesOf(page);
			if (alternates.length === 0) continue;
			expect(alternates.map((line) => line.split(' ')[0])).toEqual(['ar', 'en-GB', 'x-default']);
			for (const address of alternates.map((line) => line.split(' ')[1] ?? '')) {
				expect(alternatesOf(all.get(address)!), address).toEqual(alternates);
				expect(canonicalOf(all.get(address)!)).toBe(address);
			}
		}
	});

	test('are found by their own search, which knows no page in another', () => {
		const index = indexedIn(language.dist);
		const { elements } = pageAt(language, '/guides/star-stories/');
		const heading = textOf(elements.find(({ tagName }) => tagName === 'h1')!).trim();
		expect(index.find(({ url }) => url === '/guides/star-stories/')?.meta['title']).toBe(heading);
		expect(index.filter(({ url }) => url.startsWith('/en/'))).toEqual([]);
	});
});

test('a text is told to search engines in each language it is written in, and at home where it is borrowed', () => {
	const both = [
		`ar ${origin}/guides/star-stories/`,
		`en-GB ${origin}/en/guides/star-stories/`,
		`x-default ${origin}/guides/star-stories/`,
	];
	expect(alternatesOf(pageAt(arabic, '/guides/star-stories/'))).toEqual(both);
	const [borrowed, own] = languages.map((language) => pageAt(language, '/guides/panel-interview/'));
	for (const page of [borrowed!, own!]) {
		expect(alternatesOf(page)).toEqual([]);
		expect(canonicalOf(page)).toBe(`${origin}/en/guides/panel-interview/`);
	}
	expect(alternatesOf(pageAt(english, '/404.html'))).toEqual([]);
});

test('the brand speaks each language', () => {
	const [main, other] = loadSite('nakheel');
	for (const [language, { site }] of [
		[arabic, main],
		[english, other!],
	] as const) {
		const { elements } = pageAt(language, '/');
		expect(textOf(elements.find(({ tagName }) => tagName === 'title')!)).toBe(
			`${site.brand.name} – ${site.brand.tagline}`,
		);
		expect(textOf(elements.find(({ tagName }) => tagName === 'main')!)).toContain(
			site.brand.callToAction?.label,
		);
		const manifest = JSON.parse(readFileSync(join(language.dist, 'site.webmanifest'), 'utf8')) as object;
		expect(manifest).toMatchObject({
			id: language.base,
			lang: language.lang,
			dir: language.dir,
			start_url: language.base,
			name: site.brand.name,
		});
	}
});

test('hosts find the settings once, at the top, and compressed copies everywhere', () => {
	const files = filesIn(dist);
	const settings = [...files.keys()].filter((path) =>
		/(?:^|\/)(?:_headers|_redirects|\.hosting\/)/.test(path),
	);
	expect(settings).toEqual(['.hosting/Caddyfile', '.hosting/nginx.conf', '_headers', '_redirects']);
	for (const path of ['index.html', 'en/index.html', 'en/404.html', 'en/site.webmanifest'])
		expect([...files.keys()]).toEqual(expect.arrayContaining([path, `${path}.br`, `${path}.gz`]));
	expect(readPage('404.html', files.get('en/404.html')!.toString()).html).toContain('lang="en-GB"');
});
