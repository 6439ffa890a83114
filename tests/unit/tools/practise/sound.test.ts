import { describe, expect, test } from 'vitest';
import { measureSpeech } from '../../../../src/tools/practise/sound.ts';
import { rate, sound, tone } from './signals.ts';

const voice = (seconds: number, amplitude = 0.3) => tone(seconds, amplitude);
const silent = (seconds: number) => tone(seconds, 0);

describe('speech', () => {
	test.each([
		['in a quiet room', 0.0001],
		['over a hiss', 0.01],
	])('is told from pauses %s', (_, hiss) => {
		const speech = measureSpeech(
			sound(hiss, silent(1), voice(3), silent(2), voice(4), silent(0.6), voice(1), silent(3)),
			rate,
		);
		expect(speech?.length).toBeCloseTo(10.6, 1);
		expect(speech?.speaking).toBeCloseTo(8, 1);
		expect(speech?.longestPause).toBeCloseTo(2, 1);
	});

	test('goes on over the gaps between words', () => {
		const words = Array.from({ length: 12 }, () => [...voice(0.4), ...silent(0.15)]);
		const speech = measureSpeech(sound(0.0001, silent(0.5), ...words), rate);
		expect(speech?.longestPause).toBe(0);
		expect(speech?.speaking).toBe(speech?.length);
	});

	test('is found however softly somebody speaks, as long as the room is quieter', () =>
		expect(
			measureSpeech(sound(0.0002, voice(2, 0.01), silent(1), voice(2, 0.01)), rate)?.longestPause,
		).toBeCloseTo(1, 1));

	test('is no click', () => {
		const click = voice(0.03);
		const speech = measureSpeech(
			sound(0.0001, click, silent(2), voice(3), silent(1), voice(1), silent(2), click),
			rate,
		);
		expect(speech?.length).toBeCloseTo(5, 1);
	});
});

test.each([
	['nothing was recorded', new Float32Array(0)],
	['nobody speaks', sound(0.0001, silent(5))],
	['there is nothing but noise', sound(0.3, silent(5))],
	['it never pauses', sound(0.0001, voice(5))],
	['all is nought', new Float32Array(5 * rate)],
])('nothing is claimed where %s', (_, samples) => expect(measureSpeech(samples, rate)).toBeUndefined());
