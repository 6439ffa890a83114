import { guideById, type Guide, type Library } from './library.ts';

/** A term as the glossary page shows it. */
export interface TermEntry {
	/** Anchor on the page. */
	id: string;
	term: string;
	meaning: string;
	/** Language of the term. */
	lang: string;
	/** Guide to read on; absent where there is none or it does not appear on this site. */
	guide: Guide | undefined;
}

/** Every term, in the order of the alphabet. @param lang language of the site */
export function glossaryPage(library: Library, lang: string): TermEntry[] {
	const { compare } = new Intl.Collator(lang);
	return library.glossary
		.map(({ guide, ...entry }) => ({
			...entry,
			guide: guide === undefined ? undefined : guideById(library, guide),
		}))
		.sort((a, b) => compare(a.term, b.term));
}
