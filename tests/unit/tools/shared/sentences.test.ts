import { expect, test } from 'vitest';
import { asPhrase, asSentence, isSentence } from '../../../../src/tools/shared/sentences.ts';

test.each([
	['i rewired  five\npanels', 'I rewired five panels.'],
	['I did!', 'I did!'],
	['They said “yes.”', 'They said “yes.”'],
	['هل يناسب ذلك؟', 'هل يناسب ذلك؟'],
	['  ', ''],
])('"%s" becomes the sentence "%s"', (typed, made) => expect(asSentence(typed)).toBe(made));

test('Words for another sentence keep their case and lose a comma at the end', () =>
	expect(asPhrase(' the  NHS rota, ')).toBe('the NHS rota'));

test.each([
	['the panels', false],
	['You start at ten. ', true],
	['the year 2.5', false],
])('"%s" is a sentence: %s', (text, is) => expect(isSentence(text)).toBe(is));
