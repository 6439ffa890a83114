import { expect, test } from 'vitest';
import { compactCss } from '../../../src/lib/css.ts';

test('space goes, but not inside names and conditions', () => {
	const css = '@media screen and (a: b) {\n\t:root { --x: "Two Words", serif; --y: 1px 2px; }\n}\n';
	expect(compactCss(css)).toBe('@media screen and (a:b){:root{--x:"Two Words",serif;--y:1px 2px}}');
});
