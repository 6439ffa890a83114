import { join } from 'node:path';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { assemble, entryOf } from '../library/assemble.ts';
import { validateReferences } from '../library/validate-references.ts';
import { checkGuideReferences } from '../library/glossary.ts';
import { readContentEntries, type ContentEntry, type Unreviewed } from '../library/content-entries.ts';
import { readKnowledge } from '../library/knowledge.ts';
import type { Library } from '../library/library.ts';
import { placeGuides } from '../library/place.ts';
import { readPlaces } from '../library/places.ts';
import { checkSaid, fitToParts, giveParts, readParts, type PartDraft } from '../library/overrides.ts';
import { bankAddresses } from '../library/question-bank.ts';
import { reword } from '../library/reword.ts';
import { routesWith, sectionAddress } from '../library/routes.ts';
import { checkTasksWithOneId } from '../library/tasks.ts';
import type { EntryFacts } from '../markdown/compile.ts';
import type { DirectiveContext } from '../markdown/context.ts';
import type { TextRules } from '../markdown/text-rules.ts';
import { guideSchema } from '../schema/guide.ts';
import { pageSchema } from '../schema/page.ts';
import { seenIn } from '../site/lock.ts';
import { publicFiles } from '../site/public-files.ts';
import { readSite, type Site } from '../site/site.ts';
import { brandDiagnostics, silentOnCounting } from './brand-checks.ts';
import { bodyId, type Body } from './body.ts';
import { CompiledTexts } from './compiled-texts.ts';
import { compileDigest } from './compile-digest.ts';
import { directiveContexts } from './directive-contexts.ts';
import { findPhotos, findPictures, type PictureUse } from './pictures.ts';
import { takenAddresses } from './taken-addresses.ts';
import { textRules } from './text-rules.ts';

/** A site in one of its languages, read and checked, before anything is built. */
export interface LoadedLocale {
	site: Site;
	library: Library;
	/** What directives in this file look up. */
	piecesFor: (file: string) => DirectiveContext;
	/** How the words of the file at this absolute path are treated. */
	rulesFor: (path: string) => TextRules;
	/** Parts of guides of ours that the firm has written anew. */
	parts: readonly PartDraft[];
	/** Those among them whose guide appears in another language. */
	unusedParts: readonly PartDraft[];
	/** What a body holds, by its file as people know it. */
	outlines: ReadonlyMap<string, EntryFacts>;
	/** The compiled bodies of guides and pages, by {@link bodyId}. */
	bodies: ReadonlyMap<string, Body>;
	/** Ids of guides that do not appear: `hide` takes them out, or nobody has reviewed them yet. */
	hidden: ReadonlySet<string>;
	/** Ids of guides and pages that nobody has reviewed yet and that are held back. */
	heldBack: { guides: ReadonlySet<string>; pages: ReadonlySet<string> };
	/** Addresses of pages and sections that texts may name and that do not appear. */
	gone: ReadonlySet<string>;
	/** Pictures that pages show; their files are there and of a kind that can be used. */
	pictures: PictureUse[];
	/** Pictures that the brand names, by the name it uses. */
	photos: ReadonlyMap<string, PictureUse>;
}

/** What was found of a site in one of its languages. */
export interface ReadLocale {
	/** The site; while its brand has faults, one to check everything else with. */
	site: Site;
	diagnostics: Diagnostic[];
	/** Ids of all guides, whether they appear or not. */
	guideIds: string[];
	/** Ids of all questions, likewise. */
	questionIds: string[];
	/** Addresses that others may name. */
	addresses: {
		/** Ids of guides that appear, or will once their file can be read. */
		guides: string[];
		/** Ids of guides that exist and do not appear. */
		absent: ReadonlySet<string>;
		/** Addresses of all pages that are not guides. */
		routes: ReadonlySet<string>;
		/** Addresses of public files. */
		files: ReadonlySet<string>;
	};
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
	texts?: CompiledTexts;
}

/**
 * Reads a site and its library in one language and checks all of it.
 * @param root folder of the Callback package
 * @param folder site folder, or undefined for the handbook itself
 */
