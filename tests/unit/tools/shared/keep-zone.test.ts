// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { bindFields } from '../../../../src/tools/shared/bind-fields.ts';
import { keepZone } from '../../../../src/tools/shared/keep-zone.ts';
import { storedTexts } from '../../../support/stored-texts.ts';

let life = new AbortController();
afterEach(() => {
	life.abort();
	life = new AbortController();
});

function bound(before: Record<string, string>, typed = '') {
	const fields = storedTexts(before);
	document.body.innerHTML =
		'<form><input name="date"><input name="time"><input name="company"><input name="zone"></form>';
	const form = document.forms[0]!;
	const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement;
	field('date').value = typed;
	bindFields(form, fields, () => undefined, life.signal, keepZone(fields, 'Europe/Paris'));
	const enter = (name: string, value: string) => {
		field(name).value = value;
		field(name).dispatchEvent(new Event('input', { bubbles: true }));
		return fields.get('zone');
	};
	return { enter, zone: () => fields.get('zone') };
}

test('a day or time that is entered is one of the zone that the reader sees', () => {
	expect(bound({}).enter('date', '2026-12-03')).toBe('Europe/Paris');
	expect(bound({}).enter('time', '10:00')).toBe('Europe/Paris');
	expect(bound({}, '2026-12-03').zone()).toBe('Europe/Paris');
});

test('a zone that was chosen stays', () =>
	expect(bound({ zone: 'Asia/Tokyo' }).enter('date', '2026-12-03')).toBe('Asia/Tokyo'));

test('nothing else keeps a zone', () => {
	expect(bound({}).enter('company', 'Acme')).toBeUndefined();
	expect(bound({}).enter('date', '')).toBeUndefined();
	expect(bound({}).zone()).toBeUndefined();
	// Of what is kept without one, nobody knows where it was entered.
	expect(bound({ date: '2026-12-03' }).zone()).toBeUndefined();
});
