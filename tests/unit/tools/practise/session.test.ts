import { describe, expect, test } from 'vitest';
import { Session } from '../../../../src/tools/practise/session.ts';

describe('a session', () => {
	test('goes through its questions, and tells how they went', () => {
		const session = new Session({ queue: ['A', 'B'] });
		expect(session.place).toEqual({ at: 1, of: 2 });
		session.rate('good');
		expect(session.current).toBe('B');
		session.rate('hard');
		expect(session.current).toBeUndefined();
		expect([...session.standing.went]).toEqual([
			['A', 'good'],
			['B', 'hard'],
		]);
	});

	test('brings a question back once at its end where the reader was stuck', () => {
		const session = new Session({ queue: ['A', 'B'] });
		expect(session.comesAgain).toBe(true);
		session.rate('stuck');
		session.rate('easy');
		expect(session.current).toBe('A');
		expect(session.place).toEqual({ at: 3, of: 3 });
		expect(session.comesAgain).toBe(false);
		session.rate('stuck');
		expect(session.current).toBeUndefined();
	});

	test('goes on from where it stood', () => {
		const before = new Session({ queue: ['A', 'B'] });
		before.rate('stuck');
		const after = new Session(before.standing);
		before.rate('good');
		expect(after.current).toBe('B');
		expect(after.place).toEqual({ at: 2, of: 3 });
		after.rate('easy');
		expect(after.comesAgain).toBe(false);
		expect([...after.standing.went]).toEqual([
			['A', 'stuck'],
			['B', 'easy'],
		]);
	});

	test('counts the last answer to a question', () => {
		const session = new Session({ queue: ['A'] });
		session.rate('stuck');
		session.rate('good');
		expect([...session.standing.went]).toEqual([['A', 'good']]);
	});

	test('leaves out what is skipped, and bears being over', () => {
		const session = new Session({ queue: ['A'] });
		session.skip();
		session.skip();
		session.rate('good');
		expect(session.standing.went.size).toBe(0);
		expect(session.current).toBeUndefined();
	});
});
