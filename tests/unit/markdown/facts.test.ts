import { describe, expect, test } from 'vitest';
import { compileEntry } from '../../../src/markdown/compile.ts';
import { directiveContext } from '../../support/directives.ts';

const facts = (text: string, ending = 'md', firstLine = 1) =>
	compileEntry({ text, file: `guide.${ending}`, firstLine }, directiveContext()).facts;

describe('the facts of a text', () => {
	test('has the headings with the ids they get in HTML, and their lines', () => {
		const text = '## When to *ask*?\n\nWords.\n\n### When to ask?\n\n## قصص العمل\n';
		const file = 'guide.md';
		expect(facts(text, 'md', 10).headings).toEqual([
			{ depth: 2, text: 'When to ask?', id: 'when-to-ask', line: 10, file },
			{ depth: 3, text: 'When to ask?', id: 'when-to-ask-1', line: 14, file },
			{ depth: 2, text: 'قصص العمل', id: 'قصص-العمل', line: 16, file },
		]);
	});

	test('has the links, but for mail and telephone', () => {
		const text =
			'[a](/a/) and https://b.example and [c]\n\n[c]: /c/\n\n[d](mailto:d@e.example) [e](tel:+1)\n';
		expect(facts(text).links.map(({ to, line }) => `${to} ${line}`)).toEqual([
			'/a/ 1',
			'https://b.example 1',
			'/c/ 3',
		]);
	});

	test('has the tasks with ids, minutes and lines', () => {
		expect(facts('- [ ] Iron *two* shirts (10 min) #iron\n- [x] Sleep\n').tasks).toEqual([
			{ id: 'iron', text: 'Iron two shirts', minutes: 10, only: [], file: 'guide.md', line: 1 },
			{ id: 'sleep', text: 'Sleep', minutes: undefined, only: [], file: 'guide.md', line: 2 },
		]);
	});

	test.each([
		['md', '::question{id=Q001}\n\n:::example{who=A}\n::question{id=Q002}\n:::\n'],
		['mdx', '<Question id="Q001" />\n\n<Example who="A">\n\n<Question id="Q002" />\n\n</Example>\n'],
	])('has the questions it shows, in .%s', (ending, text) => {
		expect(facts(text, ending).questions).toEqual(['Q001', 'Q002']);
	});

	test('counts the words a reader reads', () => {
		expect(facts('## Two words\n\nThree [more words](/x/).\n').words).toBe(5);
	});

	test('of a text that cannot be taken apart is empty and says so', () => {
		expect(facts('## Ask\n\n<Say>\n', 'mdx')).toMatchObject({
			readable: false,
			headings: [],
			diagnostics: [{ line: 3 }],
		});
	});
});
