import { expect, test } from 'vitest';
import { listProblems } from './lists.ts';

test.each([
	[['Acas', 'asker', 'café', 'ChatGPT'], []],
	[['asker', 'Acas'], ['“Acas” stands after “asker”.']],
	[['asker', 'asker'], ['“asker” stands there twice.']],
])('%o', (list, causes) => expect(listProblems('words.txt', list).map(({ cause }) => cause)).toEqual(causes));
