import { expect, test } from 'vitest';
import { wordingOf } from '../../../src/lib/wording.ts';
import { reword } from '../../../src/library/reword.ts';

const us = wordingOf('us', [{ uk: 'rota', us: 'schedule' }]);

test('prose follows the region; ids, kinds, sources and dates stay', () => {
	const data = {
		title: 'The rota',
		hurry: [{ say: 'Ask for **the rota**.', to: 'rota' }],
		claims: { C001: 'rota' },
		related: ['rota'],
		order: 3,
		reviewed: '2026-11-22',
		search: ['weekend rota'],
		questions: [
			{ id: 'rota', type: 'rota', topic: 'rota', question: 'Rota?', star: true, sources: ['rota'] },
		],
	};
	expect(reword(data, us)).toEqual({
		...data,
		title: 'The schedule',
		hurry: [{ say: 'Ask for **the schedule**.', to: 'rota' }],
		search: ['weekend rota', 'weekend schedule'],
		questions: [{ ...data.questions[0], question: 'Schedule?' }],
	});
});

test('a term stays small, so that it is found in the middle of a sentence', () => {
	const terms = wordingOf('us', [{ uk: 'CV', us: 'résumé' }]);
	expect(reword({ term: 'CV', also: ['CV'], meaning: 'CV: a list.' }, terms)).toEqual({
		term: 'résumé',
		also: ['résumé'],
		meaning: 'Résumé: a list.',
	});
});
