// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { listSaved } from '../../../../src/offline/line/saved-list.ts';

afterEach(() => {
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

test('of a list of all pages what is saved stays, also in browsers that know no :has', async () => {
	document.body.innerHTML = `<div>
		<h2>One</h2><ul><li><a href="/a/">A</a></li><li><a href="/b/">B</a></li></ul>
		<h2>Two</h2><ul><li><a href="/c/">C</a></li></ul>
	</div>`;
	vi.stubGlobal('caches', {
		keys: () => Promise.resolve(['callback-offline:/:1', 'other']),
		open: () => Promise.resolve({ keys: () => Promise.resolve([{ url: 'https://a.example/a/index.html' }]) }),
	});
	const list = document.querySelector('div')!;
	const [links, lists] = [list.querySelectorAll('a'), list.querySelectorAll('ul')];
	vi.spyOn(list, 'querySelectorAll').mockImplementation((selector: string) => {
		// As Firefox before 121.
		if (selector.includes(':has(')) throw new DOMException('It is no selector.', 'SyntaxError');
		return selector === 'a' ? links : lists;
	});
	await listSaved(list, '/');
	expect(list.textContent.replace(/\s+/g, ' ').trim()).toBe('OneA');
});
