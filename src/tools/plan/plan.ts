import { taskValues, type PlanTask, type TaskTime } from '../../lib/task.ts';
import type { TimeSlot } from './time-slots.ts';

/** A task, or a part of it, in a session. */
export interface Item {
	task: PlanTask;
	/** Minutes of this part. */
	minutes: number;
}

export interface Session extends TimeSlot {
	items: Item[];
}

/** A task that has no place, and why: there is no time for it, or its moment has passed. */
export interface Left {
	task: PlanTask;
	reason: 'no-time' | 'late';
}

export interface Plan {
	/** Every slot that holds something, in order of time. */
	sessions: Session[];
	left: Left[];
}

/** Phases of a plan, in order. A task of a later phase never stands before one of an earlier phase. */
const phases: readonly TaskTime['kind'][] = ['at-once', 'before', 'evening', 'day'];

/**
 * Fills the time before the interview with tasks.
 *
 * What is vital comes first, then the must-dos, the short ones first, as far as the time goes: with more time none of
 * them is ever lost. Only when all of them have a place, others are taken in while they fit in time and before their
 * latest day. The same input gives the same plan.
 * @param tasks in the order of the journey; those that are due later than the interview are left alone
 * @param done ids of what is ticked
 * @param slots the time there is, in order of time
 */
export function makePlan(
	tasks: readonly PlanTask[],
	done: ReadonlySet<string>,
	slots: readonly TimeSlot[],
): Plan {
	const open = tasks.filter(({ id, time }) => phases.includes(time.kind) && !done.has(id));
	const inOrder = new Map([...open].sort(byPhase).map((task, place) => [task, place]));
	const byPlace = (a: PlanTask, b: PlanTask) => (inOrder.get(a) ?? 0) - (inOrder.get(b) ?? 0);
	const total = sum(slots);
	const left: Left[] = [];
	// What is asked at once helps no more on the day itself, however much it mattered.
	const isPast = (task: PlanTask) => task.time.kind === 'at-once' && isLate(task, slots);

	let chosen: PlanTask[] = [];
	let used = 0;
	const needed = open
		.filter((task) => isNeeded(task) && !isPast(task))
		.sort((a, b) => rank(a) - rank(b) || a.minutes - b.minutes || byPlace(a, b));
	for (const task of needed) {
		// Once one has no place, no later one gets its room: more time then never changes who is in.
		if (left.length === 0 && used + task.minutes <= total) chosen.push(task);
		else left.push({ task, reason: 'no-time' });
		used += task.minutes;
	}
	chosen.sort(byPlace);

	const full = left.length > 0;
	let placed = layOut(chosen, slots);
	const optional = open.filter((task) => !isNeeded(task) || isPast(task));
	for (const task of [...optional].sort((a, b) => rank(a) - rank(b) || byPlace(a, b))) {
		const more = full || isPast(task) ? undefined : tryWith(task, chosen, placed, slots, byPlace);
		if (more) ({ chosen, placed } = more);
		else left.push({ task, reason: isLate(task, slots) ? 'late' : 'no-time' });
	}
	return { sessions: toSessions(placed, slots), left };
}

/** Where a task stands on the time of all slots laid end to end, in minutes. */
interface Placed {
	task: PlanTask;
	from: number;
}

/**
 * Lays tasks one after the other over the time of all slots. A task waits for its phase, and is not cut in two by the
 * end of a slot, as long as all that come after it still find time.
 */
function layOut(tasks: readonly PlanTask[], slots: readonly TimeSlot[]): Placed[] {
	const ends = endsOf(slots);
	const total = ends.at(-1) ?? 0;
	let rest = sum(tasks);
	let at = 0;
	return tasks.map((task) => {
		const latest = total - rest;
		at = Math.max(at, Math.min(startOf(task, slots), latest));
		const index = ends.findIndex((end) => end > at);
		const end = ends[index] ?? total;
		const next = slots[index + 1];
		if (at + task.minutes > end && next && task.minutes <= next.minutes && end <= latest) at = end;
		const from = at;
		at += task.minutes;
		rest -= task.minutes;
		return { task, from };
	});
}

/** The plan with one more optional task, unless that has no good place, or pushes another out of its own. */
function tryWith(
	task: PlanTask,
	chosen: readonly PlanTask[],
	before: readonly Placed[],
	slots: readonly TimeSlot[],
	byPlace: (a: PlanTask, b: PlanTask) => number,
): { chosen: PlanTask[]; placed: Placed[] } | undefined {
	if (sum(chosen) + task.minutes > sum(slots)) return undefined;
	const more = [...chosen, task].sort(byPlace);
	const placed = layOut(more, slots);
	const wrong = (all: readonly Placed[]) => all.filter((item) => !isInTime(item, slots));
	const cuts = (all: readonly Placed[]) => all.filter((item) => isCut(item, slots));
	const worse =
		wrong(placed).some((item) => !isNeeded(item.task)) ||
		wrong(placed).length > wrong(before).length ||
		cuts(placed).length > cuts(before).length;
	return worse ? undefined : { chosen: more, placed };
}

/** Whether a task ends before its latest day is over, and does not start before its phase. */
function isInTime({ task, from }: Placed, slots: readonly TimeSlot[]): boolean {
	const end = from + task.minutes;
	const slot = slots[endsOf(slots).findIndex((until) => until >= end)];
	return from >= startOf(task, slots) && slot !== undefined && slot.daysBefore >= lastDay(task);
}

function isLate(task: PlanTask, slots: readonly TimeSlot[]): boolean {
	return slots.length > 0 && slots.every(({ daysBefore }) => daysBefore < lastDay(task));
}

function isCut({ task, from }: Placed, slots: readonly TimeSlot[]): boolean {
	return endsOf(slots).some((end) => from < end && end < from + task.minutes);
}

/** How many days before the interview the latest day of a task is. */
function lastDay({ time }: PlanTask): number {
	return time.kind === 'before' ? time.days : time.kind === 'at-once' ? 1 : 0;
}

/** Where the phase of a task starts, on the time of all slots. */
function startOf({ time }: PlanTask, slots: readonly TimeSlot[]): number {
	const earlier = time.kind === 'evening' ? 1 : time.kind === 'day' ? 0 : Infinity;
	return sum(slots.filter(({ daysBefore }) => earlier !== Infinity && daysBefore > earlier));
}

function toSessions(placed: readonly Placed[], slots: readonly TimeSlot[]): Session[] {
	const ends = endsOf(slots);
	return slots
		.map((slot, index) => {
			const [start, end] = [(ends[index] ?? 0) - slot.minutes, ends[index] ?? 0];
			const items = placed.flatMap(({ task, from }) => {
				const minutes = Math.min(end, from + task.minutes) - Math.max(start, from);
				return minutes > 0 ? [{ task, minutes }] : [];
			});
			return { ...slot, items };
		})
		.filter(({ items }) => items.length > 0);
}

/** Where each slot ends, on the time of all slots. */
function endsOf(slots: readonly TimeSlot[]): number[] {
	let end = 0;
	return slots.map(({ minutes }) => (end += minutes));
}

function byPhase(a: PlanTask, b: PlanTask): number {
	return phases.indexOf(a.time.kind) - phases.indexOf(b.time.kind) || lastDay(b) - lastDay(a);
}

function isNeeded(task: PlanTask): boolean {
	return rank(task) < 2;
}

function rank({ value }: PlanTask): number {
	return taskValues.indexOf(value);
}

function sum(all: readonly { minutes: number }[]): number {
	return all.reduce((minutes, one) => minutes + one.minutes, 0);
}
