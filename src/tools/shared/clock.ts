const minute = 60_000;

/** Shows what hangs on the time again: every minute, and when the page is seen again, where no clock ran meanwhile. */
export function followClock(show: () => void, signal: AbortSignal): void {
	const clock = setInterval(show, minute);
	signal.addEventListener('abort', () => clearInterval(clock));
	document.addEventListener('visibilitychange', () => document.hidden || show(), { signal });
	addEventListener('pageshow', show, { signal });
}
