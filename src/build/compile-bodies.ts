import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Diagnostic } from '../lib/diagnostic.ts';
import { bodyPathOf } from '../library/assemble.ts';
import type { ContentEntry } from '../library/content-entries.ts';
import { checkSaid, fitToParts } from '../library/overrides.ts';
import type { PlacedGuide } from '../library/place-guides.ts';
import type { EntryFacts } from '../markdown/compile.ts';
import type { Site } from '../site/site.ts';
import { bodyId, type Body } from './body.ts';
import { compileDigest } from './compile-digest.ts';
import type { CompiledTexts } from './compiled-texts.ts';
import { directiveContexts } from './directive-contexts.ts';
import { findPictures, type PictureUse } from './pictures.ts';
import type { Texts } from './read-texts.ts';
import { textRules } from './text-rules.ts';

/** The texts of a site in one of its languages after their bodies are compiled. */
export interface Bodies {
	/** Guides that appear, their front matter fitted to the firm's parts. */
	guides: readonly ContentEntry<PlacedGuide>[];
	/** What the body of a guide or page that appears holds. */
	factsOf: (entry: ContentEntry<unknown>) => EntryFacts;
	/** The same, by its file as people know it. */
	factsByFile: ReadonlyMap<string, EntryFacts>;
	/** The compiled bodies of guides and pages, by {@link bodyId}. */
	bodies: ReadonlyMap<string, Body>;
	/** Pictures that the bodies show. */
	pictures: PictureUse[];
	diagnostics: Diagnostic[];
}

/** Where a site is read from: the folder of the Callback package, the site folder, and what was compiled before. */
interface Origins {
	root: string;
	folder: string | undefined;
	compiled: CompiledTexts;
}

/** Compiles the bodies of all guides and pages that appear, and looks for their pictures. */
export function compileBodies(site: Site, texts: Texts, origins: Origins): Bodies {
	const compiled = compileAll(site, texts, origins);
	const { pictures, diagnostics } = checkBodies(texts, compiled, origins);
	const fitted = texts.guides.map((guide) => fitGuide(guide, compiled.factsOf(guide), texts));
	return {
		...compiled,
		guides: fitted.map(({ guide }) => guide),
		pictures,
		diagnostics: [...diagnostics, ...fitted.flatMap((one) => one.diagnostics)],
	};
}

type Compiled = Pick<Bodies, 'factsOf' | 'factsByFile' | 'bodies'>;

function compileAll(site: Site, texts: Texts, origins: Origins): Compiled {
	const { guides, pages } = texts;
	const compile = compilerFor(site, texts, origins);
	const factsByFile = new Map<string, EntryFacts>();
	const bodies = new Map<string, Body>();
	const factsOf = (entry: ContentEntry<unknown>): EntryFacts => {
		const { file } = entry;
		const known = factsByFile.get(file.file);
		if (known) return known;
		const { path, ...text } = compile(entry);
		factsByFile.set(file.file, text.facts);
		bodies.set(bodyId({ origin: file.origin, bodyPath: bodyPathOf(file.path) }), { ...text, path });
		return text.facts;
	};
	for (const entry of [...guides, ...pages]) factsOf(entry);
	return { factsOf, factsByFile, bodies };
}

/** What compiles the bodies of a site in one language, each by itself. */
function compilerFor(site: Site, { knowledge, whole }: Texts, origins: Origins) {
	const contextFor = directiveContexts(site, knowledge, whole.questions);
	const rulesFor = textRules(origins.root, site, knowledge.glossary);
	const digest = compileDigest(site, knowledge);
	return ({ file, body }: ContentEntry<unknown>) => {
		const path = join(contentFolder(file.origin, origins), file.path);
		const text = origins.compiled.compile(body, {
			context: contextFor(body.file),
			rules: rulesFor(path),
			digest,
		});
		return { ...text, path };
	};
}

/**
 * Compiles bodies from the last one backwards until it comes to one that is compiled already: another thread compiles
 * them from the first one on, and both look into the same cache.
 */
export async function compileBackwards(site: Site, texts: Texts, origins: Origins): Promise<void> {
	const compile = compilerFor(site, texts, origins);
	for (const entry of [...texts.guides, ...texts.pages].reverse()) {
		const before = origins.compiled.compiled;
		compile(entry);
		if (origins.compiled.compiled === before) return;
		// Whatever else this thread has begun goes on.
		await setImmediate();
	}
}

/** Pictures that bodies show, and the faults of the bodies, text by text. */
function checkBodies({ guides, pages }: Texts, { factsOf }: Compiled, origins: Origins) {
	const checked = [...guides, ...pages].map((entry) => {
		const facts = factsOf(entry);
		const { uses, diagnostics } = findPictures(facts.pictures, {
			...entry.file,
			content: contentFolder(entry.file.origin, origins),
			parts: contentFolder('firm', origins),
		});
		return { uses, diagnostics: [...facts.diagnostics, ...diagnostics] };
	});
	return {
		pictures: checked.flatMap(({ uses }) => uses),
		diagnostics: checked.flatMap(({ diagnostics }) => diagnostics),
	};
}

/** Makes the front matter of a guide fit the parts of it that the firm has written anew. */
function fitGuide(guide: ContentEntry<PlacedGuide>, facts: EntryFacts, { parts }: Texts) {
	const own = parts.filter((part) => part.guide === guide.id && part.file.locale === guide.file.locale);
	return {
		guide: { ...guide, data: fitToParts(guide.data, facts, own) },
		diagnostics: checkSaid(guide.data, facts.parts, own),
	};
}

/** The folder in which texts of ours or of the firm stand. */
export function contentFolder(
	origin: 'callback' | 'firm',
	{ root, folder }: Pick<Origins, 'root' | 'folder'>,
): string {
	return join(origin === 'firm' ? (folder ?? root) : root, 'content');
}