export function readLocale(
	root: string,
	folder: string | undefined,
	{ lang, unreviewed = 'shown', texts = new CompiledTexts() }: Reading,
): ReadLocale {
	const { site: sound, checkable: site, diagnostics } = readSite(root, folder, lang);

	const {
		knowledge,
		whole,
		references,
		diagnostics: dataDiagnostics,
	} = readKnowledge(site.files, site.wordingOf, site.brand.hide);
	const { sections, journey, diagnostics: placeDiagnostics } = readPlaces(site.files, site.wordingOf);
	const sectionIds = sections.all.map(({ id }) => id);
	diagnostics.push(...dataDiagnostics, ...placeDiagnostics);
	const guides = readContentEntries(
		site.files.filter(({ kind }) => kind === 'guide'),
		guideSchema,
		unreviewed,
	);
	const pages = readContentEntries(
		site.files.filter(({ kind }) => kind === 'page'),
		pageSchema,
		unreviewed,
	);
	const placed = placeGuides(guides.drafts, sections, journey);
	diagnostics.push(...guides.diagnostics, ...pages.diagnostics, ...placed.diagnostics);

	const unreadGuides = [...guides.unread, ...placed.unplaced];
	const inHidden = placed.guides.filter(({ data }) => sections.hidden.has(data.section));
	const hidden = new Set([...site.brand.hide, ...guides.heldBack, ...inHidden.map(({ id }) => id)]);
	const { parts, diagnostics: partDiagnostics } = readParts(site.files);
	const worded = <Data>(draft: ContentEntry<Data>) => ({
		...draft,
		data: reword(draft.data, site.wordingOf(draft.file)),
	});
	const given = giveParts(parts, {
		guides: placed.guides.map(worded),
		hidden,
		unread: unreadGuides,
		seen: parts.length > 0 ? seenIn(folder) : {},
	});
	diagnostics.push(...partDiagnostics, ...given.diagnostics);

	const piecesFor = directiveContexts(site, knowledge, whole.questions);
	const contentOf = (origin: 'callback' | 'firm') =>
		join(origin === 'firm' ? (folder ?? root) : root, 'content');
	const pictures: PictureUse[] = [];
	const rulesFor = textRules(root, site, knowledge.glossary);
	const digest = compileDigest(site, knowledge);
	const outlines = new Map<string, EntryFacts>();
	const bodies = new Map<string, Body>();
	const compile = (draft: ContentEntry<unknown>): EntryFacts => {
		const { file, body } = draft;
		const path = join(contentOf(file.origin), file.path);
		const text = texts.compile(body, { context: piecesFor(body.file), rules: rulesFor(path), digest });
		outlines.set(file.file, text.facts);
		bodies.set(bodyId({ origin: file.origin, entry: entryOf(file.path) }), { ...text, path });
		return text.facts;
	};
	const factsOf = (draft: ContentEntry<unknown>): EntryFacts =>
		outlines.get(draft.file.file) ?? compile(draft);
	const appearing = given.guides.filter(({ id }) => !hidden.has(id));
	for (const draft of [...appearing, ...pages.drafts]) {
		const facts = factsOf(draft);
		const found = findPictures(facts.pictures, {
			...draft.file,
			content: contentOf(draft.file.origin),
			parts: contentOf('firm'),
		});
		pictures.push(...found.uses);
		diagnostics.push(...facts.diagnostics, ...found.diagnostics);
	}
	const shown = appearing.map((draft) => {
		const own = parts.filter(({ guide, file }) => guide === draft.id && file.locale === draft.file.locale);
		const facts = factsOf(draft);
		diagnostics.push(...checkSaid(draft.data, facts.parts, own));
		return { ...draft, data: fitToParts(draft.data, facts, own) };
	});
	const shownSections = new Set(shown.map(({ data }) => data.section));
	const absentSections = sectionIds.filter((id) => !shownSections.has(id));
	const absentRoutes = new Set(absentSections.map(sectionAddress));
	diagnostics.push(...takenAddresses(pages.drafts, shownSections));
	const shownInBank = new Set(bankAddresses(knowledge, site.lang).map(([address]) => address));
	const inBank = bankAddresses(whole, site.lang).map(([address]) => address);
	const pageIds = [...pages.drafts.map(({ id }) => id), ...pages.heldBack];
	const routes = new Set([
		...routesWith(sectionIds.filter((id) => shownSections.has(id))),
		...inBank,
		...pageIds.map((id) => `/${id}/`),
	]);
	const readable = shown.filter((draft) => factsOf(draft).readable);
	const readableIds = readable.map(({ id }) => id);
	const unread = shown.filter((draft) => !readable.includes(draft)).map(({ id }) => id);
	const broken = new Set([...unreadGuides, ...unread].filter((id) => !hidden.has(id)));
	const absent = new Set([...hidden, ...broken]);
	const { files, diagnostics: fileDiagnostics } = publicFiles(site.publicDirs, site.brandFile);
	diagnostics.push(
		...fileDiagnostics,
		...validateReferences({
			knowledge,
			guides: readable,
			pages: pages.drafts,
			absent,
			routes,
			absentRoutes,
			factsOf,
			files,
		}),
	);
	diagnostics.push(
		...brandDiagnostics(site, {
			routes,
			absent: absentRoutes,
			pages: pageIds,
			files,
			guides: readableIds,
			sections,
		}),
	);
	diagnostics.push(...silentOnCounting(site, pages.drafts, factsOf));
	const photos = findPhotos(site, contentOf(site.isOurs ? 'callback' : 'firm'));
	diagnostics.push(...photos.diagnostics);
	diagnostics.push(...checkGuideReferences(references, readableIds, absent));
	diagnostics.push(...checkTasksWithOneId(readable, absent, (draft) => factsOf(draft).tasks));
	const wordedFacts = (draft: ContentEntry<unknown>): EntryFacts => {
		const facts = factsOf(draft);
		const { reword: say } = site.wordingOf(draft.file);
		const isOurs = ({ file }: EntryFacts['headings'][number]) => file === draft.file.file;
		return {
			...facts,
			headings: facts.headings.map((found) => (isOurs(found) ? { ...found, text: say(found.text) } : found)),
		};
	};
	const finish = (): LoadedLocale => ({
		site,
		library: assemble(knowledge, shown, pages.drafts.map(worded), wordedFacts, {
			lang: site.lang,
			sections,
			journey,
		}),
		piecesFor,
		rulesFor,
		parts,
		unusedParts: given.unused,
		outlines,
		bodies,
		hidden,
		heldBack: { guides: new Set(guides.heldBack), pages: new Set(pages.heldBack) },
		gone: new Set([
			...pages.heldBack.map((id) => `/${id}/`),
			...absentRoutes,
			...inBank.filter((address) => !shownInBank.has(address)),
		]),
		pictures,
		photos: photos.uses,
	});
	return {
		site,
		diagnostics,
		questionIds: whole.questions.map(({ id }) => id),
		guideIds: [...guides.drafts.map(({ id }) => id), ...guides.heldBack],
		addresses: { guides: [...readableIds, ...broken], absent, routes, files },
		finish: sound && finish,
	};
}
