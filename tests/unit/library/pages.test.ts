import { afterEach, describe, expect, test } from 'vitest';
import { evidencePage } from '../../../src/library/evidence-page.ts';
import { guidePage, upstreamAddress } from '../../../src/library/guide-page.ts';
import { homeRows, homeSections, homeTimes } from '../../../src/library/home-page.ts';
import { allFeatures } from '../../../src/library/routes.ts';
import { guideById, type Library } from '../../../src/library/library.ts';
import { brand, guide, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

function library(firm: Files = {}): Library {
	made = world(firm);
	return made.load().library;
}

const at = (section: string, id: string, changes: Record<string, string> = {}, body?: string): Files => ({
	[`content/en/guides/${section}/${id}.md`]: guide(body, { section: `section: ${section}`, ...changes }),
});

describe('a guide’s page', () => {
	const page = (id: string, firm: Files) => {
		const all = library(firm);
		const found = guideById(all, id);
		if (!found) throw new Error(`There is no guide ${id}.`);
		return guidePage(found, all);
	};

	test('knows its place in the stage, not counting situations', () => {
		const firm = {
			...at('preparation', 'panel', { order: 'order: 9' }),
			...at('situations', 'tomorrow', { order: 'order: 0' }),
		};
		expect(page('panel', firm).place).toEqual({ at: 2, of: 3 });
	});

	test('leads to the next guide of the journey, also into the next stage', () => {
		const later = at('follow-up', 'thanks', { stage: 'stage: afterwards' });
		expect(page('pay', later).next?.id).toBe('thanks');
	});

	test('is the last one when nothing follows', () => expect(page('pay', {}).next).toBeUndefined());

	test('of a situation leads nowhere by itself', () => {
		expect(page('tomorrow', at('situations', 'tomorrow')).next).toBeUndefined();
	});

	test('does not name the next guide among the related ones again', () => {
		const firm = at('preparation', 'panel', { order: 'order: 0', related: 'related: [star-stories, pay]' });
		const { next, related } = page('panel', firm);
		expect([next?.id, ...related.map(({ id }) => id)]).toEqual(['star-stories', 'pay']);
	});

	test('lists its headings of the second level', () => {
		const body = '## First things\n\n### Inside\n\n## Last things\n';
		expect(page('panel', at('preparation', 'panel', {}, body)).toc.map(({ id }) => id)).toEqual([
			'first-things',
			'last-things',
		]);
	});
});

test('a guide of ours is at home on our site, unless the firm has written any of it', () => {
	const all = library({
		...at('salary', 'own'),
		'content/en/parts/star-stories/first-things.md': 'Our words.\n',
	});
	const address = (id: string, upstream?: string) => upstreamAddress(guideById(all, id)!, upstream);
	const home = 'https://callback.org/book/';
	expect(address('pay', home)).toBe('https://callback.org/book/guides/pay/');
	expect(address('pay')).toBeUndefined();
	expect(address('star-stories', home)).toBeUndefined();
	expect(address('own', home)).toBeUndefined();
});

describe('the home page', () => {
	test('leads to a section where the guide for an answer is not on the site', () => {
		const times = homeTimes(library(at('situations', 'interview-tomorrow')));
		expect(Object.fromEntries(times.map(({ key, to }) => [key, to]))).toMatchObject({
			hour: '/situations/',
			tomorrow: '/guides/interview-tomorrow/',
		});
	});

	test('has our blocks in rows, with people where the brand wants them', () => {
		const { guides } = library(at('dos-and-donts', 'dos-and-donts'));
		const rows = (contactPlaces: string[]) =>
			homeRows({ home: undefined, contactPlaces }, { features: allFeatures, guides }).map((row) =>
				row.map(({ block }) => block),
			);
		expect(rows(['home'])).toEqual([
			['when', 'hurry'],
			['journey'],
			['search'],
			['sections'],
			['tools'],
			['evidence', 'people'],
		]);
		expect(rows([]).at(-1)).toEqual(['evidence']);
	});

	test('has no lines of a guide that does not appear', () => {
		const { features, guides } = library();
		expect(homeRows({ home: undefined, contactPlaces: [] }, { features, guides })[0]).toEqual([
			{ block: 'when' },
		]);
		expect(homeRows({ home: [{ block: 'hurry' }], contactPlaces: [] }, { features, guides })).toEqual([]);
	});

	test('has the blocks of the firm, each in its own row where it has no neighbour', () => {
		made = world({
			...at('dos-and-donts', 'dos-and-donts'),
			'content/brand.yaml': `${brand}home: [hurry, when, people, { section: salary }]\n`,
		});
		const { site, library } = made.load();
		const rows = homeRows({ home: site.brand.home, contactPlaces: [] }, library);
		expect(rows).toEqual([
			[{ block: 'hurry' }],
			[{ block: 'when' }],
			[{ block: 'people' }],
			[{ section: 'salary' }],
		]);
	});

	test('shows a section that has a block of its own nowhere else', () => {
		const { onWay } = homeSections(library(), [{ block: 'sections' }, { section: 'salary' }]);
		expect(onWay.map(({ id }) => id)).toEqual(['preparation']);
	});

	test('shows the sections in the order of the firm', () => {
		const order = { 'content/en/sections.yaml': 'sections:\n  - { id: salary, order: 1 }\n' };
		const { sections, guides } = library(order);
		expect(sections.map(({ id }) => id)).toEqual(['salary', 'preparation']);
		expect(homeSections(library(order)).onWay.map(({ id }) => id)).toEqual(['salary', 'preparation']);
		expect(guides.map(({ section }) => section)).toEqual(['salary', 'preparation']);
	});

	test('shows three guides of a section, counts all, and leaves out empty sections', () => {
		const more = Object.assign({}, ...['a', 'b', 'c'].map((id) => at('salary', id))) as Files;
		const sections = homeSections(library(more)).onWay;
		expect(sections.map(({ id, guides, count }) => [id, guides.length, count])).toEqual([
			['preparation', 1, 1],
			['salary', 3, 4],
		]);
	});
});

describe('the evidence page', () => {
	test('names who makes a claim and where the handbook treats it', () => {
		const treats = { claims: 'claims: { C001: first-things }' };
		const { topics } = evidencePage(library(at('preparation', 'panel', treats)));
		expect(topics).toMatchObject([
			{
				topic: 'preparation',
				claims: [
					{
						id: 'C001',
						anchor: 'c001',
						sourceNames: ['A firm'],
						treatedIn: [{ to: '/guides/panel/#first-things' }],
					},
				],
			},
		]);
	});
});
