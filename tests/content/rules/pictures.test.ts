import { expect, test } from 'vitest';
import { sampleGuide } from '../sample.ts';
import { pictureProblems } from './pictures.ts';

const causes = (body: string) =>
	pictureProblems(sampleGuide(`## First things\n\n${body}\n`)).map(({ cause }) => cause);

test.each([
	['![](/desk.png)', 'The picture /desk.png has no words.'],
	['![desk.png](/desk.png)', 'The words of the picture /desk.png tell nothing: “desk.png”.'],
	[
		'Words, then ![image of a desk](/desk.png).',
		'The words of the picture /desk.png tell nothing: “image of a desk”.',
	],
])('%s', (body, cause) => expect(causes(body)).toEqual([cause]));

test('a picture with words passes', () =>
	expect(causes('![Two people at a round table](/desk.png)')).toEqual([]));
