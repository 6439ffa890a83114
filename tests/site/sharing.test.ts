import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { shareImageAddress } from '../../src/lib/share-image.ts';
import { hasOwnPage, questionAddress } from '../../src/library/question-address.ts';
import { attribute, pagesOf, textOf, type Page } from '../support/pages.ts';
import { structuredDataOf, vocabularyFaults } from '../support/structured-data.ts';
import { loadSite } from '../support/load.ts';

/** The sites in each of their languages. */
const sites = inject('sites').flatMap((built) =>
	loadSite(built.name).map(({ site, library }) => {
		const dist = join(built.dist, site.localeBase.slice(site.siteBase.length));
		return { name: `${built.name} in ${site.lang}`, dist, site, library, pages: pagesOf({ dist }) };
	}),
);

/** Longer ones are cut off by those who show them. */
const longest = { title: 110, description: 200 };

const find = ({ elements }: Page, name: string, value: string) =>
	elements.find((element) => attribute(element, name) === value);
const canonicalOf = (page: Page) => attribute(find(page, 'rel', 'canonical')!, 'href')!;
const isHidden = (page: Page) => find(page, 'name', 'robots') !== undefined;
/** Whether a page is a text to read: a guide, or a question with its answer. */
const isText = ({ path, html }: Page) =>
	/^\/guides\/./.test(path) || html.includes('class="wrap question-page"');
const tagsOf = ({ elements }: Page) =>
	elements.flatMap((element) => {
		const property = attribute(element, 'property');
		return property?.startsWith('og:') ? [[property, attribute(element, 'content')!] as const] : [];
	});

describe.each(sites)('what is shown of a shared page of $name', ({ site, pages }) => {
	const shown = pages.filter((page) => !isHidden(page));
	const home = site.origin + site.localeBase;

	test('stands in every page that is not hidden, and in no other', () => {
		expect(shown.length).toBeGreaterThan(20);
		for (const page of pages.filter(isHidden)) expect(tagsOf(page), page.file).toEqual([]);
		for (const page of shown) {
			const tags = Object.fromEntries(tagsOf(page));
			expect(tags, page.file).toMatchObject({
				'og:type': isText(page) ? 'article' : 'website',
				'og:site_name': site.brand.name,
				'og:image': site.origin + site.localeBase + shareImageAddress(page.path).slice(1),
				'og:image:width': '1200',
				'og:image:height': '630',
				'og:image:alt': tags['og:title'],
				'og:description': attribute(find(page, 'name', 'description')!, 'content'),
			});
			expect(attribute(find(page, 'name', 'twitter:card')!, 'content')).toBe('summary_large_image');
			const title = textOf(page.elements.find(({ tagName }) => tagName === 'title')!);
			expect([title, `${tags['og:title']} – ${site.brand.name}`], page.file).toContain(title);
			expect(title, page.file).toContain(tags['og:title']);
		}
	});

	test('is led to the page’s own address on this site, where its text is at home', () => {
		for (const page of shown) {
			const { 'og:url': address } = Object.fromEntries(tagsOf(page));
			expect(address, page.file).toBe(canonicalOf(page));
			expect(address, page.file).toMatch(new RegExp(`^${site.origin}${site.siteBase}`));
		}
	});

	test('names languages as Open Graph does, each once', () => {
		for (const page of shown) {
			const locales = tagsOf(page).flatMap(([property, value]) =>
				property.startsWith('og:locale') ? [value] : [],
			);
			expect(new Set(locales), page.file).toHaveLength(locales.length);
			for (const locale of locales) expect(locale, page.file).toMatch(/^[a-z]{2,3}_[A-Z]{2}$/);
		}
	});

	test('is not cut off, and says something else of each page', () => {
		const all = shown.map((page) => Object.fromEntries(tagsOf(page)));
		for (const [name, most] of Object.entries(longest)) {
			const texts = all.map((tags) => tags[`og:${name}`]!);
			expect(texts.filter((text) => text.trim() === '' || Array.from(text).length > most)).toEqual([]);
			expect(texts.filter((text, index) => texts.indexOf(text) !== index)).toEqual([]);
		}
	});

	test('can be told apart by its picture', () => {
		const pictures = shown.map((page) => Object.fromEntries(tagsOf(page))['og:image']);
		expect(new Set(pictures)).toHaveLength(shown.length);
		expect(pictures).toContain(`${home}share/_home.png`);
	});
});

