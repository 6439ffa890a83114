import { describe, expect, test } from 'vitest';
import { readProse, toldPart } from './passages.ts';
import { samplePassage } from './sample.ts';
import { readData } from './texts.ts';

const mdx = `Words before.

## A heading

A [link](/guides/pay/) and a note.[^n] \`code\` here.

- [ ] Iron a shirt (10 min) #iron
- [ ] Go

| One | Two |
| --- | --- |
| a   | b   |

<Say when="At the door">

“Thank you.”

<Warmer>

“Thanks, really.”

</Warmer>

</Say>

[^n]: A source.
`;

describe('a body', () => {
	const prose = readProse({ text: mdx, file: 'a.mdx', firstLine: 11 });

	test('is taken apart into its words, in order', () => {
		expect(prose.passages.map(({ kind, text }) => [kind, text])).toEqual([
			['paragraph', 'Words before.'],
			['heading', 'A heading'],
			['paragraph', 'A link and a note. \uFFFC here.'],
			['item', 'Iron a shirt'],
			['item', 'Go'],
			['cell', 'One'],
			['cell', 'Two'],
			['cell', 'a'],
			['cell', 'b'],
			['label', 'At the door'],
			['paragraph', '“Thank you.”'],
			['paragraph', '“Thanks, really.”'],
			['note', 'A source.'],
		]);
	});

	test('knows where they stand', () => {
		const [before, heading, paragraph, item] = prose.passages;
		expect(before).toMatchObject({ line: 11, block: 1, section: 0, within: [] });
		expect(heading).toMatchObject({ line: 13, block: 2, section: 1 });
		expect(paragraph).toMatchObject({ notes: ['n'], links: ['/guides/pay/'], section: 1 });
		expect(item).toMatchObject({ line: 17, block: 4 });
		expect(prose.passages.find(({ text }) => text === '“Thanks, really.”')?.within).toEqual([
			'say',
			'warmer',
		]);
	});

	test('tells its pieces and checklists', () => {
		expect(prose.pieces.map(({ name, block }) => [name, block])).toEqual([
			['say', 6],
			['warmer', 6],
		]);
		expect(prose.checklists).toMatchObject([
			{
				line: 17,
				tasks: [
					{ text: 'Iron a shirt', minutes: 10, id: 'iron' },
					{ text: 'Go', minutes: undefined, id: undefined },
				],
			},
		]);
	});

	test('is the same in .md', () => {
		const md = ':::say{when="At the door"}\n“Thank you.”\n:::';
		const { passages } = readProse({ text: md, file: 'a.md', firstLine: 1 });
		expect(passages.map(({ text, within }) => [text, within])).toEqual([
			['At the door', ['say']],
			['“Thank you.”', ['say']],
		]);
	});
});

test('what somebody says is blanked out, and nothing moves', () => {
	expect(toldPart(samplePassage('Say “no” or “yes, I'))).toBe('Say “  ” or “      ');
	expect(toldPart({ ...samplePassage('No.'), within: ['example'] })).toBe('   ');
});

test('a data file is read as its words, without ids and addresses', () => {
	const text = `questions:
  - id: Q001
    topic: fit
    question: Why us?
    sources: [firm-tips]
rows:
  - { id: pay, rule: They may not., source: { name: Code, address: 'https://a.example/' } }
count: "{n} pages"
`;
	const { passages } = readData({ kind: 'data', name: 'data', file: 'data.yaml', text });
	expect(passages.map(({ line, kind, field, text }) => [line, kind, field, text])).toEqual([
		[4, 'field', 'questions.0.question', 'Why us?'],
		[7, 'field', 'rows.0.rule', 'They may not.'],
		[7, 'note', 'rows.0.source.name', 'Code'],
		[8, 'field', 'count', '\uFFFC pages'],
	]);
});
