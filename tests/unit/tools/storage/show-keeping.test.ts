// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { mayReload } from '../../../../src/lib/unsaved.ts';
import { Collection } from '../../../../src/tools/storage/collection.ts';
import { textUpTo } from '../../../../src/tools/storage/guards.ts';
import { showKeeping } from '../../../../src/tools/storage/show-keeping.ts';

test('A page that alone holds what the reader wrote is not loaded anew until that is kept', () => {
	document.body.innerHTML = '<p data-keeping="kept"></p><p data-keeping="page" hidden></p>';
	let isFull = true;
	const kept = new Map<string, string>();
	const storage = {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, text: string) => {
			if (isFull) throw new Error('full');
			kept.set(key, text);
		},
	};
	const notes = new Collection('notes', { guard: textUpTo(100) }, () => ({ storage, base: '/' }));
	const show = () => showKeeping(document.body, notes);
	show();
	expect(mayReload()).toBe(true);
	notes.set('a', 'my only copy');
	show();
	expect([told(), mayReload()]).toEqual(['page', false]);
	isFull = false;
	notes.set('b', 'kept');
	show();
	expect([told(), mayReload()]).toEqual(['kept', true]);
});

function told(): string | undefined {
	return document.querySelector<HTMLElement>('[data-keeping]:not([hidden])')?.dataset['keeping'];
}
