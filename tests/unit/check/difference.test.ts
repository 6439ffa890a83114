import { describe, expect, test } from 'vitest';
import { difference } from '../../../src/check/difference.ts';

const long = 'a long line that goes on and on without any change at all, from here to there and back again, ';

describe('the difference of two texts', () => {
	test.each<[string, string, string, string[]]>([
		['of the same text is none', 'a\nb\n', 'a\nb', []],
		['of a line is the line before and after', 'a\nb c\nd\n', 'a\nb x\nd\n', ['- b c', '+ b x']],
		['of a new line is that line', 'a\n', 'a\nb\n', ['+ b']],
		['of a line that went is that line', 'a\nb\n', 'a\n', ['- b']],
		['leaves out empty lines', 'a\n', 'a\n\nb\n', ['+ b']],
		[
			'of a long line is what stands around the change',
			`${long}here, ${long}`,
			`${long}there, ${long}`,
			[
				'- … from here to there and back again, here, a long line that goes on and on …',
				'+ … from here to there and back again, there, a long line that goes on and on …',
			],
		],
		[
			'counts what is too much to show',
			'a\n',
			`a\n${'b\n'.repeat(10)}`,
			[...Array.from({ length: 8 }, () => '+ b'), '+ … and 2 more lines'],
		],
	])('%s', (_, before, now, lines) => expect(difference(before, now)).toEqual(lines));

	test('marks the words that changed', () => {
		const lines = difference('Bring two CVs.', 'Bring three CVs.', (words) => `[${words}]`);
		expect(lines).toEqual(['- Bring [two] CVs.', '+ Bring [three] CVs.']);
	});
});
