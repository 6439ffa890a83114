import { afterEach, describe, expect, test } from 'vitest';
import { DiagnosticError } from '../../../src/lib/diagnostic.ts';
import { brand, guide, world, type Files, type World } from '../../support/overlay.ts';

let made: World | undefined;
afterEach(() => {
	made?.remove();
	made = undefined;
});

const tasks = (firm: Files) => {
	made = world(firm);
	return made.load().library.tasks.filter(({ guide: id }) => id !== 'star-stories' && id !== 'pay');
};
const list = (id: string, body: string, changes: Record<string, string> = {}): Files => ({
	[`content/en/guides/preparation/${id}.md`]: guide(`## First things\n\n${body}\n`, changes),
});

describe('the tasks of a library', () => {
	test('have the usual value and the time of their stage where their line does not say', () => {
		const found = tasks({
			...list('call', '- [ ] Ask #ask', { stage: 'stage: the-call' }),
			...list('room', '- [ ] Sit (2 min, must) #sit', { stage: 'stage: the-day' }),
			...list('after', '- [ ] Thank (3 min, right after) #thank', { stage: 'stage: afterwards' }),
		});
		expect(found.map(({ id, minutes, value, time }) => [id, minutes, value, time])).toEqual([
			['call/ask', 5, 'good', { kind: 'at-once' }],
			['room/sit', 2, 'must', { kind: 'before', days: 1 }],
			['after/thank', 3, 'good', { kind: 'after', days: 0 }],
		]);
	});

	test('leave out what repeats another task', () => {
		const found = tasks({
			...list('clothes', '- [ ] Iron a shirt (9 min) #iron'),
			...list('hurry', '- [ ] Iron it (1 min, same as clothes/iron) #iron\n- [ ] Go #go'),
		});
		expect(found.map(({ id, minutes }) => [id, minutes])).toEqual([
			['clothes/iron', 9],
			['hurry/go', 5],
		]);
	});

	test('hold one that repeats another where that one is hidden, with the tick of that one', () => {
		const found = tasks({
			...list('clothes', '- [ ] Iron a shirt (9 min) #iron'),
			...list('hurry', '- [ ] Iron it (1 min, same as clothes/iron) #iron'),
			...list('worry', '- [ ] Do iron (2 min, same as clothes/iron) #iron'),
			'content/brand.yaml': `${brand}hide: [clothes]\n`,
		});
		expect(found.map(({ id, guide: from }) => [id, from])).toEqual([['clothes/iron', 'hurry']]);
	});

	test('that repeat a task which is not there are a fault', () => {
		const load = () =>
			tasks({
				...list('clothes', '- [ ] Iron a shirt (9 min) #iron'),
				...list('hurry', '- [ ] Iron it (1 min, same as clothes/irn) #iron'),
			});
		expect(load).toThrow(DiagnosticError);
		expect(load).toThrow(/There is no task "clothes\/irn" of its own[^]*Did you mean "clothes\/iron"/);
	});
});
