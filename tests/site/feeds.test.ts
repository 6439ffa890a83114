import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { SaxesParser } from 'saxes';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { feedLength } from '../../src/feeds/atom.ts';
import { attribute, pagesOf, type Page } from '../support/pages.ts';
import { schemaFaults } from '../support/schemas.ts';
import { filesIn } from '../support/sites.ts';
import { loadSite } from '../support/load.ts';

const sites = inject('sites').map((built) => ({
	...built,
	languages: loadSite(built.name).map(({ site, library }) => {
		const dist = join(built.dist, site.localeBase.slice(site.siteBase.length));
		return { dist, site, library, pages: pagesOf({ dist }) };
	}),
}));
const languages = sites.flatMap((built) =>
	built.languages.map((language) => ({
		...language,
		name: `${built.name} in ${language.site.lang}`,
		whole: built.dist,
	})),
);

const find = ({ elements }: Page, name: string, value: string) =>
	elements.find((element) => attribute(element, name) === value);
const alternatesOf = ({ elements }: Page) =>
	elements.flatMap((element) =>
		attribute(element, 'rel') === 'alternate' && attribute(element, 'hreflang')
			? [`${attribute(element, 'hreflang')} ${attribute(element, 'href')}`]
			: [],
	);

/** Every element of an XML file: its name, its attributes and the text in it. */
function elementsOf(xml: string) {
	const all: { name: string; attributes: Record<string, string>; text: string }[] = [];
	const open: (typeof all)[number][] = [];
	const parser = new SaxesParser();
	parser.on('opentag', ({ name, attributes }) => {
		const made = { name, attributes: attributes as Record<string, string>, text: '' };
		all.push(made);
		open.push(made);
	});
	parser.on('text', (text) => {
		const inside = open.at(-1);
		if (inside) inside.text += text;
	});
	parser.on('closetag', () => void open.pop());
	parser.write(xml).close();
	return all;
}

/** Addresses that lead to no file of the site. @param whole its folder @param home address of its home page */
function dead(addresses: readonly string[], whole: string, home: string): string[] {
	return addresses.filter((address) => {
		if (!address.startsWith(home)) return true;
		const path = decodeURIComponent(new URL(address).pathname.slice(new URL(home).pathname.length));
		return !existsSync(join(whole, path === '' || path.endsWith('/') ? `${path}index.html` : path));
	});
}

describe.each(sites)('the sitemap of $name', ({ dist, languages: [main, ...others] }) => {
	const { origin, siteBase } = main!.site;
	const xml = readFileSync(join(dist, 'sitemap.xml'), 'utf8');
	const elements = elementsOf(xml);
	const addresses = elements.flatMap(({ name, text }) => (name === 'loc' ? [text] : []));
	const pages = [main!, ...others].flatMap((language) =>
		language.pages.map((page) => ({
			page,
			address: language.site.origin + language.site.localeBase + page.path.slice(1),
		})),
	);

	test('is one', async () => {
		expect(await schemaFaults('sitemap', xml)).toEqual([]);
	});

	test('holds every page that may be shown and is its own canonical page, once, and no other', () => {
		const wanted = pages
			.filter(({ page }) => !find(page, 'name', 'robots'))
			.filter(({ page, address }) => attribute(find(page, 'rel', 'canonical')!, 'href') === address)
			.map(({ address }) => address);
		expect(wanted.length).toBeGreaterThan(40);
		expect(addresses.toSorted()).toEqual(wanted.toSorted());
	});

	test('names the other languages that the pages name', () => {
		let at = '';
		const told = new Map<string, string[]>();
		for (const { name, text, attributes } of elements) {
			if (name === 'loc') told.set((at = text), []);
			if (name === 'xhtml:link') told.get(at)?.push(`${attributes['hreflang']} ${attributes['href']}`);
		}
		for (const { page, address } of pages.filter((found) => told.has(found.address)))
			expect(told.get(address), address).toEqual(alternatesOf(page));
	});

	test('says when guides were last reviewed', () => {
		const days = elements.filter(({ name }) => name === 'lastmod').map(({ text }) => text);
		expect(days.length).toBeGreaterThan(30);
		expect(days.filter((day) => !/^\d{4}-\d\d-\d\d$/.test(day))).toEqual([]);
	});

	test('is named in robots.txt, which stands at the top of a host and nowhere else', () => {
		const file = join(dist, 'robots.txt');
		expect(existsSync(file)).toBe(siteBase === '/');
		if (siteBase !== '/') return;
		const lines = readFileSync(file, 'utf8').split('\n');
		expect(lines).toContain(`Sitemap: ${origin}/sitemap.xml`);
		const closed = lines.flatMap((line) => /^Disallow: (.+)$/.exec(line)?.[1] ?? []);
		expect(closed).toEqual([main!, ...others].map(({ site }) => `${site.localeBase}search/panel/`));
		expect(addresses.filter((address) => closed.some((path) => address.includes(path)))).toEqual([]);
	});
});

