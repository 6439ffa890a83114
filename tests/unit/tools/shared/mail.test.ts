import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mailLink } from '../../../../src/tools/shared/mail.ts';

describe('a link that opens a message', () => {
	test('holds subject and body, whatever stands in them', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 80 }), (subject, body) => {
				const { href, whole } = mailLink(subject, body);
				const given = new URLSearchParams(href.slice('mailto:?'.length).replaceAll('+', '%2B'));
				expect(whole).toBe(true);
				expect(given.get('subject')).toBe(subject);
				expect(given.get('body')).toBe(body.replace(/\r?\n/g, '\r\n'));
			}),
		);
	});

	test('ends its lines as mail does, and writes a blank as %20', () =>
		expect(mailLink('Thank you & bye', 'Dear Ana,\n\n1 + 1 = 2?').href).toBe(
			'mailto:?subject=Thank%20you%20%26%20bye&body=Dear%20Ana%2C%0D%0A%0D%0A1%20%2B%201%20%3D%202%3F',
		));

	test('leaves a body out that is too long, and never cuts it', () => {
		const { href, whole } = mailLink('Thank you', 'شكرًا '.repeat(200));
		expect([href, whole]).toEqual(['mailto:?subject=Thank%20you', false]);
	});

	test('is made of half a character, too', () =>
		expect(mailLink('Thanks', 'cut \ud83d').href).toContain('cut%20%EF%BF%BD'));
});
