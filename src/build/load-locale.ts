import type { Diagnostic } from '../lib/diagnostic.ts';
import type { Addresses } from '../library/addresses.ts';
import { assemble } from '../library/assemble.ts';
import type { ContentEntry } from '../library/content-entries.ts';
import type { Unreviewed } from '../library/held-back.ts';
import type { Library } from '../library/library.ts';
import type { EntryFacts } from '../markdown/compile.ts';
import { readSite, type Site } from '../site/site.ts';
import { findAddresses } from './addresses.ts';
import { compileBodies, contentFolder, type Bodies } from './compile-bodies.ts';
import type { CompiledTexts } from './compiled-texts.ts';
import { findPhotos, type PictureUse } from './pictures.ts';
import { readTexts, type Texts } from './read-texts.ts';
import type { Nameable } from './unknown-ids.ts';
import { validateLocale } from './validate-locale.ts';

/** A site in one of its languages, read and checked, before anything is built. */
export interface LoadedLocale
	extends
		Pick<Texts, 'parts' | 'unusedParts' | 'hidden' | 'heldBack'>,
		Pick<Bodies, 'factsByFile' | 'bodies' | 'pictures'>,
		Pick<Addresses, 'gone'> {
	site: Site;
	library: Library;
	/** Pictures that the brand names, by the name it uses. */
	photos: ReadonlyMap<string, PictureUse>;
}

/** What was found of a site in one of its languages. */
export interface ReadLocale {
	/** The site; while its brand has faults, one to check everything else with. */
	site: Site;
	diagnostics: Diagnostic[];
	/** What the brand may name to leave it out. */
	nameable: Nameable;
	/** Addresses that others may name. */
	addresses: Pick<Addresses, 'guides' | 'absent' | 'routes' | 'files' | 'headings'>;
	/** Every link of its texts. */
	links: EntryFacts['links'];
	/** Whether all sections and stages are known, so that addresses can be checked. */
	arePlacesKnown: boolean;
	/** Puts everything together. To be called when there are no problems, and the brand itself is sound. */
	finish: (() => LoadedLocale) | undefined;
}

/** How a site is read. */
export interface Reading {
	/** A language of the site, as the brand names it; the main one when it is left out. */
	lang?: string;
	/** What becomes of texts that nobody has reviewed yet; those held back are not checked further. */
	unreviewed?: Unreviewed;
	/** Where compiled texts are kept: what is there already is not compiled again. */
	texts: CompiledTexts;
}

/** Reads a site and its library in one language and checks all of it. */
export function readLocale(
	root: string,
	folder: string | undefined,
	{ lang, unreviewed = 'shown', texts: compiled }: Reading,
): ReadLocale {
	const { site: sound, checkable: site, diagnostics } = readSite(root, folder, lang);
	const texts = readTexts(site, folder, unreviewed);
	const bodies = compileBodies(site, texts, { root, folder, compiled });
	const addresses = findAddresses(site, texts, bodies);
	const photos = findPhotos(site, contentFolder(site.isOurs ? 'callback' : 'firm', { root, folder }));
	const faults = validateLocale(site, { texts, bodies, addresses, photos });
	const finish = (): LoadedLocale => ({
		site,
		library: assembleLibrary(site, texts, bodies),
		parts: texts.parts,
		unusedParts: texts.unusedParts,
		factsByFile: bodies.factsByFile,
		bodies: bodies.bodies,
		hidden: texts.hidden,
		heldBack: texts.heldBack,
		gone: addresses.gone,
		pictures: bodies.pictures,
		photos: photos.uses,
	});
	return {
		site,
		diagnostics: [...diagnostics, ...texts.diagnostics, ...bodies.diagnostics, ...faults],
		nameable: {
			guides: texts.allGuides,
			questions: texts.whole.questions.map(({ id, question }) => ({ id, title: question })),
			sections: texts.sections.all.map(({ id }) => id),
		},
		arePlacesKnown: texts.arePlacesKnown,
		addresses,
		links: [...bodies.factsByFile.values()].flatMap(({ links }) => links),
		finish: sound && finish,
	};
}

/** Puts the library together; headings are worded as the region of the site has it. */
function assembleLibrary(
	{ lang, wordingOf }: Site,
	{ knowledge, sections, journey, features, pages }: Texts,
	{ guides, factsOf }: Bodies,
): Library {
	const wordedFacts = (entry: ContentEntry<unknown>): EntryFacts => {
		const facts = factsOf(entry);
		const { reword } = wordingOf(entry.file);
		const headings = facts.headings.map((heading) =>
			heading.file === entry.file.file ? { ...heading, text: reword(heading.text) } : heading,
		);
		return { ...facts, headings };
	};
	return assemble(knowledge, guides, pages, wordedFacts, { lang, sections, journey, features });
}
