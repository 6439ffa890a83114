import { describe, expect, test } from 'vitest';
import { readData } from '../texts.ts';
import { sampleGuide } from '../sample.ts';
import { unsourcedDiagnostics } from './unsourced.ts';

const body = (text: string) =>
	sampleGuide(`Words.\n\n## First things\n\n${text}\n\n## More things\n\nWords.\n`);
const signs = (text: string) =>
	unsourcedDiagnostics([body(text)], []).map(({ message }) => /like (.+) and names/.exec(message)?.[1]);

describe('without a source', () => {
	test.each([
		['Of all candidates, 60 % get this far.', 'a share'],
		['About 60 per cent get this far.', 'a share'],
		['One in four gets this far.', 'a share'],
		['Three quarters of managers read it.', 'a share'],
		['An answer usually takes one or two weeks.', 'a usual length'],
		['Most second interviews last 90 minutes.', 'a usual length'],
		['In a survey, managers said so.', 'research'],
		['Studies find that it helps.', 'research'],
		['Research shows that it helps.', 'research'],
		['Experts agree.', 'research'],
		['Since 2019 they must say so.', 'a year'],
		['That question is illegal.', 'law'],
		['You have the right to a copy.', 'law'],
		['Some states have banned the question.', 'law'],
		['<Say>\n\n“That question is against the law.”\n\n</Say>', 'law'],
		['### What the law says', 'law'],
	])('%s', (text, sign) => expect(signs(text)).toEqual([sign]));
});

describe('what states no figure, study or law', () => {
	test.each([
		'Reply within two working days.',
		'Write three results with a number in each.',
		'Study the advert, then research the company.',
		'Prepare the case study.',
		'A law firm asks for a suit.',
		'This is information, not legal advice.',
		'Is it the law?',
		'Say “we cut it by 40 per cent in 2019” and stop.',
		'<Example who="A cook">\n\n“Waste fell by 40 per cent.”\n\n</Example>',
	])('%s', (text) => expect(signs(text)).toEqual([]));
});

describe('a source', () => {
	const note = '[^n]: A journal, 2018.';
	test.each([
		['a footnote in the paragraph', `In a survey 60 % said so.[^n]\n\n${note}`],
		['a footnote in the table', `| Who | Share[^n] |\n| --- | --- |\n| Clerks | 60 % |\n\n${note}`],
		['a law row in the section', 'The law differs.\n\nWords.\n\n<Law id="pay-history" place="us-ca" />'],
		['evidence next to it', 'That is illegal.\n\n<Evidence claims="C001">\n\nOne says so.\n\n</Evidence>'],
		[
			'a link to rows of law',
			'[The law](#first-things) differs.\n\n### Rows\n\n<Law id="pay-history" place="us-ca" />',
		],
	])('%s is enough', (_, text) => expect(signs(text)).toEqual([]));

	test.each([
		[
			'a footnote in the next paragraph',
			`In a survey 60 % said so.\n\nWords.[^n]\n\n${note}`,
			['a share', 'research'],
		],
		[
			'evidence, which counts articles',
			'Here 60 % say so.\n\n<Evidence claims="C001">\n\nOne says so.\n\n</Evidence>',
			['a share'],
		],
	])('%s is not', (_, text, found) => expect(signs(text)).toEqual(found));

	test('of the part it leads to is enough for a hurry line', () => {
		const hurry =
			'hurry:\n  - { say: The law differs., to: first-things }\n  - { say: The law differs., to: more-things }\n  - { say: Words., to: more-things }';
		const text = '## First things\n\n<Law id="pay-history" place="us-ca" />\n\n## More things\n\nWords.\n';
		const diagnostics = unsourcedDiagnostics([sampleGuide(text, { hurry })], []);
		expect(diagnostics.map(({ field }) => field)).toEqual(['hurry.1.say']);
	});
});

test('a data file has no place for a source', () => {
	const file = {
		kind: 'topic' as const,
		name: 'fit',
		file: 'questions.yaml',
		text: 'questions:\n  - { id: Q1, why: Half of them ask it. }',
	};
	expect(unsourcedDiagnostics([readData(file)], [])).toMatchObject([
		{ file: 'questions.yaml', line: 2, field: 'questions.0.why' },
	]);
});

test('an excuse holds for its sentence, until nothing needs it', () => {
	const excuse = { in: 'a-guide', words: 'against the law', because: 'A reason.' };
	expect(unsourcedDiagnostics([body('It is against the law.')], [excuse])).toEqual([]);
	const diagnostics = unsourcedDiagnostics([body('Words.')], [excuse]);
	expect(diagnostics.map(({ message }) => message)).toEqual([
		'The excuse “against the law” in a-guide is not needed.',
	]);
});
