import { expect, test } from 'vitest';
import { sampleGuide } from '../sample.ts';
import { pictureDiagnostics } from './pictures.ts';

const messages = (body: string) =>
	pictureDiagnostics(sampleGuide(`## First things\n\n${body}\n`)).map(({ message }) => message);

test.each([
	['![](/desk.png)', 'The picture /desk.png has no words.'],
	['![desk.png](/desk.png)', 'The words of the picture /desk.png tell nothing: “desk.png”.'],
	[
		'Words, then ![image of a desk](/desk.png).',
		'The words of the picture /desk.png tell nothing: “image of a desk”.',
	],
])('%s', (body, message) => expect(messages(body)).toEqual([message]));

test('a picture with words passes', () =>
	expect(messages('![Two people at a round table](/desk.png)')).toEqual([]));
