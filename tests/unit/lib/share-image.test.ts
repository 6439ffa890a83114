import { expect, test } from 'vitest';
import { shareImageAddress } from '../../../src/lib/share-image.ts';

test.each([
	['/', '/share/home.png'],
	['/guides/', '/share/guides.png'],
	['/guides/the-first-hour/', '/share/guides-the-first-hour.png'],
	['/questions/ask/', '/share/questions-ask.png'],
])('the picture of the page %s stands at %s', (path, address) => {
	expect(shareImageAddress(path)).toBe(address);
});
