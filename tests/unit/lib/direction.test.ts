import { expect, test } from 'vitest';
import { directionOf } from '../../../src/lib/direction.ts';

test.each([
	['en', 'ltr'],
	['en-GB', 'ltr'],
	['de', 'ltr'],
	['ja', 'ltr'],
	['ar', 'rtl'],
	['ar-EG', 'rtl'],
	['he', 'rtl'],
	['fa', 'rtl'],
	['ur', 'rtl'],
])('%s is read %s', (locale, direction) => expect(directionOf(locale)).toBe(direction));
