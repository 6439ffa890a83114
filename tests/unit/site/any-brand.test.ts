import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import { stringify } from 'yaml';
import { contrast } from '../../../src/lib/contrast.ts';
import { readBrand } from '../../../src/site/brand.ts';
import { countingWith } from '../../../src/site/analytics.ts';
import { currentAnnouncement } from '../../../src/site/announcement.ts';
import { fontFaceCss, type SiteFont } from '../../../src/site/fonts/fonts.ts';
import { iconSource } from '../../../src/site/icon.ts';
import { webManifest } from '../../../src/site/manifest.ts';
import { paletteCss } from '../../../src/site/palette-css.ts';
import { derivePalette } from '../../../src/site/palette.ts';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 1 });
const mostly = <T>(sound: fc.Arbitrary<T>, other: fc.Arbitrary<T>) =>
	fc.oneof({ arbitrary: sound, weight: 6 }, { arbitrary: other, weight: 1 });

/** What people may write where words are wanted, and what somebody may write who means ill. */
const words = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 30 }),
	fc.constantFrom(
		'</style><script>alert(1)</script>',
		'"><img src=x onerror=alert(1)>',
		'**bold** and [a link](/about/)',
		'[x](javascript:alert(1))',
		"'; } body { display: none",
		'\u202eabc\n#x: y',
	),
);
const address = fc.oneof(
	fc.webUrl(),
	words,
	fc.constantFrom(
		'javascript:alert(1)',
		'//evil.example/',
		'tel:+1',
		'mailto:a@b.example',
		'/about/',
		'data:text/html,x',
	),
);
const colour = mostly(
	fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`),
	words,
);
const anyBrand = fc.record({
	name: words.map((text) => `A${text}`),
	tagline: words.map((text) => `B${text}`),
	address: mostly(fc.webUrl({ validSchemes: ['https'] }), address),
	accent: colour,
	callToAction: maybe(fc.record({ text: words, label: words, link: address })),
	consultants: maybe(
		fc.array(fc.record({ name: words, role: words, bookingLink: address }), { maxLength: 2 }),
	),
	announcement: maybe(fc.record({ text: words, link: maybe(address), until: fc.constant('2099-01-01') })),
	footer: maybe(
		fc.record({
			links: fc.array(fc.record({ label: words, to: address }), { maxLength: 2 }),
			lines: fc.array(words, { maxLength: 2 }),
		}),
	),
	analytics: maybe(
		fc.record({
			provider: fc.constantFrom('plausible', 'matomo', 'umami', 'script', 'x'),
			address,
			site: words,
		}),
	),
	fonts: maybe(
		fc.record({
			body: fc.record({ package: fc.constant('@fontsource-variable/newsreader'), family: words }),
			heading: fc.record({ package: fc.constant('@fontsource-variable/newsreader'), family: words }),
		}),
	),
});

const face = (family: string): SiteFont => ({
	family,
	weights: [400, 700],
	files: [{ fileName: 'a.woff2', data: Buffer.of(), unicodeRange: 'U+20-7E' }],
	zero: undefined,
	fallbacks: [],
	generic: 'serif',
});

test('any brand is either told its faults, or makes pages that can be read and hold no markup of its own', async () => {
	let sound = 0;
	await fc.assert(
		fc.asyncProperty(anyBrand, async (written) => {
			const text = stringify(JSON.parse(JSON.stringify(written)));
			const file = { origin: 'firm', file: 'brand.yaml', path: 'brand.yaml', locale: undefined } as const;
			const { brand, diagnostics } = readBrand({ ...file, kind: 'data', name: 'brand', text }, []);
			for (const { message, hint, line } of diagnostics) {
				expect(message).toMatch(/\S/);
				expect(hint).toMatch(/\S/);
				expect(line).toBeGreaterThan(0);
			}
			if (!brand || diagnostics.length > 0) {
				expect(diagnostics).not.toEqual([]);
				return;
			}
			sound += 1;
			const fonts = { body: face(brand.fonts.body.family), heading: face(brand.fonts.heading.family) };
			const palette = derivePalette(brand);
			const css = paletteCss(palette) + fontFaceCss(fonts, (name) => `/fonts/${name}`);
			expect(css).not.toContain('<');
			for (const { ink, paper, soft, accent, accentWash, fill, onFill } of Object.values(palette)) {
				for (const [a, b] of [
					[ink, paper],
					[soft, accentWash],
					[accent, paper],
					[onFill, fill],
				] as const) {
					expect(contrast(a, b)).toBeGreaterThanOrEqual(7);
				}
			}
			const runs = currentAnnouncement(brand.announcement, '2026-11-22')?.runs ?? [];
			const addresses = [
				brand.callToAction?.link,
				...brand.consultants.map(({ bookingLink }) => bookingLink),
				...brand.footer.links.map(({ to }) => to),
				...runs.map(({ to }) => to),
			];
			for (const to of addresses) expect(to ?? '/').toMatch(/^(?:https?:\/\/|mailto:|tel:|\/(?!\/))/i);
			for (const { src } of brand.analytics
				? countingWith(brand.analytics, (name) => `/${name}`).scripts
				: []) {
				expect(src).toMatch(/^(?:https:\/\/|\/)/);
			}
			const site = { brand, localeBase: '/', lang: 'en', dir: 'ltr', isOurs: false, publicDirs: [] } as const;
			expect(JSON.parse(webManifest(site, palette.light.paper))).toMatchObject({ name: brand.name });
			const icon = (
				await iconSource(
					{ ...site, publicDirs: [] },
					{ heading: { ...face('A'), files: [] as never } },
					palette.light,
					{ root: '', cacheDir: '' },
				)
			).bytes;
			expect(tagsIn(icon.toString())).toEqual(['svg', 'rect', 'g', 'circle']);
		}),
		{ numRuns: 300 },
	);
	expect(sound).toBeGreaterThan(5);
});

type Node = DefaultTreeAdapterMap['node'];

function tagsIn(markup: string): string[] {
	const collect = (nodes: readonly Node[]): string[] =>
		nodes.flatMap((node) => ('tagName' in node ? [node.tagName, ...collect(node.childNodes)] : []));
	return collect(parseFragment(markup).childNodes);
}
