import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, toHex, toLch } from '../../../src/lib/colour.ts';
import { contrast } from '../../../src/lib/contrast.ts';
import type { Colours, Palette } from '../../../src/site/colours.ts';
import { checkAccent, checkColours } from '../../../src/site/usable-colours.ts';
import { paletteCss } from '../../../src/site/palette-css.ts';
import { derivePalette } from '../../../src/site/palette.ts';

const hexOf = (n: number) => `#${n.toString(16).padStart(6, '0')}`;
const anyHex = fc.integer({ min: 0, max: 0xffffff }).map(hexOf);
const paleChannel = fc.integer({ min: 0xc0, max: 0xff });
const paleHex = fc
	.tuple(paleChannel, paleChannel, paleChannel)
	.map(([r, g, b]) => hexOf(r * 0x10000 + g * 0x100 + b));

/** Least contrast of text, outlines and hairlines, by scheme. */
const promised: Record<keyof Palette, { text: number; outline: number; hairline: number }> = {
	light: { text: 7, outline: 3, hairline: 1 },
	dark: { text: 7, outline: 3, hairline: 1 },
	lightMore: { text: 10, outline: 4.5, hairline: 3 },
	darkMore: { text: 10, outline: 4.5, hairline: 3 },
};

describe('every colour a firm may have', () => {
	test('reaches the promised contrast in all four schemes', () => {
		fc.assert(
			fc.property(fc.oneof(anyHex, paleHex), (accent) => {
				expect(brokenPromises(derivePalette({ accent }))).toEqual([]);
			}),
			{ numRuns: 400 },
		);
	});

	test('reaches it with any second colour too', () => {
		fc.assert(
			fc.property(fc.oneof(anyHex, paleHex), anyHex, (accent, ink) => {
				expect(brokenPromises(derivePalette({ accent, ink }))).toEqual([]);
			}),
			// A white with a trace of yellow stays darker than white.
			{ numRuns: 400, examples: [['#fffffe', '#2948e4']] },
		);
	});

	test('is usable, or comes with a nearest colour that is, and that keeps its hue', () => {
		fc.assert(
			fc.property(fc.oneof(anyHex, paleHex), (accent) => {
				const check = checkAccent(accent);
				if (check.ok) return;
				expect(checkAccent(check.nearest)).toEqual({ ok: true });
				expect(brokenPromises(derivePalette({ accent: check.nearest }))).toEqual([]);
				const [was, is] = [toLch(accent), toLch(check.nearest)];
				expect(is.l).toBeLessThan(was.l);
				if (was.c > 0.04) expect(Math.cos(((was.h - is.h) * Math.PI) / 180)).toBeGreaterThan(0.99);
			}),
			{ numRuns: 400 },
		);
	});

	test('gives the same colours each time, and for upper case', () => {
		fc.assert(
			fc.property(anyHex, (accent) => {
				expect(derivePalette({ accent: accent.toUpperCase() })).toEqual(derivePalette({ accent }));
			}),
			{ numRuns: 50 },
		);
	});

	test.each(['#f60', '#000', '#FFF', '#08c'])('short %s means the same as its long form', (short) => {
		const long = short.replace(/[0-9a-f]/gi, '$&$&');
		expect(derivePalette({ accent: short })).toEqual(derivePalette({ accent: long }));
		expect(checkAccent(short).ok).toBe(checkAccent(long).ok);
	});

	test('leaves ink, edge, Do and Don’t as they are, but for a hair of contrast', () => {
		const ours = derivePalette({ accent: '#00543f' });
		fc.assert(
			fc.property(anyHex, fc.constantFrom('light', 'dark'), (accent, scheme) => {
				const theirs = derivePalette({ accent });
				for (const role of ['ink', 'soft', 'edge', 'do', 'dont'] as const) {
					expect(distance(theirs[scheme][role], ours[scheme][role]), role).toBeLessThan(0.012);
				}
			}),
		);
	});

	test('tints paper and highlight in its hue, as light and as quiet as ours', () => {
		const grey = derivePalette({ accent: '#777777' });
		fc.assert(
			fc.property(anyHex, fc.constantFrom('light', 'dark'), (accent, scheme) => {
				const theirs = derivePalette({ accent });
				for (const role of ['paper', 'sheet', 'wash', 'mark'] as const) {
					const [is, ours] = [toLch(theirs[scheme][role]), toLch(grey[scheme][role])];
					if (role !== 'mark') expect(Math.abs(is.l - ours.l), role).toBeLessThan(0.01);
					expect(is.c, role).toBeLessThan(ours.c + 0.008);
				}
				const [own, mark] = [toLch(accent), toLch(theirs[scheme].mark)];
				if (own.c > 0.03 && mark.c > 0.02) expect(hueApart(own.h, mark.h)).toBeLessThan(12);
			}),
		);
	});

	test('throws on what is not a colour', () => {
		expect(() => derivePalette({ accent: 'teal' })).toThrow(RangeError);
	});
});

