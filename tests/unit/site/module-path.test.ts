import { expect, test } from 'vitest';
import { unreadableSign } from '../../../src/site/module-path.ts';

test.each([
	['/home/ana/firm #2/site', '#'],
	['/home/ana/firm?/site', '?'],
	['/home/ana/the "new" one', '"'],
	['/home/ana/50%', '%'],
	['/home/ana/50% "new"', '"'],
	['/home/ana/a%E4b', '%'],
	['/home/ana/firm%20site', undefined],
	['/home/ana/a%23b', undefined],
	["/home/ana/it's [a] {b} (c) & d; e, f! $g ä 中", undefined],
])('of the site folder %s, Astro and Vite cannot read %s', (path, sign) => {
	expect(unreadableSign(path, true)).toBe(sign);
});

test('a percent sign on the way to our own source is read', () => {
	expect(unreadableSign('/home/ana/50%', false)).toBeUndefined();
});
