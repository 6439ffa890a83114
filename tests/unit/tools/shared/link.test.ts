import { describe, expect, test } from 'vitest';
import { codeIn, linkTo } from '../../../../src/tools/shared/link.ts';
import { plainPassphrase, randomPassphrase } from '../../../../src/tools/shared/passphrase.ts';

const page = 'https://guide.example/prep-pack/';

describe('the code in a link', () => {
	test('is the one that was put there', () =>
		expect(codeIn(linkTo(page, 'pack', 'AQ-_z'), 'pack')).toBe('AQ-_z'));

	test.each([
		['broken over lines', '#pack=AQ\r\n AB\nCD', 'AQABCD'],
		['broken as in a mail', '#pack=AQ=\r\nAB', 'AQAB'],
		['broken and encoded', '#pack=AQ%0D%0AAB%20CD', 'AQABCD'],
		['at the end of a sentence', '#pack=AQAB. See you!', 'AQAB'],
		['between brackets', '<https://a.example/#pack=AQAB>', 'AQAB'],
		['with a tracker behind', '#pack=AQAB&utm_source=mail', 'AQAB'],
		['cut off at once', '#pack=', ''],
	])('is found where it is %s', (_, link, code) => expect(codeIn(link, 'pack')).toBe(code));

	test.each(['', '#', '#main', '#data=AQAB', '#pack', 'AQAB'])('is not in %j', (link) =>
		expect(codeIn(link, 'pack')).toBeUndefined(),
	);
});

describe('a passphrase', () => {
	test('is short enough to read out, and another each time', () => {
		const made = new Set(Array.from({ length: 100 }, randomPassphrase));
		expect(made.size).toBe(100);
		for (const one of made) expect(one).toMatch(/^[b-df-hjkmnp-tv]{4}(-[b-df-hjkmnp-tv]{4}){2}$/);
	});

	test('is the same however it is typed', () =>
		expect(plainPassphrase(' Knfp TRBD‑hcvj\n')).toBe(plainPassphrase('knfp-trbd-hcvj')));

	test('keeps signs and letters of every script apart', () =>
		expect(new Set(['straße!', 'strasse!', 'كلمة', 'a b c d', 'abce'].map(plainPassphrase)).size).toBe(5));
});
