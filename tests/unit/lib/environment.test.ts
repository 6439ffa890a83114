import { describe, expect, test } from 'vitest';
import { buildTime, clock } from '../../../src/lib/environment.ts';

describe('the moment for which a site is built', () => {
	test('is the one that is set, in seconds', () => {
		expect(buildTime({ SOURCE_DATE_EPOCH: '86400' })).toBe(86_400_000);
		expect(buildTime({ SOURCE_DATE_EPOCH: '0' })).toBe(0);
	});

	test.each(['', '  ', 'yesterday', '-5', '1.5', '1e9', '9'.repeat(13)])(
		'is now where that is no time: "%s"',
		(text) => {
			const before = clock();
			expect(buildTime({ SOURCE_DATE_EPOCH: text })).toBeGreaterThanOrEqual(before);
		},
	);
});
