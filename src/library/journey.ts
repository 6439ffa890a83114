import type { Diagnostic } from '../lib/diagnostic.ts';
import { readTaskTime, timesInWords, type TaskTime } from '../lib/task.ts';
import { journeySchema } from '../schema/journey.ts';
import type { ContentFile } from '../site/files.ts';
import type { WordingOf } from '../site/wording.ts';
import { readDataFiles } from './data-files.ts';
import { lacking, layNamed } from './named-lists.ts';

/** A stage of the journey. */
export interface Stage {
	id: string;
	name: string;
	/** One sentence that says what the stage is about. */
	summary: string;
	/** When a task is due that does not say. */
	due: TaskTime | undefined;
	/** Language of its name. */
	lang: string;
}

/** What a site says of the journey. */
export interface Journey {
	/** The stages in order, without those that are hidden. */
	stages: Stage[];
	/** Ids of stages that are not on the way. */
	hidden: ReadonlySet<string>;
	/** Whether every file that says something of them could be read: else some may be missing. */
	areKnown: boolean;
}

const hints = {
	name: 'Write the name of the stage, as the line of the journey shows it.',
	summary: 'Write one sentence that says what the stage is about.',
};

/**
 * Reads every `journey.yaml`: a firm's entries change ours of the same id, or are added.
 * @param sectionIds ids that are taken: stages and sections are anchors of the same pages
 */
export function readJourney(
	files: readonly ContentFile[],
	sectionIds: readonly string[],
	wordingOf?: WordingOf,
): { journey: Journey; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const read = readDataFiles(files, 'journey', journeySchema, diagnostics, wordingOf);
	const areKnown = diagnostics.length === 0;
	const layers = read.map((data) => ({ ...data, entries: data.value.stages, hide: data.value.hide }));
	const { layered, hidden, diagnostics: found } = layNamed(layers, 'stages', 'stage');
	diagnostics.push(...found);
	const stages = layered.map((stage): Stage => {
		const { id, name = id, summary = '', due } = stage.entry;
		diagnostics.push(...lacking(stage, hints));
		if (sectionIds.includes(id)) {
			const message = `A section has the id "${id}" as well.`;
			const hint = 'Give the stage another id.';
			diagnostics.push({ ...stage.place('id'), code: 'duplicate-id', message, hint });
		}
		const time = due === undefined ? undefined : readTaskTime(due);
		if (due !== undefined && time === undefined) {
			const message = `"${due}" does not say when a task is due.`;
			const hint = `Write a time such as ${timesInWords}.`;
			diagnostics.push({ ...stage.place('due'), code: 'invalid-value', message, hint });
		}
		return { id, name, summary, due: time, lang: stage.lang };
	});
	const shown = stages.filter(({ id }) => !hidden.has(id));
	return { journey: { stages: shown, hidden, areKnown }, diagnostics };
}
