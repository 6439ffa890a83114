// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Panel } from '../../../../src/search/ui/panel.ts';
import { queryFor } from '../../../../src/search/ui/query.ts';
import type { Result } from '../../../../src/search/ui/results.ts';

const result = (title: string): Result => ({
	href: `/guides/${title}/`,
	title,
	heading: undefined,
	lang: undefined,
	place: [],
	passage: [],
	parts: [{ href: `/guides/${title}/#part`, title: 'A part of it' }],
	words: [title],
});

/** A panel that answers with these results, or with those that are near. */
function panelWith(results: readonly string[], near: readonly string[]) {
	document.documentElement.lang = 'en';
	const root = document.createElement('div');
	root.dataset['strings'] = JSON.stringify({ count: '{n} results', none: 'Nothing' });
	const parts = ['completions', 'corrected', 'literal', 'without', 'everywhere', 'scroll'];
	root.innerHTML = `${parts.map((name) => `<p data-${name}></p>`).join('')}<p role="status"></p>
		<ol class="search-results" data-results></ol>
		<section data-near><ol class="search-results"></ol></section><a href="/guides/">All</a>`;
	const hits = { length: results.length };
	const answer = { hits, unfiltered: 0, corrected: undefined, unknown: [] };
	const panel = new Panel(root);
	panel.showAnswer(queryFor('asked'), answer as never, results.map(result), [], near.map(result));
	const wordsOf = (text: string) =>
		[...root.querySelectorAll('a')].filter((link) => link.textContent === text).map((a) => panel.wordsOf(a));
	return { wordsOf };
}

test.each([
	['that was found', ['first', 'second'], []],
	['that is near to what was asked', [], ['first', 'second']],
])('of a result %s, its links and those of its parts tell what was found', (_, results, near) => {
	const { wordsOf } = panelWith(results, near);
	expect(wordsOf('first')).toEqual([['first']]);
	expect(wordsOf('second')).toEqual([['second']]);
	expect(wordsOf('A part of it')).toEqual([['first'], ['second']]);
	expect(wordsOf('All')).toEqual([undefined]);
});
