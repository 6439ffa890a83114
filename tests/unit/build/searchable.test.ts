import { describe, expect, test } from 'vitest';
import { searchInput } from '../../../src/build/searchable.ts';
import { loadSite } from '../../support/load.ts';
import { brand, world, type Files } from '../../support/overlay.ts';
import type { SiteName } from '../../support/sites.ts';

const people = (name: SiteName) => {
	const [loaded] = loadSite(name);
	return searchInput(loaded).records.filter(({ address }) => address === '/about/#people');
};

test('the consultants of a firm are found on the page that shows them', () => {
	const [found, ...others] = people('ember');
	expect(others).toEqual([]);
	expect(found).toMatchObject({ title: 'The people you can talk to', kind: 'page', lang: 'en-US' });
	expect(found?.text).toContain('Teo Brandvold, Consultant, night shifts and logistics.');
	expect(found?.words.split(' · ')).toContain('Rosa Lindqvist-Amaya');
});

test('a site without consultants has nothing to find there', () => {
	expect(people('callback')).toEqual([]);
});

describe('the page of the people', () => {
	const consultants = 'consultants:\n  - { name: Mira Okonjo, role: Consultant, email: mira@acme.example }\n';
	const alone = (id: string): Files => ({
		'content/brand.yaml': `${brand}interviews: false\n${consultants}`,
		'content/en/sections.yaml':
			'sections:\n  - { id: pay, name: Pay, summary: When you are paid., kind: articles }\n',
		'content/en/guides/pay/timesheet.md': '---\ntitle: Timesheets\npromise: You are paid.\n---\n\nWords.\n',
		[`content/en/pages/${id}.md`]:
			'---\ntitle: Us\npromise: Who we are.\nreviewed: 2026-11-22\n---\n\nWords.\n',
	});

	test.each([
		['about', ['/about/#people']],
		['contact', ['/contact/#people']],
		['imprint', []],
	])('of a site whose own page is called %s is at %j', (id, addresses) => {
		const made = world(alone(id));
		const { records } = searchInput(made.load());
		made.remove();
		expect(records.map(({ address }) => address).filter((address) => address.endsWith('#people'))).toEqual(
			addresses,
		);
	});
});
