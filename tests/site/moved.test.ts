import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { DiagnosticError } from '../../src/lib/diagnostic.ts';
import { inlineCode } from '../support/inline-code.ts';
import { indexedIn } from '../support/indexed.ts';
import { deadLinks } from '../support/links.ts';
import { attribute, movedPagesOf, textOf, type Page } from '../support/pages.ts';
import { copySite, filesIn, leadsOn, workshop } from '../support/sites.ts';
import { loadFolder, loadSite } from '../support/load.ts';

const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard', 'html-validate:a11y'] });

const found = inject('sites').map((site) => ({ ...site, moved: movedPagesOf(site) }));

test('every old address that a page can stand at has one', () => {
	expect(found.map(({ name, moved }) => [name, moved.map(({ file }) => file)])).toEqual([
		['callback', []],
		[
			'ember',
			['blog/index.html', 'interview-tips/index.html', 'jobs/index.html', 'old/second-interview.html'],
		],
		['nakheel', ['نصائح/index.html']],
	]);
});

describe.each(found.filter(({ moved }) => moved.length > 0))('a page at an old address of $name', (site) => {
	const { name, moved, dir, base } = site;
	const one = ({ elements }: Page, tag: string) => elements.filter(({ tagName }) => tagName === tag);
	const meta = (page: Page, key: 'name' | 'http-equiv', value: string) =>
		attribute(
			one(page, 'meta').find((element) => attribute(element, key) === value)!,
			'content',
		);

	test('is valid HTML without code, and its link leads to a page', async () => {
		for (const page of moved) {
			const { results } = await validator.validateString(page.html, page.file);
			expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
			expect(inlineCode(page)).toEqual([]);
		}
		expect(deadLinks(site, moved)).toEqual([]);
	});

	test('leads on at once to the address that its link and its canonical name', () => {
		const { origin } = loadSite(name)[0].site;
		for (const page of moved) {
			const to = attribute(one(page, 'a')[0]!, 'href')!;
			expect(to).toMatch(to.startsWith('https://') ? /^https:\/\/www\.ember-oak/ : new RegExp(`^${base}`));
			expect(meta(page, 'http-equiv', 'refresh')).toBe(`0; url=${to}`);
			const canonical = one(page, 'link').find((link) => attribute(link, 'rel') === 'canonical')!;
			expect(attribute(canonical, 'href')).toBe(new URL(to, origin).href);
		}
	});

	test('speaks the language of the site, and search engines leave it out', () => {
		const { t, lang } = loadSite(name)[0].site;
		for (const page of moved) {
			const html = one(page, 'html')[0]!;
			expect([attribute(html, 'lang'), attribute(html, 'dir')]).toEqual([lang, dir]);
			expect(textOf(one(page, 'h1')[0]!)).toBe(t('moved.title'));
			expect(textOf(one(page, 'a')[0]!)).toBe(t('moved.link'));
			expect(meta(page, 'name', 'robots')).toBe('noindex');
		}
	});

	test('is not in the search index', () => {
		const addresses = new Set(indexedIn(site.dist).map(({ url }) => url));
		expect(moved.filter(({ path }) => addresses.has(path))).toEqual([]);
		expect(addresses.size).toBeGreaterThan(50);
	});
});

describe.each(inject('sites').filter(({ name }) => name !== 'callback'))(
	'the check of $name',
	({ name, dist }) => {
		test('knows every file of the built site, so that no old address stands in its place', () => {
			const folder = join(workshop, 'every-address', name);
			copySite(name, folder);
			const addresses = [...filesIn(dist)]
				.filter(([path, data]) => !/\.(?:br|gz)$/.test(path) && !leadsOn(data.toString()))
				.map(([path]) => `/${path}`);
			const entries = addresses.map((from) => `  - { from: ${JSON.stringify(from)}, to: / }\n`);
			writeFileSync(join(folder, 'content/redirects.yaml'), `redirects:\n${entries.join('')}`);
			let told: readonly string[] = [];
			try {
				loadFolder(folder);
			} catch (error) {
				if (!(error instanceof DiagnosticError)) throw error;
				told = error.diagnostics.map(({ message }) => message);
			}
			const messages = told.join('\n');
			expect(addresses.length).toBeGreaterThan(100);
			expect(addresses.filter((address) => !messages.includes(`"${address}"`))).toEqual([]);
		});
	},
);
