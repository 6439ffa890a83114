import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeList, encodeList } from '../../../../src/search/shared/index-list.ts';

test('a list comes back as it was, whatever its words and however long its names', () => {
	const word = fc.string({ minLength: 1, unit: 'grapheme' }).filter((text) => !text.includes('\n'));
	const lists = fc.integer({ min: 7, max: 12 }).chain((length) => {
		const name = fc.string({
			minLength: length,
			maxLength: length,
			unit: fc.constantFrom('0', '7', 'a', 'f', 'x'),
		});
		return fc.record({
			pages: fc.array(fc.tuple(name, fc.nat())),
			chunks: fc.array(fc.tuple(word, word, name)),
			fields: fc.array(word),
		});
	});
	fc.assert(
		fc.property(lists, (list) => {
			expect(decodeList(JSON.parse(JSON.stringify(encodeList(list))) as typeof served)).toEqual(list);
		}),
	);
});

const served = encodeList({
	pages: [['0a1b2c3', 120]],
	chunks: [['pay', 'pays', '4d5e6f7']],
	fields: ['title'],
});

test('names stand in a row, and the words between which a file lies share their beginnings', () => {
	expect(served).toEqual({
		...{ names: '0a1b2c34d5e6f7', lengths: [120], bounds: '0pay\n3s', fields: ['title'] },
	});
});
