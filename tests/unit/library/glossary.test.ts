import { afterEach, describe, expect, test } from 'vitest';
import { textRules } from '../../../src/build/text-rules.ts';
import { glossaryPage } from '../../../src/library/glossary-page.ts';
import { brand, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

const glossary = (...terms: string[]) => `terms:\n${terms.map((term) => `  - { ${term} }\n`).join('')}`;
const ours: Files = {
	'content/en/glossary.yaml': glossary(
		'id: panel, term: panel, also: [panels], meaning: Several people.',
		'id: star, term: STAR, meaning: A story in four parts., guide: star-stories',
	),
};

function read(firm: Files = {}) {
	made = world(firm, ours);
	return made;
}

test('the page shows every term in the order of the alphabet, with the guide to read on', () => {
	const { library } = read({
		'content/en/glossary.yaml': glossary('id: offer, term: Offer, meaning: A yes.'),
	}).load();
	expect(glossaryPage(library, 'en').map(({ id, guide }) => [id, guide?.id])).toEqual([
		['offer', undefined],
		['panel', undefined],
		['star', 'star-stories'],
	]);
});

test('an entry of the firm replaces ours', () => {
	const { library } = read({
		'content/en/glossary.yaml': glossary('id: panel, term: board, meaning: Two.'),
	}).load();
	expect(library.glossary.map(({ id, term }) => [id, term])).toEqual([
		['panel', 'board'],
		['star', 'STAR'],
	]);
});

test('a guide that the firm hides is no place to read on', () => {
	const { library } = read({ 'content/brand.yaml': `${brand}hide: [star-stories]\n` }).load();
	expect(glossaryPage(library, 'en').find(({ id }) => id === 'star')?.guide).toBeUndefined();
});

describe('what is linked', () => {
	const formsIn = ({ ours: root, load }: World, path: string) => {
		const { site, library } = load();
		const { terms } = textRules(root, site, library.glossary)(`${root}/content/${path}`);
		return terms.flatMap(({ forms }) => forms);
	};

	test('in a guide is every form of a term; in a page nothing', () => {
		const site = read();
		expect(formsIn(site, 'en/guides/salary/pay.mdx')).toEqual(['panel', 'panels', 'STAR']);
		expect(formsIn(site, 'en/pages/about.md')).toEqual([]);
	});

	test('is a term in the language of the text alone', () => {
		const site = read({
			'content/brand.yaml': `${brand}locales: [ar]\n`,
			'content/ar/strings.yaml': 'skip: إلى النص\n',
			'content/ar/glossary.yaml': glossary('id: panel, term: لجنة, meaning: عدة أشخاص.'),
		});
		expect(formsIn(site, 'en/guides/salary/pay.mdx')).toEqual(['STAR']);
		expect(formsIn(site, 'ar/guides/salary/pay.mdx')).toEqual(['لجنة']);
		const terms = glossaryPage(site.load().library, 'ar');
		expect(Object.fromEntries(terms.map(({ id, lang }) => [id, lang]))).toEqual({ panel: 'ar', star: 'en' });
	});
});
