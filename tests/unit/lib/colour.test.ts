import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, readHex, toHex, toLch } from '../../../src/lib/colour.ts';
import { contrast, moveUntil, nearestCarrier, reaches } from '../../../src/lib/contrast.ts';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('reading', () => {
	test.each([
		['#00543f', '#00543f'],
		['#00543F', '#00543f'],
		['#abc', '#aabbcc'],
		['#FfF', '#ffffff'],
		['00543F', '#00543f'],
	])('reads %s as %s', (text, expected) => expect(readHex(text)).toBe(expected));

	test.each([
		'',
		'#',
		'00543',
		'fff',
		'#00543',
		'#00543f80',
		'#fff8',
		'#ggg',
		'red',
		'rgb(0 0 0)',
		' #fff',
		'#fff\n',
	])('does not read %j', (text) => expect(readHex(text)).toBeUndefined());
});

describe('converting', () => {
	test('knows the OKLCH of sRGB red, as CSS Color 4 gives it', () => {
		const { l, c, h } = toLch('#ff0000');
		expect(l).toBeCloseTo(0.628, 3);
		expect(c).toBeCloseTo(0.2577, 3);
		expect(h).toBeCloseTo(29.23, 1);
	});

	test('gives greys no chroma and hue 0', () => {
		expect(toLch('#777')).toEqual({ l: expect.closeTo(0.569, 3), c: 0, h: 0 });
	});

	test('throws on what is not a colour', () => {
		expect(() => toLch('teal')).toThrowErrorMatchingInlineSnapshot(
			`[RangeError: "teal" is not a colour such as #00543f]`,
		);
	});

	test('gives every hex back unchanged', () => {
		fc.assert(
			fc.property(hex, (value) => {
				expect(toHex(toLch(value))).toBe(value);
			}),
			{ numRuns: 2000 },
		);
	});

	test('keeps hue and lightness of a colour no screen can show, and lowers its chroma', () => {
		const wanted = { l: 0.6, c: 0.4, h: 145 };
		const shown = toLch(toHex(wanted));
		expect(shown.l).toBeCloseTo(wanted.l, 2);
		expect(Math.abs(shown.h - wanted.h)).toBeLessThan(1);
		expect(shown.c).toBeLessThan(wanted.c);
	});
});

describe('contrast', () => {
	test.each([
		['#000000', '#ffffff', 21],
		['#ffffff', '#ffffff', 1],
		['#777777', '#ffffff', 4.48],
		['#767676', '#ffffff', 4.54],
		['#595959', '#ffffff', 7],
		['#ff0000', '#ffffff', 4],
		['#0000ff', '#ffffff', 8.59],
	])('of %s and %s is %d', (a, b, ratio) => {
		expect(contrast(a, b)).toBeCloseTo(ratio, 2);
		expect(contrast(b, a)).toBe(contrast(a, b));
	});

	test('has to be reached with every other colour', () => {
		expect(reaches(4.5, ['#ffffff'])('#767676')).toBe(true);
		expect(reaches(4.5, ['#ffffff', '#eeeeee'])('#767676')).toBe(false);
	});
});

test('distance is 0 to itself and 1 from black to white', () => {
	expect(distance('#ff6a00', '#ff6a00')).toBe(0);
	expect(distance('#000000', '#ffffff')).toBeCloseTo(1, 5);
});

describe('moving a colour', () => {
	test('leaves it alone where the condition holds', () => {
		expect(moveUntil(toLch('#00543f'), 0, () => true)).toBe('#00543f');
	});

	test('stops at the first hex that holds: the known lightest grey with 7:1 on white', () => {
		expect(moveUntil(toLch('#aaaaaa'), 0, reaches(7, ['#ffffff']))).toBe('#595959');
	});

	test.each([
		[0, '#000000'],
		[1, '#ffffff'],
	])('ends at lightness %d when nothing holds', (end, expected) => {
		expect(moveUntil(toLch('#ff6a00'), end, () => false)).toBe(expected);
	});
});

describe('a colour that carries text', () => {
	test.each([
		['stays as it is under white', '#0a4bd6', '#0a4bd6'],
		['stays as it is under black', '#ff6a00', '#ff6a00'],
		['goes darker, not pink, for red', '#ff0000', '#b60000'],
		['goes darker when both ways are as far', '#777777', '#595959'],
		['goes lighter when that is clearly nearer', '#00a19a', '#14a79f'],
	])('%s', (_, own, expected) => expect(nearestCarrier(toLch(own), 7)).toBe(expected));

	test('is found for every colour', () => {
		fc.assert(
			fc.property(hex, fc.constantFrom(4.5, 7, 10), (own, least) => {
				const carrier = nearestCarrier(toLch(own), least);
				const best = Math.max(contrast(carrier, '#ffffff'), contrast(carrier, '#000000'));
				expect(best).toBeGreaterThanOrEqual(least);
			}),
		);
	});
});
