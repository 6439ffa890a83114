import { describe, expect, test } from 'vitest';
import { countSyllables } from '../../../../src/tools/practise/pace.ts';
import { rate, sound, syllables, tone } from './signals.ts';

describe('the count of syllables', () => {
	test.each([2, 3, 4, 5, 6])('is right within a tenth at %i a second', (aSecond) => {
		const counted = countSyllables(sound(0.0005, syllables(10, aSecond)), rate);
		expect(Math.abs(counted - 10 * aSecond)).toBeLessThanOrEqual(aSecond);
	});

	test('holds at another loudness and over pauses', () => {
		const parts = [syllables(5, 4, 0.02), tone(3, 0), syllables(5, 4, 0.02)];
		const counted = countSyllables(sound(0.0001, ...parts), rate);
		expect(Math.abs(counted - 40)).toBeLessThanOrEqual(4);
	});

	test('does not take hum or hiss for a voice', () => {
		const hum = tone(10, 0.3, 50).map((sample, index) => sample * Math.sin((index * 12) / rate));
		const both = syllables(10, 4).map((sample, index) => sample + (hum[index] ?? 0) * 0.2);
		expect(Math.abs(countSyllables(sound(0.002, both), rate) - 40)).toBeLessThanOrEqual(6);
	});

	test('is nought for nothing', () => expect(countSyllables(new Float32Array(0), rate)).toBe(0));
});
