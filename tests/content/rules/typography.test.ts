import { expect, test } from 'vitest';
import { samplePassage, samplePassages } from '../sample.ts';
import { typographyDiagnostics } from './typography.ts';

const messages = (body: string) =>
	typographyDiagnostics(samplePassages(body)).map(({ message }) => /There is (.+?): /.exec(message)?.[1]);

test.each([
	['Say "yes".', 'a straight double quote'],
	["They don't.", 'a straight single quote or apostrophe'],
	['She said: ‘Don’t.’', 'a single quotation mark with no double ones around it'],
	['Yes -- and no.', 'a double hyphen'],
	['Yes—and no.', 'a long dash'],
	['Yes–no.', 'a dash that touches a letter'],
	['Yes – and no, or yes –no.', 'a dash that touches a letter'],
	['Yes - no.', 'a hyphen for a dash'],
	['Wait...', 'three full stops'],
	['Two  spaces.', 'a double space'],
	['Yes , no.', 'a space before a mark'],
	['Well done!', 'an exclamation mark'],
])('%s', (body, message) => expect(messages(body)).toEqual([message]));

test.each([
	'She said: “Don’t, it’s ‘fine’ …” – and left.',
	'Pages 3–5, 9.00–10.00.',
	'`--all "x"` is code.',
	'<Say>\n\n“Thank you!”\n\n</Say>',
	'Write “Congratulations!” and stop.',
])('%s', (body) => expect(messages(body)).toEqual([]));

test('what people type stays as they type it', () => {
	expect(typographyDiagnostics([samplePassage("can't sleep", 'search')])).toEqual([]);
});
