import { expect, test } from 'vitest';
import { indexedPart } from '../../../../src/search/indexing/prepare-pages.ts';

const body = '<body><main data-pagefind-body><h1>Pay</h1></main></body></html>';

test('of the head of a page, the search is given its title and its language', () => {
	const head =
		'<head><style>a > b { color: red }</style><title>Pay &amp; more</title><script>1</script></head>';
	expect(indexedPart(`<!doctype html><html lang="en" dir="ltr">${head}${body}`)).toBe(
		`<html lang="en" dir="ltr"><head><title>Pay &amp; more</title></head>${body}`,
	);
});

test.each([
	[
		'that tells the search something there',
		`<html><head><meta data-pagefind-filter="kind[content]" content="page"></head>${body}`,
	],
	['without a body', '<main data-pagefind-body><h1>Pay</h1></main>'],
])('a page %s is given as it is', (_, html) => {
	expect(indexedPart(html)).toBe(html);
});
