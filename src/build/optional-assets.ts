import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256 } from '../cache/sha256.ts';
import { compactCss } from '../lib/css.ts';
import type { Load } from '../lib/loads.ts';
import type { GeneratedFile } from '../lib/picture.ts';
import type { Library } from '../library/library.ts';

/** Where each of them is written. */
const sources: Record<Load, string> = {
	blocks: 'styles/blocks.css',
	code: 'styles/code.css',
	press: 'tools/press/press.mjs',
};

/** Sheets and scripts that only some pages load. */
export interface OptionalAssets {
	files: GeneratedFile[];
	/** Their addresses. */
	addresses: Partial<Record<Load, string>>;
}

/**
 * Makes the sheets and scripts that some text of a site needs: a site without such texts has none of them.
 * @param urlOf gives the address of a file of the site by its name
 */
export function makeOptionalAssets(
	{ guides, pages }: Pick<Library, 'guides' | 'pages'>,
	root: string,
	urlOf: (fileName: string) => string,
): OptionalAssets {
	const used = new Set([...guides, ...pages].flatMap(({ loads }) => loads));
	const made = [...used].sort().map((load) => ({ load, file: assetFile(load, root) }));
	return {
		files: made.map(({ file }) => file),
		addresses: Object.fromEntries(made.map(({ load, file }) => [load, urlOf(file.fileName)])),
	};
}

function assetFile(load: Load, root: string): GeneratedFile {
	const source = readFileSync(join(root, 'src', sources[load]), 'utf8');
	const isSheet = sources[load].endsWith('.css');
	const text = isSheet
		? compactCss(source.replace(comments, ''))
		: source.replace(comments, '').replace(/\n\s*/g, '\n');
	const data = Buffer.from(text);
	return { fileName: `${load}.${sha256(data).slice(0, 8)}.${isSheet ? 'css' : 'js'}`, data };
}

/** Comments of our own sheets and scripts, in which no text looks like one. */
const comments = /\/\*[\s\S]*?\*\/|^\/\/.*\n/gm;