describe('the default look', () => {
	// design/direction/style.css; dark mark is darker than drawn, where ink reached only 6:1 on it.
	const drawn = {
		light: {
			paper: [0.985, 0.008, 85],
			sheet: [0.995, 0.004, 85],
			wash: [0.955, 0.014, 85],
			line: [0.87, 0.015, 85],
			edge: [0.62, 0.02, 85],
			ink: [0.24, 0.018, 250],
			soft: [0.42, 0.018, 250],
			accent: [0.4, 0.085, 175],
			accentWash: [0.955, 0.025, 175],
			mark: [0.91, 0.072, 175],
			do: [0.42, 0.09, 150],
			dont: [0.45, 0.14, 28],
		},
		dark: {
			paper: [0.2, 0.012, 70],
			sheet: [0.225, 0.012, 70],
			wash: [0.265, 0.014, 70],
			line: [0.36, 0.016, 70],
			edge: [0.58, 0.02, 70],
			ink: [0.94, 0.012, 85],
			soft: [0.8, 0.014, 85],
			accent: [0.83, 0.09, 175],
			accentWash: [0.29, 0.03, 175],
			mark: [0.43, 0.054, 175],
			do: [0.82, 0.11, 150],
			dont: [0.8, 0.1, 35],
		},
	} satisfies Record<string, Partial<Record<keyof Colours, [number, number, number]>>>;

	test.each(['#00543f', toHex({ l: 0.4, c: 0.085, h: 175 })])('is as drawn for %s', (accent) => {
		const palette = derivePalette({ accent });
		for (const scheme of ['light', 'dark'] as const) {
			for (const [role, [l, c, h]] of Object.entries(drawn[scheme])) {
				const far = distance(palette[scheme][role as keyof Colours], toHex({ l, c, h }));
				expect(far, `${scheme} ${role}`).toBeLessThan(role === 'mark' ? 0.04 : 0.02);
			}
		}
	});
});

