import { DiagnosticError } from '../lib/diagnostic.ts';
import type { Loaded } from '../build/load.ts';
import type { Emphasis } from './difference.ts';
import { addressesOf } from './external-links/addresses.ts';
import { colourSection } from './changed-colours.ts';
import { driftOf, driftSections } from './drift.ts';
import { dueSection, endedSection, waitingSection } from './due.ts';
import { exampleSection } from './examples.ts';
import { guessSection } from './guesses.ts';
import { inAllLanguages, languageSections } from './languages.ts';
import { linkSections } from './external-links/report.ts';
import { logoSection } from './logo.ts';
import { readLock, writeLock, type Lock } from '../site/lock.ts';
import { lostLinkSection } from './lost-links.ts';
import { markupSection } from './markup-in-fields.ts';
import { pictureSection } from './pictures.ts';
import { replacementsOf } from './replaced.ts';
import type { Section } from './section.ts';
import { sameTitleSection } from './same-titles.ts';
import { seenGuides, seenSection } from './seen-guides.ts';
import { securitySection } from './security.ts';
import { summarySection } from './summaries.ts';
import { translationSections } from './translations.ts';
import { unusedSection } from './unused.ts';

/** What a check is asked for, besides what it always does. */
export interface Wishes {
	/** Whether all that has changed upstream counts as seen from now on. */
	accept: boolean;
	/** Whether addresses elsewhere are asked if they are still there. */
	links: boolean;
	/** As `2026-11-22`. */
	today: string;
	/** Marks words that changed. */
	emphasis?: Emphasis;
}

/**
 * Looks at a sound site for what a person should know of it. Writes the lock file of a site folder, where it may.
 * @param all the site in each of its languages, the main one first
 * @param folder site folder, or undefined for the handbook itself
 * @returns the kinds of things that were found, without those of which there is none
 * @throws DiagnosticError when the lock file cannot be read, or cannot be written and is to say that changes were seen
 */
export async function checkSite(
	all: readonly [Loaded, ...Loaded[]],
	folder: string | undefined,
	{ accept, links, today, emphasis }: Wishes,
): Promise<Section[]> {
	const sections: Section[] = [];
	if (folder !== undefined) {
		const lock = readLock(folder);
		const drift = driftOf(replacementsOf(all), lock);
		const guides = seenGuides(all, lock);
		if (accept) writeLock(folder, { ...drift.today, ...guides.today });
		else
			sections.push(
				notedSection(folder, { ...drift.seen, ...guides.seen }),
				...driftSections(drift, emphasis),
				seenSection(guides),
			);
		sections.push(inAllLanguages(all, summarySection), inAllLanguages(all, lostLinkSection));
	}
	sections.push(
		inAllLanguages(all, ({ site }) => endedSection(site, today)),
		securitySection(all, today),
		inAllLanguages(all, ({ library }) => waitingSection(library)),
		inAllLanguages(all, sameTitleSection),
		guessSection(all[0]),
		exampleSection(all[0]),
		markupSection(all[0]),
		...all.flatMap((loaded) => translationSections(loaded)),
		...languageSections(all),
		inAllLanguages(all, ({ site, library }) => dueSection(site, library, today)),
	);
	if (folder !== undefined) {
		sections.push(
			colourSection(all[0].site.brand),
			await logoSection(all),
			await pictureSection(folder),
			unusedSection(all, folder),
		);
	}
	if (links) sections.push(...(await linkSections(addressesOf(all))));
	return sections.filter(({ lines }) => lines.length > 0);
}

/** Notes what the firm has seen. A folder that may only be read is checked as any other, and its lock file stays as it is. */
function notedSection(folder: string, lock: Lock): Section {
	const title = 'Not noted: what you have seen of Callback';
	try {
		writeLock(folder, lock);
		return { title, lines: [] };
	} catch (error) {
		if (!(error instanceof DiagnosticError)) throw error;
		const [fault] = error.diagnostics;
		if (!fault) throw error;
		return { title, lines: [`${fault.file}: ${fault.message}`], hint: fault.hint };
	}
}
