import { expect, test } from 'vitest';
import { hyphensFor } from '../../../src/styles/hyphens.ts';

test.each(['de', 'de-AT', 'nb-NO', 'fi'])('headings in %s, which joins words, are hyphenated', (lang) =>
	expect(hyphensFor(lang)).toContain(`:lang(${lang}){-webkit-hyphens:auto;hyphens:auto}`),
);

test.each(['en-GB', 'ar', 'fr', 'dev'])('headings in %s are not', (lang) =>
	expect(hyphensFor(lang)).toBe(''),
);
