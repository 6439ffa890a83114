import { expect, test } from 'vitest';
import { shareImageAddress } from '../../../src/lib/share-image.ts';

test.each([
	['/', '/share/_home.png'],
	['/guides/', '/share/guides.png'],
	['/guides/the-first-hour/', '/share/guides--the-first-hour.png'],
	['/questions/ask/', '/share/questions--ask.png'],
])('the picture of the page %s stands at %s', (path, address) => {
	expect(shareImageAddress(path)).toBe(address);
});

test('no two pages have one picture', () => {
	const words = ['a', 'b', 'a-b', 'home', 'index'];
	const paths = ['/', ...words.flatMap((one) => [`/${one}/`, ...words.map((two) => `/${one}/${two}/`)])];
	expect(new Set(paths.map(shareImageAddress)).size).toBe(paths.length);
});