describe.each(languages)('the feed of $name', ({ dist, whole, site, library, pages }) => {
	const xml = readFileSync(join(dist, 'feed.xml'), 'utf8');
	const elements = elementsOf(xml);
	const home = site.origin + site.localeBase;
	const entries = elements.slice(elements.findIndex(({ name }) => name === 'entry'));
	const texts = (wanted: string) => entries.flatMap(({ name, text }) => (name === wanted ? [text] : []));

	test('is one, and names itself', async () => {
		expect(await schemaFaults('atom', xml)).toEqual([]);
		const self = elements.find(({ attributes }) => attributes['rel'] === 'self');
		expect(self?.attributes['href']).toBe(`${home}feed.xml`);
	});

	test('holds guides of this language that are there, the newest first', () => {
		const ids = texts('id');
		expect(ids.length).toBeGreaterThan(1);
		expect(ids.length).toBeLessThanOrEqual(feedLength);
		expect(new Set(ids)).toHaveLength(ids.length);
		expect(dead(ids, whole, home)).toEqual([]);
		const days = texts('updated');
		expect(days).toEqual(days.toSorted().toReversed());
		for (const [index, address] of ids.entries()) {
			const guide = library.guides.find(({ id }) => address === `${home}guides/${id}/`)!;
			expect(new Intl.Locale(guide.lang).language).toBe(new Intl.Locale(site.lang).language);
			expect([texts('title')[index], texts('summary')[index], days[index]]).toEqual([
				guide.title,
				guide.promise,
				`${guide.reviewed}T00:00:00Z`,
			]);
		}
	});

	test('is named by the pages that list guides, and by no others', () => {
		const naming = pages.filter((page) => find(page, 'type', 'application/atom+xml')).map(({ path }) => path);
		expect(naming.sort()).toEqual(['/', '/guides/', ...library.sections.map(({ id }) => `/${id}/`)].sort());
	});
});

const reader = unified().use(remarkParse).use(remarkGfm);

/** What a Markdown file leads to, and whatever in it is not Markdown. */
function readMarkdown(text: string) {
	const links: string[] = [];
	const strange: string[] = [];
	visit(reader.parse(text), (node) => {
		if (node.type === 'link' || node.type === 'image' || node.type === 'definition') links.push(node.url);
		if (node.type === 'html') strange.push(node.value);
		if (node.type === 'text' && /\[\^|:::|^\[[ x]\]/.test(node.value)) strange.push(node.value);
	});
	return { links, strange };
}

describe.each(languages)('what programs read of $name', ({ dist, whole, site, library, pages }) => {
	const home = site.origin + site.localeBase;
	const top = site.origin + site.siteBase;
	const files = filesIn(dist);
	const alternates = [...files].filter(([file]) => /^guides\/[^/]+\/index\.md$/.test(file));
	const summary = files.get('llms.txt')!.toString();

	test('starts with a summary that leads to each guide and each answer of this language as Markdown', () => {
		const { links, strange } = readMarkdown(summary);
		expect(summary).toMatch(/^# .+\n\n> .+\n\n## /);
		expect(strange).toEqual([]);
		expect(dead(links, whole, top)).toEqual([]);
		const texts = [...files.keys()].filter((file) => /^(?:guides|questions)\/[^/]+\/index\.md$/.test(file));
		expect(links.filter((link) => link.endsWith('.md')).sort()).toEqual(
			texts.map((file) => home + file).sort(),
		);
	});

	test('is each guide whose text is at home here, and the page names it', () => {
		for (const { id } of library.guides) {
			const page = pages.find(({ path }) => path === `/guides/${id}/`)!;
			const isHome = attribute(find(page, 'rel', 'canonical')!, 'href') === `${home}guides/${id}/`;
			const named = find(page, 'type', 'text/markdown');
			expect(files.has(`guides/${id}/index.md`), id).toBe(isHome);
			expect(named && attribute(named, 'href')).toBe(
				isHome ? `${site.localeBase}guides/${id}/index.md` : undefined,
			);
		}
	});

	test('is Markdown without HTML, with full addresses that lead somewhere', () => {
		expect(alternates.length).toBeGreaterThan(1);
		for (const [file, bytes] of alternates) {
			const { links, strange } = readMarkdown(bytes.toString());
			expect(strange, file).toEqual([]);
			expect(
				links.filter((link) => !/^(?:https?:\/\/|mailto:|tel:)/.test(link)),
				file,
			).toEqual([]);
			const own = links.filter((link) => link.startsWith(`${site.origin}/`));
			expect(dead(own, whole, top), file).toEqual([]);
		}
	});

	test('says where the guide stands and when it was reviewed, and holds all its headings', () => {
		for (const [file, bytes] of alternates) {
			const text = bytes.toString();
			const guide = library.guides.find(({ id }) => file === `guides/${id}/index.md`)!;
			expect(text, file).toContain(`\n<${home}guides/${guide.id}/>${guide.reviewed ? ' · ' : '\n'}`);
			expect(text.split('\n## ')[0], file).toContain(guide.reviewed ?? guide.promise);
			const headings = text.match(/^#{2,4} .+$/gm) ?? [];
			expect(headings, file).toHaveLength(guide.headings.length + (guide.hurry.length > 0 ? 1 : 0));
		}
	});
});

describe.each(sites)('security.txt of $name', ({ name, dist }) => {
	const file = join(dist, '.well-known', 'security.txt');

	test('is there where the brand has a contact for it', () => {
		expect(existsSync(file)).toBe(name === 'nakheel');
		if (name !== 'nakheel') return;
		expect(readFileSync(file, 'utf8')).toBe(
			[
				'Contact: mailto:security@nakheel-talent.example',
				'Expires: 2099-12-31T23:59:59Z',
				'Preferred-Languages: ar, en-GB',
				'Canonical: https://dalil.nakheel-talent.example/.well-known/security.txt',
				'',
			].join('\n'),
		);
	});
});
