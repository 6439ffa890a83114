import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { atomFeed, feedLength, type Feed } from '../../../src/feeds/atom.ts';
import { sitemap } from '../../../src/feeds/sitemap.ts';
import { xmlElement } from '../../../src/lib/xml.ts';
import { schemaFaults } from '../../support/schemas.ts';

/** Texts that have broken files before. */
const hostile = [
	'</script>',
	']]>',
	'a & b &amp; c',
	'"quoted" <b>',
	'‏عربي ← x',
	'😀',
	'-->',
	'<!ENTITY x>',
];

/** The text of a small XML file, taken apart. */
function textOf(xml: string): string {
	let found = '';
	const parser = new SaxesParser();
	parser.on('text', (text) => void (found += text));
	parser.write(xml).close();
	return found;
}

describe('an element of XML', () => {
	test.each(hostile)('holds %j as it is, as text and as attribute', (text) => {
		expect(textOf(xmlElement('a', { href: text }, text))).toBe(text);
	});

	test('leaves out what no XML file may hold, and nothing else', () => {
		expect(xmlElement('a', {}, 'a\u0000b\u001fc\uFFFFd\ud800e\tf')).toBe('<a>abcd\ufffde\tf</a>');
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				textOf(xmlElement('a', { b: text }, text));
			}),
		);
	});

	test('leaves out attributes that have no value', () => {
		expect(xmlElement('a', { b: undefined, c: '' })).toBe('<a c=""/>');
	});
});

const feed = (entries: Feed['entries'], changes: Partial<Feed> = {}): Feed => ({
	title: 'Ember',
	subtitle: 'ready',
	author: 'Ember',
	lang: 'en',
	home: 'https://ember.example/guide/',
	address: 'https://ember.example/guide/feed.xml',
	entries,
	...changes,
});
const entry = (id: number | string, updated: string) => ({
	title: `Guide ${id}`,
	summary: 'A promise.',
	address: `https://ember.example/guide/guides/${id}/`,
	updated,
});
const idsOf = (xml: string) => [...xml.matchAll(/<id>.*?guides\/([^/]+)\/<\/id>/g)].map(([, id = '']) => id);

describe('a feed', () => {
	test('shows the newest first, and those of one day in the order in which they came', () => {
		const xml = atomFeed(
			feed([
				entry('b', '2026-01-02'),
				entry('a', '2026-01-02'),
				entry('new', '2026-11-22'),
				entry('old', '2025-01-01'),
			]),
		);
		expect(idsOf(xml)).toEqual(['new', 'b', 'a', 'old']);
		expect(/<updated>(.*?)</.exec(xml)?.[1]).toBe('2026-11-22T00:00:00Z');
	});

	test('is never longer than readers of feeds like', () => {
		const many = Array.from({ length: 50 }, (_, index) => entry(index, `2026-01-${10 + (index % 20)}`));
		expect(idsOf(atomFeed(feed(many)))).toHaveLength(feedLength);
	});

	test('says of an entry in another language which it is', () => {
		const xml = atomFeed(feed([{ ...entry('a', '2026-01-02'), lang: 'ar' }]));
		expect(xml).toContain('<entry xml:lang="ar">');
	});

	test.each([
		[[]],
		[hostile.map((title, index) => ({ ...entry(index, '2026-01-02'), title, summary: title }))],
	])('is sound with none and with any words', async (entries) => {
		const words = hostile.join(' ');
		const xml = atomFeed(feed(entries, { title: words, subtitle: words, author: words }));
		expect(await schemaFaults('atom', xml)).toEqual([]);
	});

	test('is turned down by its grammar when it has no moment of change', async () => {
		const xml = atomFeed(feed([entry('a', '2026-01-02')])).replace(/<updated>.*?<\/updated>/, '');
		expect(await schemaFaults('atom', xml)).not.toEqual([]);
	});
});

describe('a sitemap', () => {
	const alternates = [{ hreflang: 'ar', address: 'https://ember.example/ar/?a=1&b=2' }];
	const xml = sitemap([{ address: 'https://ember.example/a&b/', reviewed: '2026-11-22', alternates }]);

	test('escapes addresses', async () => {
		expect(xml).toContain('<loc>https://ember.example/a&amp;b/</loc>');
		expect(xml).toContain('href="https://ember.example/ar/?a=1&amp;b=2"');
		expect(await schemaFaults('sitemap', xml)).toEqual([]);
	});

	test('is turned down by its grammar when a day or an address is none', async () => {
		expect(await schemaFaults('sitemap', xml.replace('2026-11-22', 'not yet'))).not.toEqual([]);
		expect(await schemaFaults('sitemap', xml.replace('<loc>https:', '<loc>'))).not.toEqual([]);
	});
});
