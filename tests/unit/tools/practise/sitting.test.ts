import { describe, expect, test } from 'vitest';
import { Sitting } from '../../../../src/tools/practise/sitting.ts';

describe('a sitting', () => {
	test('goes through its questions, and tells how they went', () => {
		const sitting = new Sitting({ queue: ['A', 'B'] });
		expect(sitting.place).toEqual({ at: 1, of: 2 });
		sitting.rate('good');
		expect(sitting.current).toBe('B');
		sitting.rate('hard');
		expect(sitting.current).toBeUndefined();
		expect([...sitting.went]).toEqual([
			['A', 'good'],
			['B', 'hard'],
		]);
	});

	test('brings a question back once at its end where the reader was stuck', () => {
		const sitting = new Sitting({ queue: ['A', 'B'] });
		expect(sitting.comesAgain).toBe(true);
		sitting.rate('stuck');
		sitting.rate('easy');
		expect(sitting.current).toBe('A');
		expect(sitting.place).toEqual({ at: 3, of: 3 });
		expect(sitting.comesAgain).toBe(false);
		sitting.rate('stuck');
		expect(sitting.current).toBeUndefined();
	});

	test('goes on from where it stood', () => {
		const before = new Sitting({ queue: ['A', 'B'] });
		before.rate('stuck');
		const after = new Sitting(before.standing);
		before.rate('good');
		expect(after.current).toBe('B');
		expect(after.place).toEqual({ at: 2, of: 3 });
		after.rate('easy');
		expect(after.comesAgain).toBe(false);
		expect([...after.went]).toEqual([
			['A', 'stuck'],
			['B', 'easy'],
		]);
	});

	test('counts the last answer to a question', () => {
		const sitting = new Sitting({ queue: ['A'] });
		sitting.rate('stuck');
		sitting.rate('good');
		expect([...sitting.went]).toEqual([['A', 'good']]);
	});

	test('leaves out what is skipped, and bears being over', () => {
		const sitting = new Sitting({ queue: ['A'] });
		sitting.skip();
		sitting.skip();
		sitting.rate('good');
		expect(sitting.went.size).toBe(0);
		expect(sitting.current).toBeUndefined();
	});
});
