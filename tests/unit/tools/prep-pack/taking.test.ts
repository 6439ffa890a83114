// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { packFrom } from '../../../../src/tools/prep-pack/draft.ts';
import { bindTaking } from '../../../../src/tools/prep-pack/taking.ts';
import { interview } from '../../../../src/tools/storage/interview.ts';
import { people } from '../../../../src/tools/storage/people.ts';

const strings = {
	'replaces-line': '{what}: {from} – {to}',
	'field.company': 'Company',
	'field.role': 'Role',
};

let life: AbortController;

beforeEach(() => {
	localStorage.clear();
	for (const collection of [interview, people]) collection.forget();
	document.documentElement.lang = 'en';
	document.body.innerHTML = `<button data-take></button><p data-taken></p><button data-undo-take></button>
		<div data-replaces><ul></ul></div>`;
	life = new AbortController();
	interview.set('company', 'Mill Lane');
	const fields = new Map([
		['company', 'Acme'],
		['people', 'Ana Silva, Director'],
	]);
	bindTaking(document.body, packFrom(fields, 'UTC'), strings, life.signal);
});
afterEach(() => life.abort());

test('What a pack has replaced comes back', () => {
	part('[data-take]').click();
	expect([interview.get('company'), people.all().size]).toEqual(['Acme', 1]);
	part('[data-undo-take]').click();
	expect([interview.get('company'), people.all().size]).toEqual(['Mill Lane', 0]);
});

test('What a pack has replaced does not come back once everything was erased in another tab', () => {
	part('[data-take]').click();
	expect(part('[data-undo-take]').hidden).toBe(false);
	localStorage.clear();
	dispatchEvent(new Event('storage'));
	expect(part('[data-undo-take]').hidden).toBe(true);
	part('[data-undo-take]').click();
	expect([interview.all().size, people.all().size]).toEqual([0, 0]);
});

function part(selector: string): HTMLElement {
	return document.querySelector<HTMLElement>(selector)!;
}
