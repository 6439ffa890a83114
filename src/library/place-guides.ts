import { nearest, suggest, unknownId } from '../lib/suggest.ts';
import type { Advice, Diagnostic } from '../lib/diagnostic.ts';
import type { GuideFrontMatter } from '../schema/guide.ts';
import type { ContentEntry } from './content-entries.ts';
import type { Journey } from './journey.ts';
import type { Section, Sections } from './sections.ts';

/** Front matter of a guide whose place on the site is known. */
export interface PlacedGuide extends GuideFrontMatter {
	section: string;
}

/** What a guide needs where readers go through it in order, and what to write there. */
const needed = {
	stage: 'Write the stage of the journey the reader is at, such as getting-ready.',
	order: 'Write a whole number: the place in its section.',
	hurry:
		'Write three to five lines that would be enough if the train arrives now, such as - { say: Be **early**., to: when-to-arrive }.',
	reviewed: 'Write the day the guide was last reviewed, such as 2026-11-22.',
} as const;

/**
 * Gives each guide its section, the one it names or else that of its folder, and checks it against the kind of that
 * section: articles need a title and a promise alone.
 * @returns guides that have a place, and faults of those that have none
 */
export function placeGuides(
	entries: readonly ContentEntry<GuideFrontMatter>[],
	sections: Pick<Sections, 'all'>,
	journey: Journey,
): { guides: ContentEntry<PlacedGuide>[]; unplaced: string[]; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const unplaced: string[] = [];
	const guides = entries.flatMap((entry): ContentEntry<PlacedGuide>[] => {
		const named = entry.data.section ?? folderOf(entry.file.path);
		const section = sections.all.find(({ id }) => id === named);
		const found = section ? faultsIn(entry, section, journey) : [noSection(entry, named, sections)];
		diagnostics.push(...found);
		if (!section || found.length > 0) {
			unplaced.push(entry.id);
			return [];
		}
		const stage = entry.data.stage ?? section.stage;
		const isOnWay = stage !== undefined && section.kind !== 'reference' && !journey.hidden.has(stage);
		return [{ ...entry, data: { ...entry.data, section: section.id, stage: isOnWay ? stage : undefined } }];
	});
	return { guides, unplaced, diagnostics };
}

/** The folder below `guides/`, if there is one. */
function folderOf(path: string): string | undefined {
	const [, , folder, file] = path.split('/');
	return file === undefined ? undefined : folder;
}

type Guide = ContentEntry<GuideFrontMatter>;

function noSection(
	{ file, lineOf }: Guide,
	named: string | undefined,
	sections: Pick<Sections, 'all'>,
): Diagnostic {
	const place = { file: file.file, line: lineOf(['section']), field: 'section' };
	const ids = sections.all.map(({ id }) => id);
	const none =
		'The site has no section yet. Write one into content/<language>/sections.yaml, with id, name, summary and kind.';
	if (named !== undefined)
		return {
			...place,
			code: 'unknown-section',
			message: `There is no section "${named}".`,
			hint: ids.length === 0 ? none : sectionHint(named, ids),
		};
	const hint =
		ids.length === 0
			? none
			: `Write one of ${ids.join(', ')}, or put the file into the folder of its section.`;
	return { ...place, code: 'missing-field', message: '"section" is missing.', hint };
}

function sectionHint(named: string, ids: readonly string[]): string {
	const made = 'Or add it to content/<language>/sections.yaml, with id, name, summary and kind.';
	return nearest(named, ids) === undefined ? `${suggest(named, ids)} ${made}` : suggest(named, ids);
}

function faultsIn(entry: Guide, section: Section, journey: Journey): Diagnostic[] {
	const { data } = entry;
	const fault = (field: string, advice: Advice): Diagnostic => ({
		file: entry.file.file,
		line: entry.lineOf([field]),
		field,
		...advice,
	});
	const isMissing = (field: keyof typeof needed) =>
		field === 'hurry'
			? data.hurry.length === 0
			: field === 'stage'
				? (data.stage ?? section.stage) === undefined
				: data[field] === undefined;
	const missing =
		section.kind === 'journey' || section.kind === 'situations'
			? (Object.keys(needed) as (keyof typeof needed)[]).filter(isMissing)
			: [];
	const stages = [...journey.stages.map(({ id }) => id), ...journey.hidden];
	const groups = section.groups.map(({ id }) => id);
	return [
		...missing.map((field) =>
			fault(field, { code: 'missing-field', message: `"${field}" is missing.`, hint: needed[field] }),
		),
		...(data.stage !== undefined && !stages.includes(data.stage)
			? [
					fault('stage', {
						...unknownId('unknown-stage', data.stage, stages),
					}),
				]
			: []),
		...(data.group !== undefined && !groups.includes(data.group)
			? [
					fault('group', {
						code: 'unknown-group',
						message: `The section "${section.id}" has no group "${data.group}".`,
						hint: suggest(data.group, groups),
					}),
				]
			: []),
	];
}
