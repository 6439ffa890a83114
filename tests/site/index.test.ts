import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { guideAddress } from '../../src/library/links.ts';
import { questionAddress } from '../../src/library/question-address.ts';
import { sectionAddress } from '../../src/library/routes.ts';
import type { WordsFile } from '../../src/search/shared/words.ts';
import { indexedIn } from '../support/indexed.ts';
import { attribute, pagesOf } from '../support/pages.ts';
import { loadSite } from '../support/load.ts';

describe.each(inject('sites'))('the search index of $name', ({ name, dist }) => {
	const { library } = loadSite(name)[0];
	const indexed = indexedIn(dist);
	const addresses = indexed.map(({ url }) => url);

	test('holds every guide, every plain page, every question, term and disagreement', () => {
		const wanted = [
			...library.guides.map(({ id }) => guideAddress(id)),
			...library.pages.map(({ id }) => `/${id}/`),
			'/questions/',
			'/evidence/',
			'/glossary/',
			...library.questions.map(questionAddress),
			...library.glossary.map(({ id }) => `/glossary/#${id}`),
			...library.disagreements.map(({ id }) => `/evidence/#${id.toLowerCase()}`),
		];
		expect(wanted.filter((address) => !addresses.includes(address))).toEqual([]);
	});

	test('holds no page of lists and none twice', () => {
		const lists = [
			'/',
			'/404.html',
			'/offline/',
			'/search/',
			'/search/panel/',
			'/guides/',
			...library.sections.map(({ id }) => sectionAddress(id)),
		];
		expect(addresses.filter((address) => lists.includes(address))).toEqual([]);
		expect(new Set(addresses)).toHaveLength(addresses.length);
	});

	test('leads from every record to an element that exists', () => {
		const pages = new Map(pagesOf({ dist }).map((page) => [page.path, page]));
		const lost = addresses.filter((address) => {
			const [path = '', anchor] = address.split('#');
			const { elements = [] } = pages.get(path) ?? {};
			return anchor !== undefined && !elements.some((element) => attribute(element, 'id') === anchor);
		});
		expect(lost).toEqual([]);
	});

	test('knows every filter value by a printed name', () => {
		const search = pagesOf({ dist }).find(({ path }) => path === '/search/');
		const named = new Set(
			search?.elements
				.filter(({ tagName }) => tagName === 'option')
				.map((option) => attribute(option, 'value')),
		);
		const words = readFileSync(join(dist, 'pagefind', 'words.json'), 'utf8');
		const { section, stage, kind } = (JSON.parse(words) as WordsFile).values;
		const values = [...section, ...stage, ...kind].filter(Boolean);
		expect(values.length).toBeGreaterThan(5);
		expect(values.filter((value) => !named.has(value))).toEqual([]);
	});

	test('holds the words of a page, not the labels around them', () => {
		const { t } = loadSite(name)[0].site;
		const labels = [t('skip'), t('footer.privacy'), t('guide.toc')];
		for (const { url, content } of indexed.filter(({ url: address }) => /^\/guides\/[^#]+$/.test(address))) {
			expect(content.length, url).toBeGreaterThan(100);
			expect(
				labels.filter((label) => content.includes(label)),
				url,
			).toEqual([]);
		}
	});
});
