import { describe, expect, test } from 'vitest';
import type { TermEntry } from '../../../src/library/glossary-page.ts';
import type { Guide } from '../../../src/library/library.ts';
import type { SiteData } from '../../../src/library/site-data.ts';
import { glossaryNodes, graphOf, guideNodes, homeNodes } from '../../../src/library/structured-data.ts';
import { vocabularyFaults } from '../../support/structured-data.ts';

const site = {
	name: 'Ember & Oak',
	tagline: 'ready',
	origin: 'https://ember.example',
	localeBase: '/guide/ar/',
	siteBase: '/guide/',
	lang: 'ar',
	ownMark: false,
	upstream: undefined,
	logo: { file: 'logo.svg', dark: undefined, holdsName: true, width: 1, height: 1 },
	contact: { name: 'Rosa', role: 'Consultant', email: 'rosa@ember.example' },
} as unknown as SiteData;
const guide = {
	id: 'asked',
	title: '</script> ]]> & ‏لماذا؟',
	promise: 'You can answer.',
	section: 'preparation',
	reviewed: '2026-11-22',
	lang: 'ar',
	origin: 'callback',
	parts: [],
} as unknown as Guide;
const home = 'https://ember.example/guide/ar/';

describe('on the home page', () => {
	test('the firm has its logo and whom to turn to, and is the same in all languages', () => {
		const [firm, whole] = homeNodes(site);
		expect(firm).toMatchObject({
			'@id': 'https://ember.example/guide/#firm',
			url: home,
			logo: `${home}logo.svg`,
			contactPoint: { name: 'Rosa', contactType: 'Consultant', email: 'rosa@ember.example' },
		});
		expect(whole).toMatchObject({ publisher: { '@id': 'https://ember.example/guide/#firm' } });
	});

	test('nothing is told that the brand does not say', () => {
		const [firm] = homeNodes({ ...site, logo: undefined, contact: { name: 'Front desk' } });
		expect(firm).not.toHaveProperty('logo');
		expect(firm).not.toHaveProperty('contactPoint');
	});
});

describe('on a guide', () => {
	const article = (changes: Partial<Guide>, on: Partial<SiteData> = {}) =>
		guideNodes({ ...guide, ...changes }, { ...site, ...on }, 'Preparation')[0];

	test('the firm publishes it, and is the author of its own', () => {
		expect(article({})).toMatchObject({ publisher: { name: 'Ember & Oak' } });
		expect(article({})).not.toHaveProperty('author');
		expect(article({ origin: 'firm' })).toHaveProperty('author');
		expect(article({}, { ownMark: true })).toHaveProperty('author');
	});

	test('a text that nobody has reviewed has no day', () => {
		expect(article({})).toHaveProperty('dateModified', '2026-11-22');
		expect(article({ reviewed: 'not yet' })).not.toHaveProperty('dateModified');
	});

	test('a text in another language says in which', () => {
		expect(article({})).toHaveProperty('inLanguage', 'ar');
		expect(article({ lang: 'en' })).toHaveProperty('inLanguage', 'en');
		expect(article({ lang: 'ar' }, { lang: 'ar-AE' })).toHaveProperty('inLanguage', 'ar-AE');
	});

	test('the page it belongs to is the canonical one', () => {
		expect(article({})).toHaveProperty('mainEntityOfPage', `${home}guides/asked/`);
		const upstream = 'https://callback.example/';
		expect(article({}, { upstream })).toHaveProperty('mainEntityOfPage', `${upstream}guides/asked/`);
		expect(article({ origin: 'firm' }, { upstream })).toHaveProperty(
			'mainEntityOfPage',
			`${home}guides/asked/`,
		);
	});
});

test('terms of two languages are two sets', () => {
	const term = (id: string, lang: string): TermEntry => ({
		id,
		term: id,
		meaning: 'x',
		lang,
		guide: undefined,
	});
	const sets = glossaryNodes([term('a', 'en'), term('b', 'ar'), term('c', 'en')], site, 'Words');
	expect(sets).toMatchObject([
		{ inLanguage: 'en', hasDefinedTerm: [{ name: 'a' }, { name: 'c', url: `${home}glossary/#c` }] },
		{ inLanguage: 'ar', hasDefinedTerm: [{ name: 'b' }] },
	]);
});

test('all of it is in the vocabulary of schema.org, whatever a title holds', () => {
	const nodes = [
		...homeNodes(site),
		...guideNodes({ ...guide, origin: 'firm' }, site, 'Preparation'),
		...glossaryNodes([{ id: 'a', term: ']]>', meaning: '<b>', lang: 'en', guide: undefined }], site, 'Words'),
	];
	expect(vocabularyFaults(new Map([['all', JSON.stringify(graphOf(nodes))]]))).toEqual([]);
});
