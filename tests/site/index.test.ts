import { describe, expect, inject, test } from 'vitest';
import { load } from '../../src/integration/load.ts';
import { guideAddress } from '../../src/library/links.ts';
import { sectionIds } from '../../src/schema/section.ts';
import { indexedIn } from '../support/indexed.ts';
import { fixtureOf, root } from '../support/sites.ts';

describe.each(inject('sites'))('the search index of $name', ({ name, dist }) => {
	const { library } = load(root, fixtureOf(name));
	const indexed = indexedIn(dist);
	const addresses = indexed.map(({ url }) => url);

	test('holds every guide, every plain page, the questions and the evidence', () => {
		const wanted = [
			...library.guides.map(({ id }) => guideAddress(id)),
			...library.pages.map(({ id }) => `/${id}/`),
			'/questions/',
			'/evidence/',
		];
		expect(wanted.filter((address) => !addresses.includes(address))).toEqual([]);
	});

	test('holds no page of lists and none twice', () => {
		const lists = ['/', '/404.html', '/search/', '/guides/', ...sectionIds.map((id) => `/${id}/`)];
		expect(addresses.filter((address) => lists.includes(address))).toEqual([]);
		expect(new Set(addresses)).toHaveLength(addresses.length);
	});

	test('holds the words of a page, not the labels around them', () => {
		const { t } = load(root, fixtureOf(name)).site;
		const labels = [t('skip'), t('footer.privacy'), t('guide.toc')];
		for (const { url, content } of indexed.filter(({ url: address }) => address.startsWith('/guides/'))) {
			expect(content.length, url).toBeGreaterThan(200);
			expect(
				labels.filter((label) => content.includes(label)),
				url,
			).toEqual([]);
		}
	});
});
