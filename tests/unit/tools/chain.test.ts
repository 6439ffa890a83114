import { expect, test } from 'vitest';
import { placeChain } from '../../../src/tools/law-place/chain.ts';

const within = new Map([
	['us', undefined],
	['us-ny', 'us'],
	['us-nyc', 'us-ny'],
	['a', 'b'],
	['b', 'a'],
]);

test.each([
	['us-nyc', ['us-nyc', 'us-ny', 'us']],
	['us', ['us']],
	['', []],
	['nowhere', ['nowhere']],
	['a', ['a', 'b']],
])('around %j lie %j', (place, chain) => expect(placeChain(place, within)).toEqual(chain));
