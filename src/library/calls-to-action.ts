import { fieldName } from '../lib/field-name.ts';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { usualPlaces, type OwnCallToAction } from '../schema/people.ts';
import { checkBrandLinks, type LinkTargets } from './brand-links.ts';
import type { ContentEntry } from './content-entries.ts';
import type { Library } from './library.ts';
import type { Sections } from './sections.ts';

/** A guide or page, which may have a call to action of its own. */
type Text = ContentEntry<{ callToAction?: OwnCallToAction | undefined }>;

/** Where the firm's people and its button stand when the brand does not say; on a site without our sections, in all. */
export function contactPlaces({ sections }: Pick<Library, 'sections'>): string[] {
	const ids = sections.map(({ id }) => id);
	return usualPlaces.some((place) => ids.includes(place)) ? [...usualPlaces] : ['home', ...ids];
}

/** Calls to action of guides, pages and sections that lead nowhere on this site. */
export function checkCallsToAction(
	texts: readonly Text[],
	{ all, placeOf }: Sections,
	known: LinkTargets,
): Diagnostic[] {
	const path = ['callToAction', 'link'];
	const faultsOf = (
		called: OwnCallToAction | undefined,
		place: () => Pick<Diagnostic, 'file' | 'line' | 'field'>,
	) =>
		checkBrandLinks(called ? [{ to: called.link, path }] : [], known).map(({ code, message, hint }) => ({
			...place(),
			code,
			message,
			hint,
		}));
	return [
		...texts.flatMap(({ data, file, lineOf }) =>
			faultsOf(data.callToAction, () => ({
				file: file.file,
				line: lineOf(path),
				field: fieldName(path, data),
			})),
		),
		...all.flatMap(({ id, callToAction }) => faultsOf(callToAction, () => placeOf(id, 'callToAction'))),
	];
}
