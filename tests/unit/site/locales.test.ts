import { afterEach, describe, expect, test } from 'vitest';
import { siteLocales } from '../../../src/site/locales.ts';
import { readSite } from '../../../src/site/site.ts';
import { brand, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

function site(lang: string | undefined, firm: Files) {
	made = world({
		'content/brand.yaml': `${brand.replace('ember.example/', 'ember.example/guide/')}locales: [ar, en-GB]\n`,
		'content/ar/strings.yaml': 'skip: إلى النص\n',
		...firm,
	});
	const { site: found, diagnostics } = readSite(made.ours, made.firm, lang);
	expect(diagnostics).toEqual([]);
	return found!;
}

test('the main language stands at the address, each other one in its folder below', () => {
	expect(siteLocales({ locales: ['zh-Hant', 'ar', 'en-GB'] }, '/guide/')).toEqual([
		{ lang: 'zh-Hant', folder: 'zh', dir: 'ltr', localeBase: '/guide/' },
		{ lang: 'ar', folder: 'ar', dir: 'rtl', localeBase: '/guide/ar/' },
		{ lang: 'en-GB', folder: 'en', dir: 'ltr', localeBase: '/guide/en/' },
	]);
});

test('a site is read in the language that is asked for, else in its main one', () => {
	const facts = ({ lang, dir, localeBase, siteBase, t }: ReturnType<typeof site>) => [
		lang,
		dir,
		localeBase,
		siteBase,
		t('skip'),
	];
	expect(facts(site(undefined, {}))).toEqual(['ar', 'rtl', '/guide/', '/guide/', 'إلى النص']);
	made?.remove();
	expect(facts(site('en-GB', {}))).toEqual(['en-GB', 'ltr', '/guide/en/', '/guide/', 'Skip to the text']);
});

describe('the brand in one language', () => {
	const english = {
		'content/en/brand.yaml': 'tagline: for readers of English\n\nfooter: { lines: [Dubai] }\n',
	};

	test('stands in place of the brand, field by field', () => {
		expect(site('en-GB', english).brand).toMatchObject({
			name: 'Ember',
			tagline: 'for readers of English',
			footer: { links: [], lines: ['Dubai'] },
			consultants: [],
		});
	});

	test('knows where each field is written', () => {
		const { brandPlace } = site('en-GB', english);
		expect(brandPlace(['footer', 'lines']).file).toMatch(/content\/en\/brand\.yaml$/);
		expect(brandPlace(['footer', 'lines']).line).toBe(3);
		expect(brandPlace(['name']).file).toMatch(/content\/brand\.yaml$/);
	});

	test('is not for another', () => {
		expect(site('ar', english).brand).toMatchObject({
			tagline: 'ready for round two',
			footer: { lines: [] },
		});
	});
});
