import type { PlanTask, TaskTime } from '../lib/task.ts';
import type { Library } from './library.ts';

/** What the page of the plan shows to a reader who gives no day, or has no JavaScript. */
export function planPage({ tasks }: Pick<Library, 'tasks'>) {
	const needed = ({ value }: PlanTask) => value === 'vital' || value === 'must';
	const at = <Kind extends TaskTime['kind']>(kind: Kind) => ({
		kind,
		tasks: tasks.filter(({ time }) => time.kind === kind),
	});
	return {
		/** Must-dos by the time before the interview: those of everybody first. */
		before: (['at-once', 'before', 'evening', 'day'] as const)
			.map((kind) => at(kind))
			.map(({ kind, tasks: all }) => ({
				kind,
				tasks: all.filter(needed).sort((a, b) => a.only.length - b.only.length),
			}))
			.filter((group) => group.tasks.length > 0),
		/** What is due after it, but for the extras, in order of the days. */
		after: at('after')
			.tasks.filter(({ value }) => value !== 'extra')
			.sort((a, b) => daysAfter(a) - daysAfter(b)),
		/** What waits for an answer. */
		later: (['offer', 'no'] as const).map((kind) => at(kind)).filter((group) => group.tasks.length > 0),
	};
}

function daysAfter({ time }: PlanTask): number {
	return time.kind === 'after' ? time.days : 0;
}
