// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { bindFields } from '../../../../src/tools/shared/bind-fields.ts';
import { storedTexts } from '../../../support/stored-texts.ts';

let life = new AbortController();
afterEach(() => {
	life.abort();
	life = new AbortController();
});

function bound(before: Record<string, string>, typed = '') {
	const fields = storedTexts(before);
	document.body.innerHTML =
		'<form><input name="place"><select name="size"><option>a<option selected>b</select></form>';
	const form = document.forms[0]!;
	const [input] = form.querySelectorAll('input');
	input!.value = typed;
	bindFields(form, fields, () => undefined, life.signal);
	return { fields, input: input! };
}

test('what was typed before the script was there is kept', () => {
	const { fields, input } = bound({}, '14 Mill Lane');
	expect([...fields.all()]).toEqual([['place', '14 Mill Lane']]);
	expect(input.value).toBe('14 Mill Lane');
});

test('what is kept already fills the form, whatever stood in it', () => {
	const { fields, input } = bound({ place: 'Here' }, 'There');
	expect(fields.get('place')).toBe('Here');
	expect(input.value).toBe('Here');
});

test('what is longer than the field allows is cut, between two characters, and so is the field', () => {
	const { fields, input } = bound({});
	input.maxLength = 4;
	input.focus();
	input.value = 'abc😀e';
	input.dispatchEvent(new Event('input', { bubbles: true }));
	expect(fields.get('place')).toBe('abc');
	expect(input.value).toBe('abc😀e');
	input.dispatchEvent(new Event('change', { bubbles: true }));
	expect([fields.get('place'), input.value]).toEqual(['abc', 'abc']);
});

test('a form that nobody touched keeps nothing', () => expect(bound({}).fields.all().size).toBe(0));
