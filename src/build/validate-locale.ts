import type { Diagnostic } from '../lib/diagnostic.ts';
import type { Addresses } from '../library/addresses.ts';
import { checkCallsToAction } from '../library/calls-to-action.ts';
import { checkGuideReferences } from '../library/glossary.ts';
import { checkTasksWithOneId } from '../library/tasks.ts';
import { validateReferences } from '../library/validate-references.ts';
import type { Site } from '../site/site.ts';
import { brandDiagnostics, incompletePrivacyPage } from './brand-checks.ts';
import type { Bodies } from './compile-bodies.ts';
import type { findPhotos } from './pictures.ts';
import type { Texts } from './read-texts.ts';
import { takenAddresses } from './taken-addresses.ts';
import { takenNames } from './taken-names.ts';

/** What stands on a site in one of its languages. */
interface Read {
	texts: Texts;
	bodies: Bodies;
	addresses: Addresses;
	photos: ReturnType<typeof findPhotos>;
}

/** Checks what only shows when everything is read: names and links that lead nowhere, and what is there twice. */
export function validateLocale(site: Site, read: Read): Diagnostic[] {
	const { texts, bodies, addresses, photos } = read;
	return [
		...takenAddresses(texts.pages, addresses.sections, texts.features),
		...takenNames(site),
		...addresses.diagnostics,
		...(texts.arePlacesKnown ? linkFaults(site, read) : []),
		...incompletePrivacyPage(site, texts.pages, bodies.factsOf),
		...photos.diagnostics,
		...checkTasksWithOneId(addresses.readable, addresses.absent, (entry) => bodies.factsOf(entry).tasks),
	];
}

/** Names and links that lead nowhere, once every section is known. */
function linkFaults(site: Site, { texts, bodies, addresses }: Read): Diagnostic[] {
	const { knowledge, references, pages, sections } = texts;
	const { readable, guides, absent } = addresses;
	return [
		...validateReferences({ ...addresses, knowledge, plain: pages, factsOf: bodies.factsOf }),
		...brandDiagnostics(site, addresses, sections, texts.heldBack.guides),
		...checkCallsToAction([...readable, ...pages], sections, addresses),
		...checkGuideReferences(references, guides, absent),
	];
}
