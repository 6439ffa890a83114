// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { holdOnto } from '../../../../src/lib/unsaved.ts';
import { reloadWhenUpdated } from '../../../../src/offline/line/reload-when-updated.ts';

let life: AbortController;
let reload: ReturnType<typeof vi.spyOn>;

beforeEach(() => {
	life = new AbortController();
	reload = vi.spyOn(location, 'reload').mockReturnValue(undefined);
	return () => {
		life.abort();
		vi.restoreAllMocks();
	};
});

test('a page in sight goes over at once, though another tab was asked', () => {
	reloadWhenUpdated(false);
	expect(reload).toHaveBeenCalledOnce();
});

test('a page out of sight goes over when it is seen next', () => {
	const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
	reloadWhenUpdated(false);
	expect(reload).not.toHaveBeenCalled();
	hidden.mockReturnValue(false);
	document.dispatchEvent(new Event('visibilitychange'));
	expect(reload).toHaveBeenCalledOnce();
});

test('a page in which something would be lost goes over when it is seen again without that', () => {
	let held = true;
	holdOnto(() => held, life.signal);
	reloadWhenUpdated(false);
	document.dispatchEvent(new Event('visibilitychange'));
	expect(reload).not.toHaveBeenCalled();
	held = false;
	document.dispatchEvent(new Event('visibilitychange'));
	expect(reload).toHaveBeenCalledOnce();
});

test.each([
	['page', 0],
	['kept', 1],
])('a guide whose ticks are in %s alone goes over that often: %i', (keeping, times) => {
	document.body.innerHTML = `<div data-ticks="${keeping}"></div>`;
	reloadWhenUpdated(false);
	expect(reload).toHaveBeenCalledTimes(times);
	document.body.innerHTML = '';
});

test('the page on which the reader asks goes over whatever it holds', () => {
	holdOnto(() => true, life.signal);
	reloadWhenUpdated(true);
	expect(reload).toHaveBeenCalledOnce();
});
