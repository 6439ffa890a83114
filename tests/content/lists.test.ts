import { expect, test } from 'vitest';
import { listDiagnostics } from './lists.ts';

test.each([
	[['Acas', 'asker', 'café', 'ChatGPT'], []],
	[['asker', 'Acas'], ['“Acas” stands after “asker”.']],
	[['asker', 'asker'], ['“asker” stands there twice.']],
])('%o', (list, messages) =>
	expect(listDiagnostics('words.txt', list).map(({ message }) => message)).toEqual(messages),
);
