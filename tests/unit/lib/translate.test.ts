import { describe, expect, test } from 'vitest';
import { translator } from '../../../src/lib/translate.ts';

describe('in English', () => {
	const t = translator<string>(
		{ count: '{n} guides', 'count.one': '{n} guide', of: '{count} of {total}', go: 'Go' },
		'en',
	);

	test.each([
		['go', {}, 'Go'],
		['count', { n: 1 }, '1 guide'],
		['count', { n: 2 }, '2 guides'],
		['count', { n: 0 }, '0 guides'],
		['count', { n: 12345 }, '12,345 guides'],
		['of', { count: 2, total: 5 }, '2 of 5'],
		['of', { count: 2 }, '2 of {total}'],
		['count', { n: '1-2' }, '1-2 guides'],
		['of', { count: '{total}', total: 5 }, '{total} of 5'],
	] as const)('%s with %j is %s', (key, values, text) => expect(t(key, values)).toBe(text));

	test('a key that does not exist stops the build', () => {
		expect(() => t('goo')).toThrowErrorMatchingInlineSnapshot(`[Error: There is no interface string "goo".]`);
	});
});

test('Arabic has its own plural forms, and the digits of lists and fields', () => {
	const forms = { n: 'كثير {n}', 'n.zero': 'صفر', 'n.one': 'واحد', 'n.two': 'اثنان', 'n.few': 'قليل {n}' };
	const t = translator<string>(forms, 'ar-EG');
	expect([0, 1, 2, 3, 11].map((n) => t('n', { n }))).toEqual(['صفر', 'واحد', 'اثنان', 'قليل 3', 'كثير 11']);
});
