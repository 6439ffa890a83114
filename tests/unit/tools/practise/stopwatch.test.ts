import { expect, test } from 'vitest';
import { Stopwatch } from '../../../../src/tools/practise/stopwatch.ts';
import { clockText, lengthText } from '../../../../src/tools/practise/telling.ts';

test('a stopwatch counts while it runs, and not while it is paused', () => {
	let now = 500;
	const watch = new Stopwatch(() => now);
	expect([watch.running, watch.seconds]).toEqual([false, 0]);
	watch.restart();
	now += 2_900;
	expect(watch.seconds).toBe(2);
	watch.pause();
	watch.pause();
	now += 60_000;
	expect([watch.running, watch.seconds]).toEqual([false, 2]);
	watch.resume();
	watch.resume();
	now += 200;
	expect([watch.running, watch.seconds]).toEqual([true, 3]);
	watch.restart();
	expect(watch.seconds).toBe(0);
});

test.each([
	[0, '0:00', '0 seconds'],
	[5, '0:05', '5 seconds'],
	[60, '1:00', '1 minute'],
	[65, '1:05', '1 minute, 5 seconds'],
	[3_725, '62:05', '62 minutes, 5 seconds'],
])('%i seconds are told as %s and as %s', (seconds, clock, length) => {
	expect(clockText(seconds, 'en')).toBe(clock);
	expect(lengthText(seconds, 'en')).toBe(length);
});

test('times are told in the language of the page', () =>
	expect(lengthText(62, 'ar')).toMatch(/^[\u0600-\u06FF\d\s]+$/));
