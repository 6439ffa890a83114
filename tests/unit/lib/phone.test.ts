import { expect, test } from 'vitest';
import { phoneLink } from '../../../src/lib/phone.ts';

test.each([
	['+44 (0)20 7946-0000', 'tel:+440207946000' + '0'],
	['ask at the desk', undefined],
	['12', undefined],
])('what rings “%s”', (text, address) => expect(phoneLink(text)).toBe(address));
