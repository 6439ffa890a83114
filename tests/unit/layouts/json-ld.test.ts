import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonLdText } from '../../../src/layouts/json-ld.ts';

describe('data in a page', () => {
	test.each(['</script><script>alert(1)</script>', '<!-- <script>', ']]>', 'a & b', '‏عربي', '\u2028'])(
		'is the same when it is read again, and ends no element: %j',
		(title) => {
			const text = jsonLdText({ title });
			expect(JSON.parse(text)).toEqual({ title });
			expect(text).not.toMatch(/[<>&]/);
		},
	);

	test('is never anything but data', () => {
		fc.assert(
			fc.property(fc.json(), (json) => {
				const data: unknown = JSON.parse(json);
				expect(JSON.parse(jsonLdText(data))).toEqual(JSON.parse(JSON.stringify(data)));
				expect(jsonLdText(data)).not.toContain('<');
			}),
		);
	});
});
