import { afterEach, describe, expect, test } from 'vitest';
import { chaptersOf, type Library } from '../../../src/library/library.ts';
import { guidePage } from '../../../src/library/guide-page.ts';
import { menuOf, partOf } from '../../../src/library/menu.ts';
import { inGroups } from '../../../src/library/section-page.ts';
import { guidesOf } from '../../../src/library/library.ts';
import { linkResolver } from '../../../src/library/links.ts';
import { brand, guide, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

function loaded(firm: Files = {}) {
	made = world(firm);
	return made.load();
}
const library = (firm: Files = {}): Library => loaded(firm).library;
const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

const jobs = `sections:
  - id: jobs
    name: Working with us
    summary: Hours and pay.
    kind: articles
    groups:
      - { id: pay, name: Pay }
      - { id: nights, name: At night }
      - { id: unused, name: Unused }
`;
const article = (fields = '', body = 'Words.') =>
	`---\ntitle: Late\npromise: What it pays.\n${fields}---\n\n${body}\n`;
const firmSection = (files: Files = {}): Files => ({
	'content/en/sections.yaml': jobs,
	'content/en/guides/jobs/late.md': article(),
	...files,
});

describe('a section of the firm', () => {
	test('stands after ours, and a title and a promise are enough for its guides', () => {
		const { sections, guides } = library(firmSection());
		expect(ids(sections)).toEqual(['preparation', 'salary', 'jobs']);
		expect(guides.at(-1)).toMatchObject({ id: 'late', section: 'jobs', hurry: [], stage: undefined });
	});

	test('is on no page while it holds no guide', () => {
		expect(ids(library({ 'content/en/sections.yaml': jobs }).sections)).toEqual(['preparation', 'salary']);
	});

	test('shows its guides in groups, those without one first', () => {
		const all = library(
			firmSection({
				'content/en/guides/jobs/a.md': article('group: nights\n'),
				'content/en/guides/jobs/b.md': article('group: pay\norder: 2\n'),
				'content/en/guides/jobs/c.md': article('group: pay\norder: 1\n'),
			}),
		);
		const section = all.sections.at(-1)!;
		const { ungrouped, groups } = inGroups(section, guidesOf(all, 'jobs'));
		expect(ids(ungrouped)).toEqual(['late']);
		expect(groups.map(({ name, guides }) => [name, ids(guides)])).toEqual([
			['Pay', ['c', 'b']],
			['At night', ['a']],
		]);
	});

	test('is in the menu, and its guides belong to that part of the site', () => {
		const all = library(firmSection());
		expect(
			menuOf({ navigation: undefined }, all, (key) => key).map(({ to, text }) => [to, text]),
		).toContainEqual(['/jobs/', 'Working with us']);
		expect([partOf(all, 'jobs'), partOf(all, 'salary')]).toEqual(['/jobs/', '/guides/']);
	});

	test('leads nobody to a next guide', () => {
		const all = library(firmSection({ 'content/en/guides/jobs/a.md': article() }));
		const { next, place } = guidePage(
			all.guides.find(({ id }) => id === 'a')!,
			all,
		);
		expect({ next, place }).toEqual({ next: undefined, place: undefined });
	});

	test('gives its tasks to a plan only where they say so', () => {
		const body = '## Before\n\n- [ ] Sign (2 min) #sign\n- [ ] Call (1 min, on the day, in a plan) #call';
		const { tasks } = library(firmSection({ 'content/en/guides/jobs/late.md': article('', body) }));
		expect(tasks.map(({ id, time }) => [id, time])).toEqual([['late/call', { kind: 'day' }]]);
	});

	test('can be linked to, and be the place of the button', () => {
		const files = firmSection({
			'content/brand.yaml': `${brand}callToAction: { text: Call us., label: Call, link: tel:+442079460123, on: [jobs] }\n`,
			'content/en/guides/preparation/panel.md': guide('## First things\n\nSee [our jobs](/jobs/).\n'),
		});
		expect(loaded(files).site.brand.callToAction?.on).toEqual(['jobs']);
	});
});

test('a section, a guide and a page keep a call to action of their own', () => {
	const call = (label: string) => `callToAction: { text: So., label: ${label}, link: /jobs/ }\n`;
	const { sections, guides, pages } = library(
		firmSection({
			'content/en/sections.yaml': `${jobs}    ${call('Section')}`,
			'content/en/guides/jobs/late.md': article(call('Guide')),
			'content/en/pages/about.md': `---\ntitle: Us\npromise: So.\nreviewed: 2026-11-22\n${call('Page')}---\n\nWords.\n`,
		}),
	);
	const labels = [sections, guides, pages].map((all) => all.at(-1)?.callToAction?.label);
	expect(labels).toEqual(['Section', 'Guide', 'Page']);
});

describe('a section of ours', () => {
	test('keeps what the firm does not name', () => {
		const { sections } = library({
			'content/en/sections.yaml': 'sections:\n  - { id: salary, name: About pay, order: 1 }\n',
		});
		expect(sections[0]).toMatchObject({ id: 'salary', name: 'About pay', kind: 'journey' });
		expect(sections[0]?.summary).not.toBe('');
	});

	test('that is hidden is gone with its guides, and links to it are words', () => {
		const {
			library: all,
			gone,
			hidden,
		} = loaded({
			'content/en/sections.yaml': 'hide: [salary]\n',
			'content/en/guides/preparation/panel.md': guide(
				'## First things\n\nSee [pay](/salary/) and [more](/guides/pay/).\n',
			),
		});
		expect([ids(all.sections), ids(all.guides)]).toEqual([['preparation'], ['panel', 'star-stories']]);
		const resolve = linkResolver(all.guides, hidden, gone);
		expect([resolve('/salary/'), resolve('/guides/pay/'), resolve('/preparation/')]).toEqual([
			undefined,
			undefined,
			'/preparation/',
		]);
	});

	test('can ask less of its guides', () => {
		const { guides } = library({
			'content/en/sections.yaml': 'sections:\n  - { id: salary, kind: articles }\n',
			'content/en/guides/salary/late.md': article(),
		});
		expect(ids(guides)).toContain('late');
	});

	test('has the name of the language it is read in', () => {
		const { sections } = library({
			'content/brand.yaml': `${brand}locales: [ar]\n`,
			'content/ar/strings.yaml': 'skip: إلى النص\n',
			'content/ar/sections.yaml': 'sections:\n  - { id: salary, name: الراتب }\n',
		});
		expect(sections.map(({ name, lang }) => [name, lang])).toEqual([
			['Preparation', 'en'],
			['الراتب', 'ar'],
		]);
	});
});

describe('the journey', () => {
	const stages = 'the-call, getting-ready, the-day, afterwards, the-offer';

	test('has the stages at which there are guides', () => {
		expect(ids(library().stages)).toEqual(['getting-ready']);
	});

	test('is the firm’s: renamed, in another order, with stages of its own', () => {
		const { stages: found } = library({
			'content/en/journey.yaml':
				'stages:\n  - { id: first-shift, name: First shift, summary: Go., order: 5 }\n  - { id: getting-ready, name: Before }\n',
			'content/en/guides/preparation/gate.md': guide(undefined, { stage: 'stage: first-shift' }),
		});
		expect(found.map(({ name }) => name)).toEqual(['First shift', 'Before']);
	});

	test('is nowhere on a site that hides it, and its guides stand in their sections', () => {
		const all = library({ 'content/en/journey.yaml': `hide: [${stages}]\n` });
		expect(all.stages).toEqual([]);
		expect(all.guides.map(({ stage }) => stage)).toEqual([undefined, undefined]);
		expect(chaptersOf(all).map(({ of, id, guides }) => [of, id, ids(guides)])).toEqual([
			['section', 'preparation', ['star-stories']],
			['section', 'salary', ['pay']],
		]);
	});

	test('takes in articles that name a stage, and nothing for reference', () => {
		const at = (kind: string) =>
			library({
				'content/en/sections.yaml': jobs.replace('articles', kind),
				'content/en/guides/jobs/late.md': article('stage: getting-ready\n'),
			}).guides.find(({ id }) => id === 'late')?.stage;
		expect([at('articles'), at('reference')]).toEqual(['getting-ready', undefined]);
	});
});
