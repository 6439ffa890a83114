// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { SearchElement } from '../../../../src/search/ui/element.ts';

// An index that does not come: what is asked is waited for.
vi.mock('../../../../src/search/ui/connect.ts', () => ({
	connect: () => new Promise(() => undefined),
	forget: vi.fn(),
}));

afterEach(() => {
	document.body.replaceChildren();
	vi.useRealTimers();
});

/** A search in a page with links to the same page in other languages. */
function shown(place: 'page' | 'dialog') {
	vi.useFakeTimers();
	if (!customElements.get('callback-search')) customElements.define('callback-search', SearchElement);
	document.body.innerHTML = `<a hreflang="ar" href="/search/">العربية</a> <a href="/guides/">Guides</a>`;
	const element = document.createElement('callback-search');
	element.dataset['place'] = place;
	element.innerHTML = '<form><input name="q" value="pay rise &amp; leave"></form>';
	document.body.append(element);
	const field = document.querySelector('input')!;
	return {
		type: (text: string) => {
			field.value = text;
			field.dispatchEvent(new Event('input', { bubbles: true }));
			vi.advanceTimersByTime(100);
		},
		hrefs: () => [...document.querySelectorAll('a')].map(({ pathname, search }) => pathname + search),
	};
}

test('the search page leads to its question in another language', () => {
	const { type, hrefs } = shown('page');
	expect(hrefs()).toEqual(['/search/?q=pay+rise+%26+leave', '/guides/']);
	type('salary');
	expect(hrefs()).toEqual(['/search/?q=salary', '/guides/']);
});

test('the dialog leaves the links of the page below it as they are', () => {
	const { type, hrefs } = shown('dialog');
	type('salary');
	expect(hrefs()).toEqual(['/search/', '/guides/']);
});
