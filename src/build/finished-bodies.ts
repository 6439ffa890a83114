import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWhole } from '../cache/cached-file.ts';
import { pruneFolder } from '../cache/prune-folder.ts';
import { sha256 } from '../cache/sha256.ts';
import { fillHoles, printPieces } from '../markdown/component-hole.ts';
import { finishTree, printTree } from '../markdown/finish.ts';
import type { SiteLinks } from '../markdown/fit-to-site.ts';
import type { Body } from './body.ts';
import type { pictureFinder } from './pictures.ts';

/** What puts the bodies of a site in one language into their place. */
interface Finishing {
	bodies: ReadonlyMap<string, Body>;
	links: SiteLinks;
	pictureAt: ReturnType<typeof pictureFinder>;
	/** Where finished bodies are kept. */
	folder: string;
}

/**
 * Puts links and pictures into compiled bodies and prints them, those apart that are kept from before.
 * @returns for each body the path of its files without an ending: `.html` is what pages show, `.json` its tree; where
 * components of the site folder stand in it, pages show the pieces of `.pieces.json`, and the other two are without them
 */
export function finishBodies({ bodies, links, pictureAt, folder }: Finishing): Map<string, string> {
	mkdirSync(folder, { recursive: true });
	const kept = new Set(readdirSync(folder));
	const finished = new Map<string, string>();
	for (const [id, body] of bodies) {
		const pictureOf = (address: string, part: string | undefined) =>
			pictureAt(resolve(part ?? body.path))(address);
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
		if (kept.has(`${key}.html`)) continue;
		const tree = finishTree(body.tree(), links, pictureOf);
		if (facts.components.length > 0)
			writeWhole(`${path}.pieces.json`, JSON.stringify(printPieces(structuredClone(tree), facts.components)));
		fillHoles(tree);
		writeWhole(`${path}.json`, JSON.stringify(tree));
		// Written last: where it is, the other is too.
		writeWhole(`${path}.html`, printTree(tree));
	}
	return finished;
}

/** Throws away finished bodies that are not among these. */
export function pruneBodies(folder: string, finished: ReadonlyMap<string, string>): void {
	const used = new Set(
		[...finished.values()].flatMap((path) => [`${path}.json`, `${path}.html`, `${path}.pieces.json`]),
	);
	pruneFolder(folder, (file) => used.has(join(folder, file)) || !/\.(?:json|html)$/.test(file));
}
