import { decode } from 'cborg';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cbor, type Value } from '../../../../src/search/ui/cbor.ts';

const back = (value: Value): unknown => decode(cbor(value));

test.each([0, 23, 24, 255, 256, 65_535, 65_536, 4_294_967_295])('%d is read as it was written', (number) => {
	expect(back(number)).toBe(number);
	expect(back([number, 'behind it'])).toEqual([number, 'behind it']);
});

test.each([23, 24, 255, 256, 65_536])('a text and a list of %d are, too', (length) => {
	expect(back('é'.repeat(length))).toBe('é'.repeat(length));
	expect(back(Array.from({ length }, (_, at) => at))).toEqual(Array.from({ length }, (_, at) => at));
});

test('lists of lists are, whatever is in them', () => {
	const { list } = fc.letrec<{ list: Value }>((tie) => ({
		list: fc.oneof({ maxDepth: 4 }, fc.nat(), fc.string({ unit: 'grapheme' }), fc.array(tie('list'))),
	}));
	fc.assert(
		fc.property(list, (value) => {
			expect(back(value)).toEqual(value);
		}),
	);
});
