import { suggest } from '../lib/nearest.ts';
import type { Problem } from '../lib/problem.ts';
import type { PlanTask, Situation, TaskTime, TaskValue } from '../lib/task.ts';
import type { StageId } from '../schema/stage.ts';
import type { Draft } from './drafts.ts';

/** A task of a checklist, as `markdown/` reads it. */
export interface TaskDraft {
	id: string;
	text: string;
	/** Where it stands: in the guide, or in a part of it that a firm has written anew. */
	file: string;
	line: number;
	minutes: number | undefined;
	value?: TaskValue;
	time?: TaskTime;
	only: readonly Situation[];
	sameAs?: string;
}

/** When a task is due whose line does not say. */
const usual: Record<StageId, TaskTime> = {
	'the-call': { kind: 'at-once' },
	'getting-ready': { kind: 'before', days: 1 },
	'the-day': { kind: 'before', days: 1 },
	afterwards: { kind: 'after', days: 1 },
	'the-offer': { kind: 'offer' },
};

/** Minutes of a task whose line does not say. */
const usualMinutes = 5;

/**
 * Every task of the checklists, once, in the order of the guides. A task that repeats another is left out,
 * unless that one does not appear on this site: then the first that repeats it stands in its place.
 */
export function planTasks(
	guides: readonly { id: string; lang: string; stage: StageId; tasks: readonly TaskDraft[] }[],
): PlanTask[] {
	const own = new Set(guides.flatMap(({ id, tasks }) => tasks.map((task) => `${id}/${task.id}`)));
	const taken = new Set<string>();
	return guides.flatMap(({ id: guide, lang, stage, tasks }) =>
		tasks.flatMap(
			({ id, sameAs, minutes = usualMinutes, value = 'good', time = usual[stage], text, only }) => {
				const tick = sameAs ?? `${guide}/${id}`;
				if ((sameAs !== undefined && own.has(sameAs)) || taken.has(tick) || time.kind === 'never') return [];
				taken.add(tick);
				return { id: tick, guide, text, lang, minutes, value, time, only };
			},
		),
	);
}

/** Finds tasks that say they repeat another, and there is no such task. */
export function checkTwins(
	drafts: readonly Draft<unknown>[],
	absent: ReadonlySet<string>,
	tasksOf: (draft: Draft<unknown>) => readonly TaskDraft[],
): Problem[] {
	const originals = drafts.flatMap((draft) =>
		tasksOf(draft).flatMap(({ id, sameAs }) => (sameAs === undefined ? `${draft.id}/${id}` : [])),
	);
	return drafts.flatMap((draft) =>
		tasksOf(draft).flatMap(({ sameAs, file, line }): Problem[] => {
			if (sameAs === undefined || originals.includes(sameAs)) return [];
			const [guide = ''] = sameAs.split('/');
			// A firm that hides or replaces a guide, or a part of it, cannot mend our lines that name its tasks.
			const target = drafts.find(({ id }) => id === guide);
			const isOurs = draft.file.origin === 'callback' && file === draft.file.file;
			const isReplaced = target?.file.origin === 'firm' || (target?.body.parts ?? []).length > 0;
			if (absent.has(guide) || (isOurs && isReplaced)) return [];
			return [
				{
					file,
					line,
					cause: `There is no task "${sameAs}" of its own that this one could be the same as.`,
					cure: suggest(sameAs, originals),
				},
			];
		}),
	);
}
