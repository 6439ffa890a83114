import { unknownId } from '../lib/suggest.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import type { OwnCallToAction } from '../schema/people.ts';
import { sectionKinds, sectionsSchema, type SectionKind } from '../schema/section.ts';
import type { ContentFile } from '../site/files.ts';
import type { WordingOf } from '../site/wording.ts';
import { readDataFiles } from './data-files.ts';
import type { Journey } from './journey.ts';
import { lacking, layNamed } from './named-lists.ts';

/** A part of the site: a folder of guides and a page that lists them. */
export interface Section {
	id: string;
	name: string;
	/** One sentence that says what readers find there. */
	summary: string;
	kind: SectionKind;
	/** Headings of a long list, in their order. */
	groups: { id: string; name: string }[];
	/** Where its guides stand on the way when they do not say. */
	stage: string | undefined;
	/** Stands on its page and its guides in place of the one of the site. */
	callToAction: OwnCallToAction | undefined;
	/** Language of its name. */
	lang: string;
}

/** What a site says of its sections. */
export interface Sections {
	/** All of them in the order of menus and lists, those that are hidden among them. */
	all: Section[];
	/** Ids of those that do not appear. */
	hidden: ReadonlySet<string>;
	/** Whether every file that says something of them could be read: else some may be missing. */
	areKnown: boolean;
	/** Where a field of a section stands, for a problem. */
	placeOf: (id: string, field?: string) => Pick<Diagnostic, 'file' | 'line' | 'field'>;
}

const hints = {
	name: 'Write the name of the section, as menus show it.',
	kind: `Write one of ${sectionKinds.join(', ')}: for articles a title and a promise are enough.`,
	summary: 'Write one sentence that says what readers find there.',
};

/**
 * Reads every `sections.yaml`: a firm's entries change ours of the same id, or are added.
 * @param taken addresses at which other pages of the site stand
 */
export function readSections(
	files: readonly ContentFile[],
	taken: readonly string[],
	wordingOf?: WordingOf,
): { sections: Sections; diagnostics: Diagnostic[] } {
	const diagnostics: Diagnostic[] = [];
	const read = readDataFiles(files, 'sections', sectionsSchema, diagnostics, wordingOf);
	const areKnown = diagnostics.length === 0;
	const layers = read.map((data) => ({ ...data, entries: data.value.sections, hide: data.value.hide }));
	const { layered, hidden, diagnostics: found } = layNamed(layers, 'sections', 'section');
	diagnostics.push(...found);
	const all = layered.map(({ entry, lang }): Section => {
		const { id, name = id, summary = '', kind = 'articles', groups = [], stage, callToAction } = entry;
		return { id, name, summary, kind, groups, stage, callToAction, lang };
	});
	for (const section of layered) {
		diagnostics.push(
			...lacking(section, hints),
			...addressFault(section.entry.id, () => section.place('id'), taken),
		);
		diagnostics.push(...twiceNamed(section.entry.groups ?? [], () => section.place('groups')));
	}
	const placeOf = (id: string, field?: string) =>
		layered.find(({ entry }) => entry.id === id)?.place(field) ?? { file: 'sections.yaml' };
	return { sections: { all, hidden, areKnown, placeOf }, diagnostics };
}

/** A section at whose address another page stands. */
function addressFault(
	id: string,
	place: () => ReturnType<Sections['placeOf']>,
	taken: readonly string[],
): Diagnostic[] {
	if (!taken.includes(`/${id}/`)) return [];
	const message = `Another page of the site stands at the address /${id}/.`;
	return [{ ...place(), code: 'address-taken', message, hint: 'Give the section another id.' }];
}

function twiceNamed(groups: Section['groups'], place: () => ReturnType<Sections['placeOf']>): Diagnostic[] {
	const twin = groups.find(({ id }, index) => groups.findIndex((other) => other.id === id) < index);
	if (!twin) return [];
	const message = `The section has two groups "${twin.id}".`;
	return [{ ...place(), code: 'duplicate-id', message, hint: 'Give one of the two another id.' }];
}

/** Sections that name a stage that is not there. */
export function checkStages({ all, placeOf }: Sections, journey: Journey): Diagnostic[] {
	const stages = [...journey.stages.map(({ id }) => id), ...journey.hidden];
	return all.flatMap(({ id, stage }) => {
		if (stage === undefined || stages.includes(stage)) return [];
		return [{ ...placeOf(id, 'stage'), ...unknownId('unknown-stage', stage, stages) }];
	});
}
