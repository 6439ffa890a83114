import { expect, test } from 'vitest';
import { searchInput } from '../../../src/build/searchable.ts';
import { loadSite } from '../../support/load.ts';
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
