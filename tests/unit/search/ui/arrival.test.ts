import { afterEach, expect, test, vi } from 'vitest';
import { announce } from '../../../../src/search/ui/announce.ts';

afterEach(() => void vi.unstubAllGlobals());

test('what was looked for waits for the page under a key of the site', () => {
	const kept = new Map<string, string>();
	vi.stubGlobal('sessionStorage', { setItem: (key: string, text: string) => void kept.set(key, text) });
	announce('/guide/', '/guide/guides/pay/', ['salary', '"quoted"', '面接']);
	expect(JSON.parse(kept.get('callback:/guide/:found')!)).toEqual({
		path: '/guide/guides/pay/',
		words: ['salary', '"quoted"'],
		// No blanks part these from others.
		parts: ['面接'],
	});
});

test('blocked storage does no harm', () => {
	vi.stubGlobal('sessionStorage', {
		setItem: () => {
			throw new DOMException('full', 'QuotaExceededError');
		},
	});
	expect(() => announce('/', '/', [])).not.toThrow();
});
