import { describe, expect, test } from 'vitest';
import type { LocaleData } from '../../../src/library/site-data.ts';
import { textLanguages, translationsOf } from '../../../src/library/translations.ts';
import { brand, guide, world } from '../../support/overlay.ts';

const locale = (lang: string, localeBase: string, texts: Record<string, string>): LocaleData => ({
	lang,
	dir: lang === 'ar' ? 'rtl' : 'ltr',
	name: lang,
	localeBase,
	texts: { '/': lang, ...texts },
});

/** `/guides/all/` is written in all three, `/guides/two/` in two, `/guides/fr/` in French alone. */
const site = [
	locale('ar', '/', { '/guides/all/': 'ar', '/guides/two/': 'en', '/guides/en/': 'en' }),
	locale('en-GB', '/en/', { '/guides/all/': 'en-GB', '/guides/two/': 'en-GB', '/guides/en/': 'en-GB' }),
	locale('fr', '/fr/', {
		'/guides/all/': 'fr',
		'/guides/two/': 'fr',
		'/guides/en/': 'en',
		'/guides/fr/': 'fr',
	}),
];
const at = (address: string, lang: string) => translationsOf(address, lang, site);
const languages = (address: string, lang: string) =>
	at(address, lang).alternates.map(({ hreflang, to }) => `${hreflang} ${to}`);

describe('the links to other languages', () => {
	test('lead to the same page', () => {
		expect(at('/guides/all/', 'ar').links).toEqual([
			{ lang: 'en-GB', dir: 'ltr', name: 'en-GB', to: '/en/guides/all/' },
			{ lang: 'fr', dir: 'ltr', name: 'fr', to: '/fr/guides/all/' },
		]);
	});

	test.each(['/guides/fr/', '/404.html'])('lead home from %s, which the others do not have', (address) => {
		expect(at(address, 'fr').links.map(({ to }) => to)).toEqual(['/', '/en/']);
	});

	test('are none where a site has one language', () => {
		expect(translationsOf('/', 'en', [])).toEqual({ links: [], alternates: [], original: undefined });
	});
});

describe('search engines are told of a text', () => {
	test('in every language it is written in, the first of which is for all others', () => {
		const all = ['ar /guides/all/', 'en-GB /en/guides/all/', 'fr /fr/guides/all/', 'x-default /guides/all/'];
		for (const { lang } of site) expect(languages('/guides/all/', lang)).toEqual(all);
		const two = ['en-GB /en/guides/two/', 'fr /fr/guides/two/', 'x-default /en/guides/two/'];
		for (const lang of ['en-GB', 'fr']) expect(languages('/guides/two/', lang)).toEqual(two);
	});

	test('nothing where it is written in one alone', () => {
		for (const lang of ['ar', 'en-GB', 'fr']) expect(languages('/guides/en/', lang)).toEqual([]);
		expect(languages('/guides/fr/', 'fr')).toEqual([]);
	});

	test('where it is at home, from pages that borrow it', () => {
		expect(languages('/guides/two/', 'ar')).toEqual([]);
		expect(at('/guides/two/', 'ar').original).toBe('/en/guides/two/');
		expect(at('/guides/en/', 'fr').original).toBe('/en/guides/en/');
		expect(at('/guides/two/', 'fr').original).toBeUndefined();
		expect(at('/404.html', 'ar').original).toBeUndefined();
	});
});

test('a site knows the language of the text at each of its addresses', () => {
	const made = world({
		'content/brand.yaml': `${brand}locales: [ar, en]\n`,
		'content/ar/strings.yaml': 'skip: إلى النص\n',
		'content/ar/guides/salary/pay.md': guide(undefined, { section: 'section: salary' }),
	});
	const [arabic, english] = made.loadAll().map(({ site: { lang }, library }) => textLanguages(library, lang));
	made.remove();
	expect(arabic).toMatchObject({
		'/': 'ar',
		'/questions/fit/': 'en',
		'/guides/pay/': 'ar',
		'/guides/star-stories/': 'en',
	});
	expect(english).toMatchObject({ '/guides/pay/': 'en', '/guides/star-stories/': 'en' });
	expect(arabic).not.toHaveProperty('/questions/panel/');
});
