import { expect, test } from 'vitest';
import { decodeText } from '../../../src/import/decode.ts';

const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>Zoë – 5 €</a>`;
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = '\uFEFF') => new Uint8Array(Buffer.from(mark + text, 'utf16le'));
const swapped = (bytes: Uint8Array) => new Uint8Array(Buffer.from(bytes).swap16());
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

test.each([
	['UTF-8', utf8(xml('UTF-8')), xml('UTF-8')],
	['UTF-8 with a mark', utf8(`\uFEFF${xml('UTF-8')}`), xml('UTF-8')],
	['UTF-8 that calls itself Latin-1', utf8(xml('ISO-8859-1')), xml('ISO-8859-1')],
	['UTF-8 that calls itself UTF-16', utf8(xml('UTF-16')), xml('UTF-16')],
	['UTF-16', utf16(xml('UTF-16')), xml('UTF-16')],
	['UTF-16, the other way round', swapped(utf16(xml('UTF-16'))), xml('UTF-16')],
	['UTF-16 without a mark', utf16(xml('UTF-16'), ''), xml('UTF-16')],
	['Latin-1', latin1('<?xml version="1.0" encoding="ISO-8859-1"?><a>Zoë</a>'), 'Zoë'],
	['Windows-1252', latin1('<meta charset="windows-1252"><p>5 \x80 \x96 Zoë'), '5 € – Zoë'],
	[
		'Greek',
		latin1('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-7"><p>\xe1\xe2'),
		'αβ',
	],
])('%s is read', (_, bytes, text) => {
	const decoded = decodeText(bytes);
	expect(decoded?.text).toContain(text);
	expect(decoded?.guessed).toBe(false);
});

test('old text that says nothing of itself is read as Windows-1252, and that is told', () =>
	expect(decodeText(latin1('Zo\xeb'))).toEqual({ text: 'Zoë', guessed: true }));

const sound = `${xml('UTF-8')}\nGespräch für alle`;
const bad = (text: string) =>
	new Uint8Array(Buffer.from(utf8(text)).map((byte) => (byte === 0x7e ? 0xc3 : byte)));

test.each([
	['one bad byte', bad(`${sound}\n~ x`), `${sound}\n\uFFFD x`, [3]],
	['one bad byte and no other sign', bad('<?xml version="1.0" encoding="utf-8"?>\na ~ b'), 'a \uFFFD b', [2]],
	['a zero byte', utf8(`${sound}\n\na\0b`), 'a\uFFFDb', [4]],
])('UTF-8 with %s stays UTF-8, and the line is told', (_, bytes, text, damaged) => {
	const decoded = decodeText(bytes);
	expect(decoded).toMatchObject({ guessed: false, damaged });
	expect(decoded?.text).toContain(text);
});

test('a text in Windows-1252 that calls itself UTF-8 is read nevertheless', () =>
	expect(decodeText(latin1('<meta charset="utf-8"><p>\xe4\xf6\xfc \xe4\xf6\xfc'))).toMatchObject({
		text: '<meta charset="utf-8"><p>äöü äöü',
		guessed: true,
	}));

test.each([
	['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])],
	['a packed folder', new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
])('%s is no text', (_, bytes) => expect(decodeText(bytes)).toBeUndefined());
