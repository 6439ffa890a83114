import { describe, expect, test } from 'vitest';
import type { BankQuestion } from '../../../src/library/question-files.ts';
import { coverageFaults, questionFaults, speakerFaults } from './questions.ts';

const common = { rounds: ['second'], topic: 'fit', slug: 'why', lang: 'en', sources: [], star: false };
const words = (n: number) => 'word '.repeat(n);

function theyAsk(change: object = {}): BankQuestion {
	return {
		...{ ...common, id: 'Q1', askedBy: 'interviewer', type: 'motivation', roles: [], levels: [] },
		...{ question: 'Why?', why: 'It is asked. So it goes.', listenFor: 'Facts.', then: ['Who?', 'When?'] },
		...change,
	} as BankQuestion;
}

function youAsk(change: object = {}): BankQuestion {
	return {
		...{ ...common, id: 'Q2', askedBy: 'candidate', type: 'team', roles: [], levels: [], question: 'Who?' },
		...{ why: 'You find out. It helps.', goodReply: 'A name.', warning: 'None.', followUp: 'When?' },
		...change,
	} as BankQuestion;
}

const answered = (speaker: string, text = words(180)) =>
	theyAsk({ answer: { speaker, text }, weak: { says: 'No.', tells: 'Nothing.' } });

describe('a question is found', () => {
	test.each([
		['with a reason in one sentence', theyAsk({ why: 'It is asked.' }), 'why has one sentence'],
		['of the reader, likewise', youAsk({ why: 'It helps.' }), 'why has one sentence'],
		['with one follow-up', theyAsk({ then: ['Who?'] }), 'then has 1 questions, and not two'],
		['of the reader without a warning', youAsk({ warning: undefined }), 'warning is missing'],
		['of the reader without what to ask next', youAsk({ followUp: undefined }), 'followUp is missing'],
		['with an answer that is too short', answered('a cook', words(149)), 'the answer has 149 words'],
		['with an answer that is too long', answered('a cook', words(221)), 'the answer has 221 words'],
		[
			'with an answer alone',
			{ ...answered('a cook'), weak: undefined },
			'the answer stands without a weak one',
		],
		[
			'with pay without a currency',
			answered('a cook', `${words(170)} I earn 28,000 a year.`),
			'28,000 has no sign of a currency',
		],
		[
			'with a reply about pay, likewise',
			youAsk({ goodReply: 'The salary is 28000.' }),
			'28000 has no sign of a currency',
		],
	] as const)('%s', (_, question, fault) => {
		expect(questionFaults([question as BankQuestion])).toEqual([`${question.id}: ${fault}`]);
	});

	test('and a sound one is not', () => {
		const paid = answered('a cook', `${words(170)} I earn £28,000 a year. We served 12,000 guests.`);
		const own = theyAsk({ askedBy: 'yourself', why: 'It helps.', then: undefined });
		expect(questionFaults([theyAsk(), youAsk(), answered('a cook'), paid, own])).toEqual([]);
	});
});

test('a role or a level with seven questions is found, one with eight is not', () => {
	const named = (n: number, change: object) => Array.from({ length: n }, () => theyAsk(change));
	const all = [...named(7, { roles: ['nurses'] }), ...named(8, { roles: ['sales'], levels: ['entry'] })];
	expect(coverageFaults(all, ['nurses', 'sales'], ['entry', 'manager'])).toEqual([
		'nurses: 7 questions name it, and not 8',
		'manager: 0 questions name it, and not 8',
	]);
});

describe('speakers', () => {
	const many = (kind: string, n: number) =>
		Array.from({ length: n }, (_, at) => answered(`a ${kind} no. ${at}`));
	const mix = [...many('plant manager', 20), ...many('bus driver', 20), ...many('paralegal', 20)];

	test('are sixty, a third each', () => expect(speakerFaults(mix)).toEqual([]));
	test('are too few', () =>
		expect(speakerFaults(mix.slice(1))).toEqual(['answers: there are 59, and not 60']));
	test('are the same twice', () =>
		expect(speakerFaults([...mix, answered('a bus driver no. 0')])).toEqual([
			'a bus driver no. 0: speaks twice',
		]));
	test('are all of one kind', () =>
		expect(speakerFaults(many('chief executive', 60))).toEqual([
			'lead: 100 % of speakers',
			'hands: 0 % of speakers',
			'desk: 0 % of speakers',
		]));
});
