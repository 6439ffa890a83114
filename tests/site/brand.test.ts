import { describe, expect, inject, test } from 'vitest';
import { attribute, pagesOf, textOf, type Page } from '../support/pages.ts';
import { filesIn, type SiteName } from '../support/sites.ts';

const siteOf = (name: SiteName) => inject('sites').find((site) => site.name === name)!;
const textIn = ({ elements }: Page, tag: string) =>
	elements
		.filter(({ tagName }) => tagName === tag)
		.map(textOf)
		.join(' ');

describe('on the site of ember', () => {
	const pages = pagesOf(siteOf('ember'));
	const pageAt = (path: string) => pages.find((page) => page.path === path)!;
	const hasCall = (path: string) => textIn(pageAt(path), 'aside').includes('Book a ten-minute call');

	test('the announcement stands on every page, and leads below the path of the site', () => {
		for (const { html, path } of pages) {
			expect(html, path).toContain('data-until="2099-12-31"');
			expect(html, path).toContain('<a href="/second-interview/questions/">bring your questions</a>');
		}
	});

	test('the call to action stands where the brand wants it, and nowhere else', () => {
		expect(
			['/', '/salary/', '/guides/work-out-your-number/', '/guides/interview-tomorrow/', '/about/'].filter(
				(path) => !hasCall(path),
			),
		).toEqual([]);
		expect(['/preparation/', '/guides/star-stories/', '/questions/', '/guides/'].filter(hasCall)).toEqual([]);
	});

	test('all consultants stand on the page about the firm, with room kept for their faces', () => {
		const { elements } = pageAt('/about/');
		const faces = elements.filter((element) => attribute(element, 'width') === '72');
		expect(faces.map((face) => attribute(face, 'alt'))).toEqual([
			'Rosa Lindqvist-Amaya',
			'Teo Brandvold',
			'Imani Quarshie-Bell',
		]);
		expect(textIn(pageAt('/about/'), 'main')).toContain('Sol Ferreira-Lund');
		expect(textIn(pageAt('/about/'), 'main')).toContain('Speaks English, Spanish, and Swedish');
	});

	test('the footer has the links and lines of the firm, and each page once', () => {
		const footer = textIn(pageAt('/'), 'footer');
		expect(footer).toContain('All our jobs');
		expect(footer).toContain('Sampletown, NY 00000');
		expect(footer.match(/Imprint/g)).toHaveLength(1);
	});
});

test('an announcement whose last day has passed leaves no trace', () => {
	for (const { html, path } of pagesOf(siteOf('nakheel'))) {
		expect(html, path).not.toContain('data-until');
		expect(html, path).not.toContain('مكتبنا مغلق');
	}
});

test.each(['callback', 'ember', 'nakheel'] as const)(
	'nothing is counted on %s, and nothing could be',
	(name) => {
		const found = [...filesIn(siteOf(name).dist)].filter(
			([file, bytes]) =>
				/\.(?:html|js)$|_headers/.test(file) && /plausible|matomo|umami/i.test(bytes.toString()),
		);
		expect(found.map(([file]) => file)).toEqual([]);
	},
);
