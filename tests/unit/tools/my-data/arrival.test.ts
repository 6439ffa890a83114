// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bindArrival } from '../../../../src/tools/my-data/arrival.ts';
import { encode } from '../../../../src/tools/shared/link-code.ts';

const [tell, take] = [vi.fn<(key: string) => void>(), vi.fn<(text: string) => void>()];
let life: AbortController;

beforeEach(() => {
	document.body.innerHTML = `<form hidden><div data-arrival-open><div data-arrival-key><label><input data-key></label></div>
		</div><p data-arrival-said></p></form>`;
	life = new AbortController();
});
afterEach(() => {
	life.abort();
	vi.clearAllMocks();
});

test('A link from another device is taken in once, though the button is pressed twice', async () => {
	await arrive('notes', 'a secret');
	open('a secret');
	open('a secret');
	await vi.waitFor(() => expect(part('[data-arrival-open]').hidden).toBe(true));
	open('a secret');
	expect(take.mock.calls).toEqual([['notes']]);
	expect(tell.mock.calls).toEqual([['opening']]);
});

test('A link from another device is still there after a passphrase that does not open it', async () => {
	await arrive('notes', 'a secret');
	open('another');
	await vi.waitFor(() => expect(tell.mock.lastCall).toEqual(['passphrase']));
	open('a secret');
	await vi.waitFor(() => expect(take.mock.calls).toEqual([['notes']]));
});

async function arrive(text: string, secret: string): Promise<void> {
	location.hash = `data=${await encode(text, secret)}`;
	bindArrival(part('form'), { tell, take, longest: 1000 }, life.signal);
}

function open(secret: string): void {
	part<HTMLInputElement>('[data-key]').value = secret;
	part('form').dispatchEvent(new Event('submit', { cancelable: true }));
}

function part<Part extends HTMLElement = HTMLElement>(selector: string): Part {
	return document.querySelector<Part>(selector)!;
}
