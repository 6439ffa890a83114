import { describe, expect, test } from 'vitest';
import { countWords, readingMinutes } from '../../../src/lib/reading-time.ts';

describe('counting words', () => {
	test.each([
		['', 0],
		[' – … !', 0],
		['One two, three.', 3],
		['It’s follow-up time: 10:30', 6],
		['مقابلة ثانية ناجحة', 3],
	])('%j holds %i', (text, count) => expect(countWords(text)).toBe(count));
});

describe('reading time', () => {
	test.each([
		[0, 1],
		[99, 1],
		[299, 1],
		[300, 2],
		[1200, 6],
	])('%i words take %i minutes', (words, minutes) => expect(readingMinutes(words)).toBe(minutes));
});
