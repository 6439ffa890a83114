import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { correct } from '../../../../src/search/shared/spelling.ts';
import { wordsOf } from '../../../support/search-index.ts';

/** Words of the handbook, common ones first. */
const words = wordsOf(
	`interview you the what second question answer ask job company they people offer panel first salary email
	 interviewer story work say role person time day thank team tell pay research manager experience call
	 prepare talk questions presentation weakness strength reference references example feedback outfit wear
	 clothes video phone meeting culture negotiate negotiation employer employee decision hire hired hiring
	 nervous calm prepared preparation practise practice behavioural competency situation achievement
	 background check test task case children family pregnant disability adjustment adjustments executive
	 director colleague colleagues rejection rejected reject waiting follow message letter reply answered
	 compensation benefits holiday bonus range number notice period start relocation travel remote online
	 lunch dinner breakfast handshake body language eye contact suit shoes dress tie smart casual career
	 changer gap fired redundancy redundant illegal law state account strategy priorities ninety plan
	 professional successful recruiter agency agent technical whiteboard confidence confident motivated
	 motivation internal candidate promotion hear back long how are mean means to should who weeks`
		.trim()
		.split(/\s+/),
	{ endings: ['s', 'ed', 'ing', 'er'] },
);

describe('a slip of the finger', () => {
	test.each([
		// Letters left out, put in, changed.
		['intervew', 'interview'],
		['interveiw', 'interview'],
		['inteview', 'interview'],
		['interviewe', 'interviewer'],
		['interwiew', 'interview'],
		['intrview', 'interview'],
		['salery', 'salary'],
		['sallary', 'salary'],
		['salarry', 'salary'],
		['questons', 'questions'],
		['quesions', 'questions'],
		['qestions', 'questions'],
		['presentaion', 'presentation'],
		['presantation', 'presentation'],
		['refrences', 'references'],
		['referances', 'references'],
		['weekness', 'weakness'],
		['strenght', 'strength'],
		['negociate', 'negotiate'],
		['negotation', 'negotiation'],
		['expirience', 'experience'],
		['experiance', 'experience'],
		['prepair', 'prepare'],
		['preperation', 'preparation'],
		['feedbak', 'feedback'],
		['compensaton', 'compensation'],
		['benifits', 'benefits'],
		['collegue', 'colleague'],
		['collegues', 'colleagues'],
		['excutive', 'executive'],
		['pregnent', 'pregnant'],
		['disabilty', 'disability'],
		['adjustmants', 'adjustments'],
		['behavoural', 'behavioural'],
		['competancy', 'competency'],
		['acheivement', 'achievement'],
		['nervus', 'nervous'],
		['proffesional', 'professional'],
		['succesful', 'successful'],
		['recuiter', 'recruiter'],
		['confidance', 'confidence'],
		['definate', undefined],
		// One letter of a short word.
		['vidio', 'video'],
		['panal', 'panel'],
		['lanch', 'lunch'],
		['taks', 'task'],
		['rool', undefined],
		// Neighbours swapped.
		['panle', 'panel'],
		['phoen', 'phone'],
		['emial', 'email'],
		['tset', 'test'],
		['jbo', undefined],
		['comapny', 'company'],
		['sotry', 'story'],
		// A first letter missed.
		['onterview', 'interview'],
		['wuestions', 'questions'],
		// A known word with another ending.
		['intervewing', 'interview'],
		['presentational', 'presentation'],
		['rejecton', 'rejection'],
		// Two words without the space between them.
		['thankyou', 'thank you'],
		['secondinterview', 'second interview'],
		['bodylanguage', 'body language'],
		['jobinterveiw', undefined],
		['secondintervew', 'second interview'],
		['howlong', 'how long'],
	])('%s means %s', (typed, meant) => {
		expect(correct(typed, words, false)).toBe(meant);
	});

	test.each(['xyzzyq', 'zzzzzzzz', 'qqq', 'a', '', 'ok', '12345', 'рекрутер', 'مقابلة'])(
		'cannot be seen in %j',
		(typed) => expect(correct(typed, words, false)).toBeUndefined(),
	);

	test('may be worse where nothing else was found', () => {
		expect(correct('intrvooew', words, false)).toBeUndefined();
		expect(correct('intrvooew', words, true)).toBe('interview');
	});

	test('more likely meant the commoner of two words', () => {
		expect(correct('wrd', wordsOf(['word', 'ward']), true)).toBe('word');
		expect(correct('wrd', wordsOf(['ward', 'word']), true)).toBe('ward');
	});
});

test('whatever is typed, only known words are meant', () => {
	const typed = fc.oneof(
		fc.string(),
		fc.string({ unit: fc.constantFrom('i', 'n', 't', 'e', 'r', 'v', 'w', 'p', 'a', 's', 'q') }),
	);
	fc.assert(
		fc.property(typed, fc.boolean(), (word, loose) => {
			const meant = correct(word, words, loose);
			expect((meant?.split(' ') ?? []).filter((part) => !words.known.has(part))).toEqual([]);
		}),
	);
});

test('a word as long as a query may be is answered at once', () => {
	const started = performance.now();
	for (const loose of [true, false]) correct('interview'.repeat(22), words, loose);
	expect(performance.now() - started).toBeLessThan(1000);
});
