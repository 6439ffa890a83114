import { expect, test } from 'vitest';
import { openGraphLocale } from '../../../src/lib/open-graph.ts';

test.each([
	['en-GB', undefined, 'en_GB'],
	['en', 'US', 'en_US'],
	['en-GB', 'US', 'en_GB'],
	['en', undefined, 'en_US'],
	['de', undefined, 'de_DE'],
	['ar', undefined, 'ar_EG'],
	['zh-Hant', undefined, 'zh_TW'],
])('%s for readers in %s is %s', (lang, region, locale) => {
	expect(openGraphLocale(lang, region)).toBe(locale);
});
