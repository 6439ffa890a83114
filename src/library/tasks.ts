import { suggest } from '../lib/suggest.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import type { PlanTask, TaskTime } from '../lib/task.ts';
import type { EntryFacts } from '../markdown/compile.ts';
import type { ContentEntry } from './content-entries.ts';

/** A task of a checklist, as `markdown/` reads it. */
type CompiledTask = EntryFacts['tasks'][number];

/** Minutes of a task whose line does not say. */
const usualMinutes = 5;

/** A guide and its tasks. */
export interface TaskList {
	id: string;
	lang: string;
	/** When a task is due that does not say: its stage tells. */
	due: TaskTime | undefined;
	/** Whether a plan takes up all of its tasks, and not only those that say so. */
	planned: boolean;
	tasks: readonly CompiledTask[];
}

/** When a task is due that does not say, in a guide that stands at no stage. */
const usualTime: TaskTime = { kind: 'before', days: 1 };

/**
 * Every task of the checklists, once, in the order of the guides. A task that repeats another is left out,
 * unless that one is not in the plan: then the first that repeats it stands in its place.
 */
export function planTasks(guides: readonly TaskList[]): PlanTask[] {
	const lists = guides.map((guide) => ({
		...guide,
		tasks: guide.tasks.filter((task) => guide.planned || task.planned === true),
	}));
	const own = new Set(lists.flatMap(({ id, tasks }) => tasks.map((task) => `${id}/${task.id}`)));
	const taken = new Set<string>();
	return lists.flatMap(({ id: guide, lang, due = usualTime, tasks }) =>
		tasks.flatMap(({ id, sameAs, minutes = usualMinutes, value = 'good', time = due, text, only }) => {
			const tick = sameAs ?? `${guide}/${id}`;
			if ((sameAs !== undefined && own.has(sameAs)) || taken.has(tick) || time.kind === 'never') return [];
			taken.add(tick);
			return { id: tick, guide, text, lang, minutes, value, time, only };
		}),
	);
}

/** Finds tasks that say they repeat another, and there is no such task. */
export function checkTasksWithOneId(
	entries: readonly ContentEntry<unknown>[],
	absent: ReadonlySet<string>,
	tasksOf: (entry: ContentEntry<unknown>) => readonly CompiledTask[],
): Diagnostic[] {
	const originals = entries.flatMap((entry) =>
		tasksOf(entry).flatMap(({ id, sameAs }) => (sameAs === undefined ? `${entry.id}/${id}` : [])),
	);
	return entries.flatMap((entry) =>
		tasksOf(entry).flatMap(({ sameAs, file, line }): Diagnostic[] => {
			if (sameAs === undefined || originals.includes(sameAs)) return [];
			const [guide = ''] = sameAs.split('/');
			// A firm that hides or replaces a guide, or a part of it, cannot mend our lines that name its tasks.
			const target = entries.find(({ id }) => id === guide);
			const isOurs = entry.file.origin === 'callback' && file === entry.file.file;
			const isReplaced = target?.file.origin === 'firm' || (target?.body.parts ?? []).length > 0;
			if (absent.has(guide) || (isOurs && isReplaced)) return [];
			const message = `There is no task "${sameAs}" of its own that this one could be the same as.`;
			const hint = suggest(sameAs, originals);
			return [{ file, line, code: 'unknown-task', message, hint }];
		}),
	);
}
