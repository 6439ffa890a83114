import { expect, test } from 'vitest';
import { sampleGuide } from '../sample.ts';
import { searchPhraseDiagnostics } from './search-phrases.ts';

const guide = (id: string, ...phrases: string[]) =>
	sampleGuide('## First things\n\nWords.\n', { search: `search: [${phrases.join(', ')}]` }, id);
const numbered = (id: string, count: number) =>
	guide(id, ...Array.from({ length: count }, (_, index) => `${id} ${index}`));
const messages = (
	guides: ReturnType<typeof guide>[],
	shared: Parameters<typeof searchPhraseDiagnostics>[1] = [],
) => searchPhraseDiagnostics(guides, shared).map(({ message }) => message);

test.each([
	[4, []],
	[10, []],
	[3, ['There are 3 search phrases.']],
	[51, ['There are 51 search phrases.']],
])('%i phrases', (count, found) => expect(messages([numbered('a', count)])).toEqual(found));

test('a phrase in two guides is found, however it is written', () => {
	const guides = [guide('a', 'mind goes blank', 'b', 'c', 'd'), guide('b', 'Mind goes-blank', 'f', 'g', 'h')];
	expect(messages(guides)).toEqual(['“mind goes blank” leads to a and b.']);
	expect(messages(guides, [{ phrase: 'mind goes blank', because: 'Both.' }])).toEqual([]);
});

test('an exception that nothing needs is found', () => {
	expect(messages([numbered('a', 4)], [{ phrase: 'a 1', because: 'Both.' }])).toEqual([
		'“a 1” leads to one guide at most.',
	]);
});
