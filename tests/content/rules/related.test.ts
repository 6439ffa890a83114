import { expect, test } from 'vitest';
import { sampleGuide } from '../sample.ts';
import { relatedDiagnostics } from './related.ts';

const guide = (id: string, related: string[], body = 'Words.') =>
	sampleGuide(`## First things\n\n${body}\n`, { related: `related: [${related.join(', ')}]` }, id);
const way = { from: 'a', to: 'b', because: 'A reason.' };

test('a way that does not lead back is found', () => {
	const diagnostics = relatedDiagnostics([guide('a', ['b']), guide('b', [])], []);
	expect(diagnostics.map(({ message }) => message)).toEqual(['a leads to b, and b does not lead back.']);
});

test.each([
	['related', guide('b', ['c', 'd', 'e', 'a'])],
	['a link in the text', guide('b', [], '[Read on](/guides/a/#first-things).')],
])('%s leads back', (_, back) => expect(relatedDiagnostics([guide('a', ['b']), back], [])).toEqual([]));

test('only the first three are close', () => {
	const others = ['c', 'd', 'e'].map((id) => guide(id, ['a']));
	expect(relatedDiagnostics([guide('a', ['c', 'd', 'e', 'b']), guide('b', []), ...others], [])).toEqual([]);
});

test('an exception holds, until nothing needs it', () => {
	expect(relatedDiagnostics([guide('a', ['b']), guide('b', [])], [way])).toEqual([]);
	const diagnostics = relatedDiagnostics([guide('a', ['b']), guide('b', ['a'])], [way]);
	expect(diagnostics.map(({ message }) => message)).toEqual(['The exception from a to b is not needed.']);
});
