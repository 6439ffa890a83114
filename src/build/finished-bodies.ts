import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import { writeWhole } from '../cache/cached-file.ts';
import { pruneFolder } from '../cache/prune-folder.ts';
import { sha256 } from '../cache/sha256.ts';
import type { ShownPicture } from '../lib/picture.ts';
import { fillHoles, printPieces } from '../markdown/component-hole.ts';
import { finishTree, printTree } from '../markdown/finish.ts';
import type { SiteLinks } from '../markdown/fit-to-site.ts';
import type { Body } from './body.ts';

/** What puts the bodies of a site in one language into their place. */
interface Finishing {
	bodies: ReadonlyMap<string, Body>;
	links: SiteLinks;
	/** The picture at an address in a text, by the path of the text. */
	pictureAt: (text: string, address: string) => ShownPicture | undefined;
	/** Where finished bodies are kept. */
	folder: string;
}

/**
 * Puts links and pictures into compiled bodies and prints them, those apart that are kept from before.
 * @returns for each body the path of its files without an ending: see {@link bodyFile}; where components of the site
 * folder stand in it, pages show the pieces of `.pieces.json`, and the other one is without them
 */
export function finishBodies({ bodies, links, pictureAt, folder }: Finishing): Map<string, string> {
	mkdirSync(folder, { recursive: true });
	const kept = new Set(readdirSync(folder));
	const finished = new Map<string, string>();
	for (const [id, body] of bodies) {
		const pictureOf = (address: string, part: string | undefined) => pictureAt(part ?? body.path, address);
		const { facts } = body;
		const key = sha256(
			JSON.stringify([
				body.key,
				links.base,
				links.tableLabel,
				facts.links.map(({ to }) => links.resolve(to) ?? null),
				facts.pictures.map(({ to, file }) => [pictureOf(to, undefined), pictureOf(to, file)]),
			]),
		).slice(0, 24);
		const path = join(folder, key);
		finished.set(id, path);
		if (kept.has(`${key}.body`)) continue;
		const tree = finishTree(body.tree(), links, pictureOf);
		if (facts.components.length > 0)
			writeWhole(`${path}.pieces.json`, JSON.stringify(printPieces(structuredClone(tree), facts.components)));
		fillHoles(tree);
		// Written last: where it is, the other is too.
		writeWhole(`${path}.body`, bodyFile(tree, printTree(tree)));
	}
	return finished;
}

/** The file of a finished body: its tree in the first line, then what pages show. */
export function bodyFile(tree: Root, html: string): string {
	return `${JSON.stringify(tree)}\n${html}`;
}

/** Reads the tree of a finished body. @param path without its ending */
export function readTree(path: string): Root {
	const text = readFileSync(`${path}.body`, 'utf8');
	return JSON.parse(text.slice(0, text.indexOf('\n'))) as Root;
}

/** Throws away finished bodies that are not among these. */
export function pruneBodies(folder: string, finished: ReadonlyMap<string, string>): void {
	const used = new Set([...finished.values()].flatMap((path) => [`${path}.body`, `${path}.pieces.json`]));
	pruneFolder(folder, (file) => used.has(join(folder, file)) || !/\.(?:body|json)$/.test(file));
}
