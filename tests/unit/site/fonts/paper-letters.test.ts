import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { brandSchema } from '../../../../src/schema/brand.ts';
import { lettersMissing } from '../../../../src/site/fonts/paper-letters.ts';
import { root } from '../../../support/sites.ts';

const cacheDir = mkdtempSync(join(tmpdir(), 'callback-letters-'));
afterAll(() => rmSync(cacheDir, { recursive: true }));

function missing(lang: string, strings: Record<string, string> = { skip: 'Skip to the text' }): string[] {
	return lettersMissing(
		{ lang, strings },
		{ fonts: brandSchema.shape.fonts.parse(undefined), root, locale: lang, cacheDir },
	);
}

test.each(['ja', 'zh', 'zh-Hant', 'ko', 'hi', 'th', 'ta', 'ka'])(
	'the faces that come with Callback do not draw the letters of %s',
	(lang) => expect(missing(lang).length).toBeGreaterThan(2),
);

test.each(['en', 'de', 'pl', 'vi', 'tr', 'ru', 'uk', 'el', 'he', 'ar', 'fa', 'ur'])(
	'they draw those of %s, or what comes with the typesetter does',
	(lang) => expect(missing(lang)).toEqual([]),
);

test('words of the interface count too', () => expect(missing('en', { skip: '本文へ' })).toContain('本'));
