import { expect, test } from 'vitest';
import { asPhrase, asSentence, isSentence } from '../../../../src/tools/shared/sentences.ts';

test.each([
	['i rewired  five\npanels', 'I rewired five panels.'],
	['I did!', 'I did!'],
	['They said “yes.”', 'They said “yes.”'],
	['هل يناسب ذلك؟', 'هل يناسب ذلك؟'],
	['  ', ''],
	['面白かったですか？', '面白かったですか？'],
	['すごい！」', 'すごい！」'],
	['मुझे अच्छा लगा।', 'मुझे अच्छा लगा।'],
	['Er sagte „ja.“', 'Er sagte „ja.“'],
])('"%s" becomes the sentence "%s"', (typed, made) => expect(asSentence(typed, 'en')).toBe(made));

test.each([
	['tr', 'istanbul’da çalıştım', 'İstanbul’da çalıştım.'],
	['en', 'istanbul was home', 'Istanbul was home.'],
	['en', '𐐨 is a letter', '𐐀 is a letter.'],
])('in %s, %j begins with the capital of that language', (lang, typed, made) =>
	expect(asSentence(typed, lang)).toBe(made),
);

test('Words for another sentence keep their case and lose a comma at the end', () =>
	expect(asPhrase(' the  NHS rota, ')).toBe('the NHS rota'));

test.each([
	['the panels', false],
	['You start at ten. ', true],
	['the year 2.5', false],
])('"%s" is a sentence: %s', (text, is) => expect(isSentence(text)).toBe(is));
