import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { writeWhole } from '../cache/cached-file.ts';
import { pruneFolder } from '../cache/prune-folder.ts';
import { sha256 } from '../cache/sha256.ts';
import { sourceDigest } from '../cache/source-digest.ts';
import { compileEntry, type Body, type CompiledEntry, type EntryFacts } from '../markdown/compile.ts';
import type { DirectiveContext } from '../markdown/context.ts';
import type { TextRules } from '../markdown/text-rules.ts';
import { toldBy, watchContext, type Asked } from './watched-context.ts';

/** What decides how a text is compiled besides the text. */
export interface Compiling {
	context: DirectiveContext;
	rules: TextRules;
	/** Changes with everything in the context and the rules that any text may use: strings, wording, terms. */
	digest: string;
}

/** A compiled text: what it holds, and its tree. */
export interface CompiledText {
	/** Names all that went into it. */
	key: string;
	facts: EntryFacts;
	/** A tree of its own for each caller. Read when somebody asks: trees are large, and most work needs none. */
	tree: () => Root;
}

/** What is kept of a text. */
interface Cached {
	facts: EntryFacts;
	/** What the text asked of the knowledge base. */
	asked: Asked;
	/** What it was told, as a digest. */
	told: string;
}

/**
 * Compiles each text once: what was compiled of it before is used again as long as the text, its parts, what it asked
 * of the knowledge base and the code that compiles are the same.
 */
export class CompiledTexts {
	/** How many texts were compiled, and not taken from what was kept. */
	compiled = 0;
	readonly #folder: string;
	readonly #known = new Map<string, Cached>();
	readonly #used = new Set<string>();

	/** @param folder where texts are kept between runs */
	constructor(folder: string) {
		this.#folder = folder;
		mkdirSync(folder, { recursive: true });
	}

	compile(body: Body, { context, rules, digest }: Compiling): CompiledText {
		const name = sha256(sourceDigest('markdown', 'lib'), digest, JSON.stringify(body)).slice(0, 24);
		const before = this.#read(name);
		const kept = before && isSound(before, context) ? before : undefined;
		const compile = () => this.#compile(name, body, context, rules);
		const { facts, told } = kept ?? compile().kept;
		this.#used.add(name);
		const tree = () => JSON.parse(this.#tree(name) ?? compile().tree) as Root;
		return { key: `${name}-${told}`, facts, tree };
	}

	/** Throws away what no text of this run has used. */
	prune(): void {
		pruneFolder(this.#folder, (file) => {
			const [, name] = /^(\w+)\.json$/.exec(file) ?? [];
			return name === undefined || this.#used.has(name);
		});
	}

	#compile(name: string, body: Body, context: DirectiveContext, rules: TextRules) {
		this.compiled += 1;
		const { context: watched, asked } = watchContext(context);
		const compiled: CompiledEntry = compileEntry(body, watched, rules);
		const { facts } = compiled;
		const tree = JSON.stringify(compiled.tree);
		const kept: Cached = { facts, asked, told: toldBy(context, asked) };
		this.#known.set(name, kept);
		writeWhole(join(this.#folder, `${name}.json`), `${JSON.stringify(kept)}\n${tree}`);
		return { kept, tree };
	}

	#read(name: string): Cached | undefined {
		const known = this.#known.get(name);
		if (known) return known;
		try {
			const kept = JSON.parse(linesOf(this.#folder, name).facts) as Cached;
			this.#known.set(name, kept);
			return kept;
		} catch {
			// Not there, or half written: the text is compiled again.
			return undefined;
		}
	}

	/** Nothing where another build has thrown it away since: that one started before an edit. */
	#tree(name: string): string | undefined {
		try {
			return linesOf(this.#folder, name).tree;
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
			return undefined;
		}
	}
}

/** The two lines of the file of a text: to make two files takes longer than to read over the one that is not needed. */
function linesOf(folder: string, name: string): { facts: string; tree: string } {
	const text = readFileSync(join(folder, `${name}.json`), 'utf8');
	const end = text.indexOf('\n');
	return { facts: text.slice(0, end), tree: text.slice(end + 1) };
}

/** Faults name what else there is: they are found anew each time. */
function isSound({ facts, asked, told }: Cached, context: DirectiveContext): boolean {
	return facts.diagnostics.length === 0 && toldBy(context, asked) === told;
}
