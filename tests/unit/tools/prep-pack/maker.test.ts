// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { bindMaker } from '../../../../src/tools/prep-pack/maker.ts';
import { pack as draft } from '../../../../src/tools/prep-pack/stored.ts';
import { Collection } from '../../../../src/tools/storage/collection.ts';

// Has no Option.
vi.mock('../../../../src/tools/shared/zones.ts', () => ({ zoneOptions: () => [] }));

const field = (name: string) => `<input name="${name}">`;
const guides = Array.from({ length: 13 }, (_, at) => `guide-g${at}`);

let life: AbortController;

beforeEach(() => {
	localStorage.clear();
	draft.forget();
	document.documentElement.lang = 'en';
	document.body.innerHTML = `<form>
			${['company', 'role', 'date', 'place', 'contact-name'].map(field).join('')}
			<textarea name="people"></textarea><select name="zone"></select>
			${guides.map((name) => `<input type="checkbox" name="${name}" value="on">`).join('')}
			<input type="checkbox" data-lock-on><p data-lock-with hidden><input data-passphrase></p>
			<p data-missing hidden></p><button type="submit"></button><button type="button" data-clear></button>
			<p data-removed hidden><i data-gone></i><button type="button" data-undo></button></p></form>
		<p data-no-lock></p>
		<section data-result hidden><h2 tabindex="-1"></h2><p data-locked-with></p><input data-link>
			<button data-copy></button><p data-copied></p><button data-code></button><p data-too-long></p>
			<p data-drawn><i data-figure></i><button data-save></button></p>
			<a data-mail></a><a data-try></a><p data-long-mail></p></section>`;
	const keys = ['title', 'code', 'file', 'mail-text', 'missing', 'short'].map((key) => [key, key] as const);
	const strings: Record<string, string> = {
		...Object.fromEntries(keys),
		...{ 'title-company': '{company}', 'too-many': '{people} people, {guides} guides' },
	};
	life = new AbortController();
	bindMaker(document.body, strings, life.signal);
});
afterEach(() => life.abort());

describe('The link of a pack', () => {
	test.each([
		['people', () => write('people', Array.from({ length: 13 }, (_, at) => `Person ${at}`).join('\n'))],
		['guides', () => guides.forEach((name) => tick(name))],
	])('is not made where it would leave %s out', async (_, fill) => {
		write('company', 'Acme');
		fill();
		await make();
		expect([shown('[data-result]'), part('[data-missing]').textContent]).toEqual([
			false,
			'12 people, 12 guides',
		]);
	});

	test('is made with as many people as it carries', async () => {
		write('company', 'Acme');
		write('people', Array.from({ length: 12 }, (_, at) => `Person ${at}`).join('\n\n'));
		await make();
		expect([shown('[data-result]'), shown('[data-missing]')]).toEqual([true, false]);
	});
});

describe('A link that is shown', () => {
	test('goes once another tab has changed the form, and not before', async () => {
		write('company', 'Acme');
		await make();
		// The reader leaves the field, and it is kept once more as it is.
		part('[name=company]').dispatchEvent(new Event('change', { bubbles: true }));
		dispatchEvent(new Event('storage'));
		expect(shown('[data-result]')).toBe(true);
		elsewhere().set('place', 'Room 2');
		dispatchEvent(new Event('storage'));
		expect([value('place'), shown('[data-result]')]).toEqual(['Room 2', false]);
	});
});

describe('A form that is emptied', () => {
	test('comes back as it was, however often the button was pressed', () => {
		write('company', 'Acme');
		write('place', 'Room 1');
		part('[data-clear]').click();
		part('[data-clear]').click();
		expect([value('company'), value('place')]).toEqual(['', '']);
		part('[data-undo]').click();
		expect([value('company'), value('place'), shown('[data-removed]')]).toEqual(['Acme', 'Room 1', false]);
	});

	test('offers nothing to bring back where nothing was in it but the recruiter’s own contact', () => {
		write('contact-name', 'Nora');
		part('[data-clear]').click();
		expect([value('contact-name'), shown('[data-removed]')]).toEqual(['Nora', false]);
	});

	test('comes back without what was written into the contact before', () => {
		write('company', 'Acme');
		write('contact-name', 'Nora');
		part('[data-clear]').click();
		write('contact-name', 'Ana');
		part('[data-undo]').click();
		expect([value('company'), value('contact-name')]).toEqual(['Acme', 'Ana']);
	});

	test.each([
		['here', () => draft.forget()],
		['in another tab', () => dispatchEvent(new Event('storage'))],
	])('does not come back once everything was erased %s', (_, tell) => {
		write('company', 'Acme');
		part('[data-clear]').click();
		expect(shown('[data-removed]')).toBe(true);
		localStorage.clear();
		tell();
		expect(shown('[data-removed]')).toBe(false);
		part('[data-undo]').click();
		expect([value('company'), draft.all().size, localStorage.length]).toEqual(['', 0, 0]);
	});
});

/** The draft as another tab holds it. */
function elsewhere(): Collection<string> {
	return new Collection(draft.name, draft.shape);
}

function value(name: string): string {
	return part<HTMLInputElement>(`[name=${name}]`).value;
}

async function make(): Promise<void> {
	part('form').dispatchEvent(new Event('submit', { cancelable: true }));
	await vi.waitFor(() => expect(shown('[data-result]') || shown('[data-missing]')).toBe(true));
}

function write(name: string, text: string): void {
	const one = part<HTMLInputElement>(`[name=${name}]`);
	one.value = text;
	one.dispatchEvent(new Event('input', { bubbles: true }));
}

function tick(name: string): void {
	const box = part<HTMLInputElement>(`[name=${name}]`);
	box.checked = true;
	box.dispatchEvent(new Event('change', { bubbles: true }));
}

function shown(selector: string): boolean {
	return !part(selector).hidden;
}

function part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
	return document.querySelector<Part>(selector)!;
}
