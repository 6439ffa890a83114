/**
 * How much a task matters, most first. `vital`: without it the interview itself may fail; all of them fit into forty
 * minutes. `must`: with the vital ones still less than two hours. `good`: worth it when there is time.
 * `extra`: for those who have days.
 */
export const taskValues = ['vital', 'must', 'good', 'extra'] as const;
export type TaskValue = (typeof taskValues)[number];

/** What may be true of an interview or a reader, so that a task is only for some. */
export const situations = [
	'in-person',
	'video',
	'panel',
	'executives',
	'presentation',
	'meal',
	'internal',
	'career-change',
	'let-go',
	'adjustments',
] as const;
export type Situation = (typeof situations)[number];

/** When a task is due. */
export type TaskTime =
	/** As soon as the invitation is there. */
	| { kind: 'at-once' }
	/** At the latest so many days before the day of the interview. */
	| { kind: 'before'; days: number }
	/** The evening before, not earlier. */
	| { kind: 'evening' }
	/** On the day of the interview, before it. */
	| { kind: 'day' }
	/** So many days after the interview; 0 is the same day. */
	| { kind: 'after'; days: number }
	/** When an offer comes, or a no. */
	| { kind: 'offer' }
	| { kind: 'no' }
	/** Not by a plan: on its guide alone it makes sense. */
	| { kind: 'never' };

const times: readonly [RegExp, (count: number) => TaskTime][] = [
	[/^at once$/, () => ({ kind: 'at-once' })],
	[/^the day before$/, () => ({ kind: 'before', days: 1 })],
	[/^(\d+) days? before$/, (days) => ({ kind: 'before', days })],
	[/^(\d+) weeks? before$/, (weeks) => ({ kind: 'before', days: weeks * 7 })],
	[/^the evening before$/, () => ({ kind: 'evening' })],
	[/^on the day$/, () => ({ kind: 'day' })],
	[/^right after$/, () => ({ kind: 'after', days: 0 })],
	[/^(\d+) days? after$/, (days) => ({ kind: 'after', days })],
	[/^(\d+) weeks? after$/, (weeks) => ({ kind: 'after', days: weeks * 7 })],
	[/^with the offer$/, () => ({ kind: 'offer' })],
	[/^after a no$/, () => ({ kind: 'no' })],
	[/^not in a plan$/, () => ({ kind: 'never' })],
];

/** Reads when a task is due, such as `the evening before`; nothing for other words. */
export function readTaskTime(words: string): TaskTime | undefined {
	for (const [pattern, make] of times) {
		const match = pattern.exec(words);
		if (match) return make(Number(match[1] ?? 0));
	}
	return undefined;
}

/** Times as people can write them, for a message. */
export const timesInWords =
	'at once, 3 days before, the day before, the evening before, on the day, 1 day after, with the offer, after a no';

/** A task of a checklist, as a plan sees it. */
export interface PlanTask {
	/** Id of its tick: `guide/task`. */
	id: string;
	/** Id of the guide whose checklist holds it. */
	guide: string;
	text: string;
	/** Language of the text. */
	lang: string;
	minutes: number;
	value: TaskValue;
	time: TaskTime;
	/** It is only for readers of whom all of these are true. */
	only: readonly Situation[];
}