describe.each(sites)(
	'what search engines are told of $name in the words of schema.org',
	({ site, ...rest }) => {
		const { pages, library } = rest;
		const graphs = new Map(
			pages.flatMap((page) => {
				const json = structuredDataOf(page);
				return json === undefined ? [] : [[page.path, json] as const];
			}),
		);
		const nodes = (path: string) =>
			(JSON.parse(graphs.get(path)!) as { '@graph': Record<string, unknown>[] })['@graph'];
		const kinds = (path: string) => nodes(path).map((node) => node['@type']);
		const home = site.origin + site.localeBase;

		test('is the firm and the site at home, an article and the way to it on guides, the words on the glossary', () => {
			const guides = library.guides.map(({ id }) => `/guides/${id}/`);
			const answers = library.questions.filter(hasOwnPage).map(questionAddress);
			expect([...graphs.keys()].sort()).toEqual(['/', '/glossary/', ...guides, ...answers].sort());
			expect(kinds('/')).toEqual(['Organization', 'WebSite']);
			expect(new Set(kinds('/glossary/'))).toEqual(new Set(['DefinedTermSet']));
			for (const path of [...guides, ...answers]) expect(kinds(path)).toEqual(['Article', 'BreadcrumbList']);
		});

		test('says what the page says', () => {
			for (const { id, title, promise, reviewed } of library.guides) {
				const page = pages.find(({ path }) => path === `/guides/${id}/`)!;
				const [article, way] = nodes(page.path);
				expect(article).toMatchObject({
					headline: title,
					description: promise,
					...(reviewed !== undefined && { dateModified: reviewed }),
					publisher: { name: site.brand.name, url: home },
				});
				const steps = (way as { itemListElement: { item: string; position: number }[] }).itemListElement;
				expect(steps.map(({ position }) => position)).toEqual([1, 2, 3]);
				expect(steps[0]?.item).toBe(home);
				expect(steps[2]?.item).toBe(`${home}guides/${id}/`);
				const crumb = page.elements.find((element) => attribute(element, 'class') === 'crumb')!;
				expect(textOf(crumb).trim()).toBe((steps[1] as unknown as { name: string }).name);
			}
			const sets = nodes('/glossary/') as { hasDefinedTerm: { url: string }[] }[];
			const terms = sets.flatMap((set) => set.hasDefinedTerm);
			expect(terms).toHaveLength(library.glossary.length);
			const glossary = pages.find(({ path }) => path === '/glossary/')!;
			for (const { url } of terms)
				expect(find(glossary, 'id', new URL(url).hash.slice(1)), url).toBeDefined();
		});

		test('names the firm as author of nothing that it did not write', () => {
			for (const { id, origin } of library.guides) {
				const [article] = nodes(`/guides/${id}/`);
				expect(article && 'author' in article, id).toBe(origin === 'firm' || site.isOurs);
			}
		});

		test('leads to a search that can be asked', () => {
			const [, whole] = nodes('/');
			const { target } = (whole as { potentialAction: { target: { urlTemplate: string } } }).potentialAction;
			expect(target.urlTemplate).toBe(`${home}search/?q={query}`);
			expect(readFileSync(join(rest.dist, 'search/index.html'), 'utf8')).toContain('name="q"');
		});
	},
);

test('what search engines are told uses the vocabulary of schema.org as it is defined', () => {
	const graphs = sites.flatMap(({ name, pages }) =>
		pages.flatMap((page) => {
			const json = structuredDataOf(page);
			return json === undefined ? [] : [[`${name} ${page.path}`, json] as const];
		}),
	);
	expect(graphs.length).toBeGreaterThan(100);
	expect(vocabularyFaults(new Map(graphs))).toEqual([]);
}, 180_000);

test('the vocabulary of schema.org turns down what it does not have', () => {
	const graph = (node: object) => JSON.stringify({ '@context': 'https://schema.org', '@graph': [node] });
	const wrong = {
		property: { '@type': 'Article', headlin: 'x' },
		place: { '@type': 'Article', startDate: '2026-11-22' },
		type: { '@type': 'Artikel', headline: 'x' },
		inside: { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', nam: 'x' }] },
		value: { '@type': 'Article', author: { '@type': 'Place', name: 'x' } },
	};
	const faults = vocabularyFaults(
		new Map([
			['sound', graph({ '@type': 'Article', headline: 'x' })],
			...Object.entries(wrong).map(([name, node]) => [name, graph(node)] as const),
		]),
	);
	expect(faults.map((fault) => fault.split(':')[0])).toEqual(Object.keys(wrong));
});
