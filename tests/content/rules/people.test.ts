import { describe, expect, test } from 'vitest';
import { samplePassages } from '../sample.ts';
import { peopleDiagnostics } from './people.ts';

const page = (body: string, file: string, field?: string) =>
	samplePassages(body).map((passage) => ({ ...passage, file, ...(field === undefined ? {} : { field }) }));
const messages = (...pages: ReturnType<typeof page>[]) =>
	peopleDiagnostics(pages.flat(), (word) => word === 'grant').map(({ message }) => message);

const example = '<Example who="Anneli Kask, operations director">\n\n“I rang Mr Grant.”\n\n</Example>';

describe('a name in a second place', () => {
	test.each([
		['a first name', 'I told Anneli, who laughed.', 'Anneli'],
		['a surname', 'Dear Ms Kask,', 'Kask'],
		['a speaker', '<Example who="Jonas Kask, nurse">\n\nGood.\n\n</Example>', 'Kask'],
	])('%s', (_, body, name) => {
		expect(messages(page(example, 'a.mdx'), page(body, 'b.mdx'))).toEqual([
			expect.stringMatching(new RegExp(`^${name} is somebody else in a\\.mdx:1: `)),
		]);
	});

	test('in two answers of one file', () => {
		const first = page('I asked Mr Kask.', 'a.yaml', 'questions.0.answer.text');
		const second = page('Mr Kask agreed.', 'a.yaml', 'questions.1.answer.text');
		expect(messages(first, second)).toHaveLength(1);
	});
});

test('one person may return in the same place, and a name that is a word may be one', () => {
	expect(messages(page(`${example}\n\nDear Ms Kask,`, 'a.mdx'), page('Grant it to them.', 'b.mdx'))).toEqual(
		[],
	);
});