describe('checking an accent', () => {
	test.each([
		['the default', '#00543f'],
		['loud orange', '#ff6a00'],
		['pure red', '#ff0000'],
		['royal blue', '#0a4bd6'],
		['teal', '#008080'],
		['purple', '#6f2da8'],
		['black', '#000000'],
		['mid grey', '#777777'],
		['gold', '#ffc72c'],
	])('lets %s through', (_, accent) => expect(checkAccent(accent)).toEqual({ ok: true }));

	test.each(['#00543f', '#ff6a00', '#0a4bd6', '#6f2da8', '#000000'])(
		'keeps %s itself as the fill, in light and dark',
		(accent) => {
			const { light, dark } = derivePalette({ accent });
			expect([light.fill, dark.fill]).toEqual([accent, accent]);
		},
	);

	test.each(['#ffffff', '#ffffcc', '#ffff00', '#00ffff', '#fafafa'])('turns %s down', (accent) => {
		expect(checkAccent(accent)).toMatchObject({
			ok: false,
			nearest: expect.stringMatching(/^#[0-9a-f]{6}$/),
		});
	});

	test('offers the lightest shade that passes', () => {
		const check = checkAccent('#fafafa');
		const nearest = check.ok ? '' : check.nearest;
		const oneStepLighter = hexOf(Number.parseInt(nearest.slice(1), 16) + 0x010101);
		expect(checkAccent(oneStepLighter).ok).toBe(false);
	});

	test.each([
		['#ff6a0080', '#ff6a00'],
		['#f608', '#ff6600'],
		['orange', ''],
		['#12345', ''],
	])('for %s the nearest is "%s"', (accent, nearest) => {
		expect(checkAccent(accent)).toMatchObject({ ok: false, nearest });
	});

	test('says what is wrong in plain words', () => {
		const checks = ['#ffffcc', '#ff6a0080', '#f608', 'orange'].map(checkAccent);
		expect(checks.map((check) => (check.ok ? '' : check.reason)).join('\n')).toMatchInlineSnapshot(`
			"#ffffcc is too light. Links are written in this colour, and to be easy to read they would have to be so much darker that nobody would know it as yours.
			#ff6a0080 is partly see-through, and the colour has to be solid. Leave out its last two characters.
			#f608 is partly see-through, and the colour has to be solid. Leave out its last character.
			"orange" is not a colour we can read."
		`);
	});
});

describe('a firm with a second colour', () => {
	const [accent, ink] = ['#ffe97a', '#0b2a5b'];
	const { light, dark } = derivePalette({ accent, ink });

	test('shows both as they are: bands and marks in the first, links and buttons in the second', () => {
		expect(light).toMatchObject({ band: accent, spot: accent, accent: ink, fill: ink, onBand: ink });
		expect(checkColours({ accent, ink })).toEqual({ accent: { ok: true }, ink: { ok: true } });
	});

	test('changes them round on dark screens, where the second would not be seen', () => {
		expect(dark).toMatchObject({ band: ink, fill: accent });
		expect(contrast(dark.accent, dark.paper)).toBeGreaterThan(7);
		expect(hueApart(toLch(dark.accent).h, toLch(accent).h)).toBeLessThan(5);
	});

	test.each([
		['#ffe97a', '#ffff00', 'ink'],
		['#ffe97a', '#fafafa', 'ink'],
		['#ffe97a80', '#0b2a5b', 'accent'],
		['#ffe97a', 'navy', 'ink'],
	])('is told when %s and %s cannot be used: the field %s', (pale, strong, field) => {
		const checked = Object.entries(checkColours({ accent: pale, ink: strong }));
		expect(checked.filter(([, { ok }]) => !ok).map(([name]) => name)).toEqual([field]);
	});
});

describe('the style sheet', () => {
	const palette = derivePalette({ accent: '#00543f' });
	const css = paletteCss(palette);
	const blocks = css.split('\n').filter((line) => line.includes(':root'));

	test('names each role once for each thing a device may ask for', () => {
		expect(blocks.map((block) => block.slice(0, block.indexOf(':root')))).toEqual([
			'',
			'@media screen and (prefers-color-scheme: dark) { ',
			'@media screen and (prefers-contrast: more) { ',
			'@media screen and (prefers-color-scheme: dark) and (prefers-contrast: more) { ',
			'@media print { ',
		]);
		const names =
			'paper sheet wash accent-wash line edge ink soft accent spot fill on-fill fill-edge band on-band mark do dont'.split(
				' ',
			);
		for (const block of blocks.slice(0, -1)) {
			const written = [...block.matchAll(/--([a-z-]+): #[0-9a-f]{6};/g)].map((match) => match[1]);
			expect(written).toEqual(names);
		}
	});

	test('lies in the layer tokens and lets controls follow the scheme', () => {
		expect(css).toMatch(/^@layer tokens \{\n:root \{ color-scheme: light dark; [^]*\n\}\n$/);
	});

	test('prints the light colours on white: no other scheme is for paper', () => {
		expect(blocks.at(-1)).toBe(
			'@media print { :root { color-scheme: light; --paper: #ffffff; --sheet: #ffffff; } }',
		);
		for (const block of blocks.slice(1, -1)) expect(block).toMatch(/^@media screen and /);
	});
});

/** Degrees between two hues. */
function hueApart(a: number, b: number): number {
	return Math.abs(((a - b + 540) % 360) - 180);
}

/** Each pair of colours that misses the contrast promised for it, as a line to read. */
function brokenPromises(palette: Palette): string[] {
	return Object.entries(promised).flatMap(([name, { text, outline, hairline }]) => {
		const scheme = palette[name as keyof Palette];
		const on = (roles: (keyof Colours)[], least: number, under: (keyof Colours)[]) =>
			roles
				.flatMap((role) =>
					under.map((below) => ({ role, below, ratio: contrast(scheme[role], scheme[below]) })),
				)
				.filter(({ ratio }) => ratio < least)
				.map(({ role, below, ratio }) => `${name}: ${role} on ${below} is ${ratio}, not ${least}`);
		const surfaces: (keyof Colours)[] = ['paper', 'sheet', 'wash', 'accentWash'];
		return [
			...on(['ink', 'soft', 'accent', 'do', 'dont'], text, surfaces),
			...on(['onFill'], text, ['fill']),
			...on(['onBand'], text, ['band']),
			...on(['ink'], text, ['mark']),
			...on(['edge', 'fillEdge'], outline, surfaces),
			...on(['line'], hairline, surfaces),
			...Object.values<string>({ ...scheme }).filter((hex) => !/^#[0-9a-f]{6}$/.test(hex)),
		];
	});
}
