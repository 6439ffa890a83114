// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

vi.mock('../../../../src/search/ui/dialog.ts', () => ({ prepare: vi.fn(), open: vi.fn() }));
vi.mock('../../../../src/search/ui/preload.ts', () => ({ preload: vi.fn() }));

const pressed = (options: KeyboardEventInit) => {
	const event = new KeyboardEvent('keydown', { ...options, bubbles: true, cancelable: true });
	Object.defineProperty(event, 'keyCode', { value: options.key?.toUpperCase().charCodeAt(0) });
	document.body.dispatchEvent(event);
	return event.defaultPrevented;
};

test('what is typed goes to the page again once the search could not be loaded', async () => {
	// An anchor, so that nothing is loaded.
	document.documentElement.dataset['localeBase'] = '#';
	vi.stubGlobal('fetch', () => Promise.reject(new TypeError('There is no network.')));
	await import('../../../../src/search/ui/open.ts');
	expect(pressed({ key: 'k', ctrlKey: true })).toBe(true);
	expect(pressed({ key: 'a' })).toBe(true);
	await vi.waitFor(() => expect(location.hash).toBe('#search/'));
	expect(pressed({ key: 'b' })).toBe(false);
	vi.unstubAllGlobals();
});
