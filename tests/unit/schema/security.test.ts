import { expect, test } from 'vitest';
import { securitySchema } from '../../../src/schema/security.ts';

const sound = (contact: string, until = '2027-11-22') => securitySchema.safeParse({ contact, until }).success;

test.each(['mailto:it@a.example', 'https://a.example/security', 'tel:+442079460123'])(
	'whom to tell of a weak point can be %j',
	(contact) => expect(sound(contact)).toBe(true),
);

test.each(['it@a.example', 'http://a.example/', 'mailto:', 'mailto:a@b.example\nExpires: never', ''])(
	'whom to tell of a weak point cannot be %j',
	(contact) => expect(sound(contact)).toBe(false),
);

test('it must have an end', () => {
	expect(securitySchema.safeParse({ contact: 'mailto:it@a.example' }).success).toBe(false);
	expect(sound('mailto:it@a.example', 'soon')).toBe(false);
});
