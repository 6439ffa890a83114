import { expect, test } from 'vitest';
import { searchExamples } from '../../../src/library/search-filters.ts';
import { brand, guide, world, type Files } from '../../support/overlay.ts';

test('an example of a search is offered only if the guide that it names appears', () => {
	const examplesOf = (list: string, files: Files = {}) => {
		const made = world({ 'content/en/strings.yaml': `home.tries.list: ${list}\n`, ...files });
		try {
			const { site, library } = made.load();
			return searchExamples(site.t, library);
		} finally {
			made.remove();
		}
	};
	const list = 'what to wear > what-to-wear|weaknesses| no reply >waiting |';
	const wear = { 'content/en/guides/preparation/what-to-wear.md': guide() };
	const hidden = { 'content/brand.yaml': `${brand}hide: [what-to-wear]\n` };
	expect(examplesOf(list, wear)).toEqual(['what to wear', 'weaknesses']);
	expect(examplesOf(list, { ...wear, ...hidden })).toEqual(['weaknesses']);
	expect(examplesOf("'|'")).toEqual([]);
});
