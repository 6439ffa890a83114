import { describe, expect, test } from 'vitest';
import { webAddress } from '../../../src/lib/url.ts';

describe('an address in a text', () => {
	test.each(['https://meet.example/room?x=1#y', 'http://a.example', 'HTTPS://A.example/'])(
		'is followed: %s',
		(text) => expect(webAddress(text)?.href).toMatch(/^https?:\/\//),
	);

	test.each([
		'javascript:alert(1)',
		'JaVaScRiPt://a.example/%0aalert(1)',
		'data:text/html,<b>',
		'//a.example',
		'https://bank.example@evil.example/',
		'https://:secret@evil.example/',
		'https://',
		'14 Mill Lane',
		'see https://a.example',
		'https://a.example and more',
		'ftp://a.example/',
		'',
	])('is left as text: %s', (text) => expect(webAddress(text)).toBeUndefined());
});
