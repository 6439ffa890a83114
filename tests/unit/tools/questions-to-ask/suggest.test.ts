import { describe, expect, test } from 'vitest';
import type { PersonKind } from '../../../../src/lib/people.ts';
import { suggest, type Offer } from '../../../../src/tools/questions-to-ask/suggest.ts';
import { whomToAsk } from '../../../../src/tools/questions-to-ask/whom.ts';

const offer = (id: string, type: string, ...kinds: PersonKind[]): Offer => ({ id, type, kinds, last: false });

const offers: Offer[] = [
	offer('culture-peer', 'culture', 'peer', 'hr'),
	offer('role', 'role', 'manager', 'peer'),
	offer('team', 'team', 'peer', 'manager'),
	offer('team-2', 'team', 'peer'),
	offer('success', 'success', 'manager'),
	offer('hard', 'challenges', 'manager', 'peer'),
	offer('growth-boss', 'growth', 'executive'),
	offer('pay', 'process', 'hr'),
	{ id: 'next', type: 'process', kinds: ['manager', 'peer', 'executive', 'hr', 'recruiter'], last: true },
];

describe('six questions', () => {
	test('are chosen for each person in turn, of many kinds, and end with the next step', () =>
		expect(suggest(offers, [], new Set())).toEqual([
			{ id: 'hard', to: 'manager' },
			{ id: 'team', to: 'peer' },
			{ id: 'growth-boss', to: 'executive' },
			{ id: 'success', to: 'manager' },
			{ id: 'culture-peer', to: 'peer' },
			{ id: 'next', to: '' },
		]));

	test('are for the people the reader will meet', () =>
		expect(suggest(offers, ['hr'], new Set()).map(({ id }) => id)).toEqual(['culture-peer', 'pay', 'next']));

	test('fill up what is chosen, with other kinds first, and never twice', () => {
		const chosen = new Set(['hard', 'next', 'own-1']);
		expect(suggest(offers, ['manager'], chosen).map(({ id }) => id)).toEqual(['success', 'team', 'role']);
	});

	test.each([6, 7])('are not added to %i that are there', (count) => {
		const chosen = new Set(Array.from({ length: count }, (_, index) => `own-${index}`));
		expect(suggest(offers, [], chosen)).toEqual([]);
	});

	test('leave room for the next step alone where five are there', () => {
		const chosen = new Set(['1', '2', '3', '4', '5']);
		expect(suggest(offers, [], chosen)).toEqual([{ id: 'next', to: '' }]);
	});

	test('come from a bank that has fewer', () => expect(suggest([], [], new Set())).toEqual([]));
});

test('a question can be for anybody, for people by name, or for a kind of person', () => {
	const person = { order: 1, name: ' Ana ', role: 'accounts', kind: 'peer' as const, talked: '' };
	const whom = whomToAsk(
		[
			['p1', person],
			['p2', { ...person, name: '', role: '' }],
		],
		(kind) => `a ${kind}`,
	);
	expect(whom.slice(0, 3)).toEqual([
		{ id: '', name: 'a anyone' },
		{ id: 'p1', name: 'Ana, accounts' },
		{ id: 'manager', name: 'a manager' },
	]);
	expect(whom.map(({ id }) => id)).not.toContain('other');
});
