import { expect, test } from 'vitest';
import { withoutMarks } from '../../../../src/search/indexing/strip-marks.ts';

test('marks for the indexing go, everything else stays', () => {
	const html =
		'<article class="prose" data-pagefind-body lang="en"><h1 data-pagefind-weight="8">A data-pagefind-body word</h1>' +
		'<span hidden data-pagefind-filter="kind:guide" data-words0="a · b" data-same="c"></span><p hidden>Later</p></article>';
	expect(withoutMarks(html)).toBe(
		'<article class="prose" lang="en"><h1>A data-pagefind-body word</h1><p hidden>Later</p></article>',
	);
});

test('what a mark says may hold any sign', () => {
	const html =
		'<p data-pagefind-meta="title:a > b" id="x" data-pagefind-ignore>1 < 2 data-pagefind-body > 0</p>';
	expect(withoutMarks(html)).toBe('<p id="x">1 < 2 data-pagefind-body > 0</p>');
});
