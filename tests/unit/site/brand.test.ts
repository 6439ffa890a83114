import { describe, expect, test } from 'vitest';
import { readBrand } from '../../../src/site/brand.ts';
import { brand as text } from '../../support/overlay.ts';

function read(more = '', own = text) {
	const path = 'brand.yaml';
	return readBrand(
		{ origin: 'firm', file: path, path, locale: undefined, kind: 'data', name: 'brand', text: own + more },
		[],
	);
}

test('four fields are enough; the rest has defaults', () => {
	const { brand, diagnostics } = read();
	expect(diagnostics).toEqual([]);
	expect(brand).toEqual({
		name: 'Ember',
		tagline: 'ready for round two',
		address: 'https://ember.example/',
		accent: '#00543f',
		locales: ['en'],
		fonts: {
			body: {
				package: '@fontsource-variable/atkinson-hyperlegible-next',
				family: 'Atkinson Hyperlegible Next',
			},
			heading: { package: '@fontsource-variable/newsreader', family: 'Newsreader' },
		},
		consultants: [],
		allow: { frames: [], pictures: [], connections: [], forms: [] },
		footer: { links: [], lines: [] },
		hide: [],
		interviews: true,
		handbook: {
			leaveOut: [],
			questions: true,
			files: ['pdf', 'epub'],
		},
		canonical: 'self',
		offline: 10,
		shareImages: true,
		credit: true,
	});
});

describe('languages', () => {
	test.each(['en', 'en-GB', 'de', 'ar', 'zh-Hant'])('%s is one', (locale) => {
		expect(read(`locales: [${locale}]\n`).diagnostics).toEqual([]);
	});

	test.each(['EN', 'en_GB', 'english', 'qx', 'e', ''])('%j is none', (locale) => {
		expect(read(`locales: ["${locale}"]\n`).diagnostics).toMatchObject([{ field: 'the first locale' }]);
	});
});

test.each([
	['true', 10],
	['20', 20],
	['1.5', 1.5],
	['false', 0],
])('offline: %s lets devices save up to %d megabytes', (written, most) => {
	expect(read(`offline: ${written}\n`).brand?.offline).toBe(most);
});

describe('buttons', () => {
	const button = (link: string) =>
		read(`callToAction: { text: Talk to us., label: Call, link: "${link}" }\n`).diagnostics;

	test.each(['https://a.example/call', 'tel:+123', 'mailto:a@b.example', '/call/'])(
		'may lead to %s',
		(link) => {
			expect(button(link)).toEqual([]);
		},
	);

	test.each(['javascript:alert(1)', 'a.example', 'data:text/html,x', 'tel: 12'])(
		'may not lead to %s',
		(link) => {
			expect(button(link)).toMatchObject([{ field: 'callToAction.link' }]);
		},
	);
});

test('a fault in the YAML is told alone', () => {
	expect(read('', 'name: "Ember\n')).toMatchObject({
		diagnostics: [{ file: 'brand.yaml', message: 'A quotation mark or bracket is opened and not closed.' }],
	});
});
