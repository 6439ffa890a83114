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
