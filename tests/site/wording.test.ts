import { describe, expect, inject, test } from 'vitest';
import type { BuiltSite } from '../support/sites.ts';
import { attribute, pagesOf, textOf, type Element, type Page } from '../support/pages.ts';

/** Words that one country alone writes. */
const british =
	/\b(?:CVs?|holidays?|payslips?|adverts?|adjustments?|practised|at (?:the )?weekends?|behavioural|colours?|organisations?|neighbours?|practise|rota|per cent|trousers|towards)\b/i;
const american =
	/\b(?:résumés?|vacation|behavioral|colors?|organizations?|neighbors?|practicing|pants|percent|toward)(?![\p{L}])/iu;

/** Guides that Ember & Oak wrote; the handbook's own are in the words of the region. */
const theirs = ['what-to-wear-and-bring', 'call-your-consultant', 'imprint'];

/** Rules of law and sources keep the words they have. */
const quoted = ['law', 'footnotes', 'source-list', 'claim-foot', 'sources', 'address', 'refs'];

const sites = inject('sites').filter(({ name }) => name !== 'nakheel');
const pages = new Map(sites.map((site) => [site.name, ourPages(site)]));

function ourPages(site: BuiltSite): Page[] {
	return pagesOf(site).filter(({ path }) => !theirs.some((id) => path.includes(`/${id}/`)));
}

/** The running text of a page. */
function wordsOf({ elements }: Page): string {
	const main = elements.find(({ tagName }) => tagName === 'main');
	return main ? spoken(main) : '';
}

function spoken(node: Element['childNodes'][number]): string {
	if (!('tagName' in node)) return textOf(node);
	const classes = attribute(node, 'class')?.split(' ') ?? [];
	if (
		['script', 'style', 'template', 'pre'].includes(node.tagName) ||
		quoted.some((name) => classes.includes(name))
	)
		return '';
	// Their guides stand in the handbook too.
	if (classes.includes('chapter') && theirs.includes(attribute(node, 'id') ?? '')) return '';
	return node.childNodes.map(spoken).join(' ');
}

function found(site: BuiltSite['name'], word: RegExp): string[] {
	return (pages.get(site) ?? []).flatMap((page) => {
		const match = word.exec(wordsOf(page));
		return match ? [`${page.path}: ${match[0]}`] : [];
	});
}

test('the handbook itself speaks British English', () => {
	expect(found('callback', american)).toEqual([]);
	expect(found('callback', british).length).toBeGreaterThan(10);
});

test('for a firm in the United States it speaks American English', () => {
	expect(found('ember', british)).toEqual([]);
	expect(found('ember', american).length).toBeGreaterThan(10);
});

test('the ids of headings are the same in both', () => {
	const idsOf = (site: BuiltSite['name']) =>
		new Map(
			(pages.get(site) ?? [])
				.filter(({ path }) => /^\/guides\/./.test(path))
				.map(({ path, elements }) => [
					path,
					elements
						.filter(({ tagName }) => /^h[2-4]$/.test(tagName))
						.map((heading) => attribute(heading, 'id')),
				]),
		);
	const handbook = idsOf('callback');
	// The firm has written one of these guides, and a part of the other, anew.
	const own = ['/guides/references-and-checks/', '/guides/what-to-wear-and-bring/'];
	const shared = [...idsOf('ember')].filter(([path]) => !own.includes(path) && handbook.has(path));
	expect(shared.length).toBeGreaterThan(40);
	for (const [path, ids] of shared) expect(ids, path).toEqual(handbook.get(path));
});

describe.each(inject('sites'))('the glossary of $name', (site) => {
	// The handbook repeats the guides.
	const all = pagesOf(site).filter(({ path }) => path !== '/handbook/');
	const terms = (page: Page) => page.elements.filter((element) => attribute(element, 'class') === 'term');

	test('has an entry for each word that a guide links, at most six to a guide', () => {
		const entries = all
			.find(({ path }) => path === '/glossary/')
			?.elements.map((element) => attribute(element, 'id'));
		for (const page of all) {
			const links = terms(page).map((link) => attribute(link, 'href'));
			expect(links.length, page.path).toBeLessThanOrEqual(page.path.startsWith('/guides/') ? 6 : 0);
			expect(new Set(links), page.path).toHaveLength(links.length);
			for (const link of links) {
				expect(link).toMatch(new RegExp(`^${site.base}glossary/#`));
				expect(entries).toContain(link?.split('#')[1]);
			}
		}
	});
});
