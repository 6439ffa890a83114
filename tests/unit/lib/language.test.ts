import { expect, test } from 'vitest';
import { isSameLanguage } from '../../../src/lib/language.ts';

test.each([
	['en', 'en-GB', true],
	['ar', 'ar', true],
	['zh-Hant', 'zh-Hans', true],
	['en', 'de', false],
])('%s and %s name the same language: %s', (a, b, same) => expect(isSameLanguage(a, b)).toBe(same));
