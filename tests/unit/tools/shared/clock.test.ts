// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followClock } from '../../../../src/tools/shared/clock.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('what hangs on the time is shown again every minute and when the page is seen again, until it ends', () => {
	const life = new AbortController();
	const show = vi.fn<() => void>();
	followClock(show, life.signal);
	expect(show).toHaveBeenCalledTimes(0);
	vi.advanceTimersByTime(120_000);
	expect(show).toHaveBeenCalledTimes(2);
	document.dispatchEvent(new Event('visibilitychange'));
	dispatchEvent(new Event('pageshow'));
	expect(show).toHaveBeenCalledTimes(4);
	life.abort();
	vi.advanceTimersByTime(120_000);
	dispatchEvent(new Event('pageshow'));
	expect(show).toHaveBeenCalledTimes(4);
});
