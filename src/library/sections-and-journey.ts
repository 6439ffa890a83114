import type { Diagnostic } from '../lib/diagnostic.ts';
import type { ContentFile } from '../site/files.ts';
import type { WordingOf } from '../site/wording.ts';
import { readJourney, type Journey } from './journey.ts';
import { checkStages, readSections, type Sections } from './sections.ts';

/**
 * Reads where guides can stand on a site: its sections, and the stages of the journey.
 * While one of their files cannot be read, what names a section or a stage cannot be checked: they are not known.
 * @param taken addresses at which other pages of the site stand
 */
export function readPlaces(
	files: readonly ContentFile[],
	taken: readonly string[],
	wordingOf?: WordingOf,
): { sections: Sections; journey: Journey; areKnown: boolean; diagnostics: Diagnostic[] } {
	const { sections, diagnostics } = readSections(files, taken, wordingOf);
	const ids = sections.all.map(({ id }) => id);
	const { journey, diagnostics: found } = readJourney(files, ids, wordingOf);
	const areKnown = sections.areKnown && journey.areKnown;
	const unknown = areKnown ? checkStages(sections, journey) : [];
	return { sections, journey, areKnown, diagnostics: [...diagnostics, ...found, ...unknown] };
}
