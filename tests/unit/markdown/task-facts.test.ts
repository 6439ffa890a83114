import { describe, expect, test } from 'vitest';
import { compileEntry } from '../../../src/markdown/compile.ts';
import { directiveContext } from '../../support/directives.ts';

const read = (line: string) =>
	compileEntry({ text: `Words.\n\n- [ ] ${line}\n`, file: 'guide.md', firstLine: 10 }, directiveContext())
		.facts;

describe('a task', () => {
	test.each([
		['Iron (10 min) #iron', {}],
		['Iron (10 min, must) #iron', { value: 'must' }],
		['Iron (10 min, the evening before) #iron', { time: { kind: 'evening' } }],
		['Iron (10 min, vital, on the day) #iron', { value: 'vital', time: { kind: 'day' } }],
		['Iron (10 min, 3 days before, extra) #iron', { value: 'extra', time: { kind: 'before', days: 3 } }],
		['Iron (10 min, the day before) #iron', { time: { kind: 'before', days: 1 } }],
		['Iron (10 min, 2 weeks before) #iron', { time: { kind: 'before', days: 14 } }],
		['Iron (10 min, at once) #iron', { time: { kind: 'at-once' } }],
		['Iron (10 min, right after) #iron', { time: { kind: 'after', days: 0 } }],
		['Iron (10 min, 1 day after) #iron', { time: { kind: 'after', days: 1 } }],
		['Iron (10 min, 1 week after) #iron', { time: { kind: 'after', days: 7 } }],
		['Iron (10 min, with the offer) #iron', { time: { kind: 'offer' } }],
		['Iron (10 min, after a no) #iron', { time: { kind: 'no' } }],
		['Iron (10 min, not in a plan) #iron', { time: { kind: 'never' } }],
		['Iron (10 min, if in person, if meal) #iron', { only: ['in-person', 'meal'] }],
		['Iron (10 min, same as clothes/iron-shirt) #iron', { sameAs: 'clothes/iron-shirt' }],
	])('“%s” says %o', (line, facts) => {
		const { tasks, diagnostics } = read(line);
		expect(diagnostics).toEqual([]);
		expect(tasks).toEqual([
			{ id: 'iron', text: 'Iron', minutes: 10, only: [], file: 'guide.md', line: 12, ...facts },
		]);
	});

	test('keeps brackets that hold no minutes in its text', () =>
		expect(read('Iron a shirt (or two) #iron').tasks).toMatchObject([
			{ id: 'iron', text: 'Iron a shirt (or two)', minutes: undefined },
		]));

	test.each([
		['Iron (5 mins, important) #iron', 'Write "(5 min, important) #iron"'],
		['Iron (1.5 hours) #iron', 'Write "(90 min) #iron"'],
		['Iron (10 minutes)', 'Write "(10 min) #short-name"'],
		['Iron (10 min, must) #Iron_it', 'Write "(10 min, must) #iron-it"'],
	])('“%s” is not printed with its brackets', (line, hint) => {
		const { diagnostics } = read(line);
		expect(diagnostics).toMatchObject([{ file: 'guide.md', line: 12 }]);
		expect(diagnostics[0]?.hint).toContain(hint);
	});

	test.each([
		['Iron (10 min, soon)', '"soon" says neither how much the task matters nor when it is due.'],
		['Iron (10 min, must, vital)', '"vital" stands beside another word of its kind.'],
		['Iron (10 min, on the day, at once)', '"at once" stands beside another word of its kind.'],
		['Iron (10 min, if vidio)', 'No plan knows the situation "vidio".'],
		[
			'Iron (10 min, same as iron)',
			'"same as iron" says neither how much the task matters nor when it is due.',
		],
	])('“%s” is a fault with its line and a cure', (line, message) => {
		const [diagnostic, ...others] = read(line).diagnostics;
		expect(others).toEqual([]);
		expect(diagnostic).toMatchObject({ file: 'guide.md', line: 12, message });
		expect(diagnostic?.hint).not.toBe('');
	});
});
