import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Root } from 'hast';
import { PackedCache } from '../cache/packed-cache.ts';
import { sourceDigest } from '../cache/source-digest.ts';
import { withFolder } from '../cache/with-folder.ts';
import { markdownAlternate, type MarkdownAlternateHead } from '../documents/markdown-alternate.ts';

/** A guide or question that is to be written as Markdown, as plain data. */
export interface Alternate {
	/** Path of its file on the site. */
	path: string;
	/** Its text, or the file that holds it; the key changes with what is in there. */
	body: Root | { file: string; key: string };
	head: MarkdownAlternateHead;
}

/** Which ones, where they are kept, and the folder into which they are written. */
export interface Alternates {
	alternates: readonly Alternate[];
	/** Folder of the cache. */
	cache: string;
	out: string;
}

/** Writes guides and questions as Markdown. Runs in any thread. */
export async function makeAlternates({ alternates, cache, out }: Alternates): Promise<void> {
	const before = new PackedCache(cache);
	for (const { path, body, head } of alternates) {
		const key = JSON.stringify([sourceDigest('documents', 'lib'), 'key' in body ? body.key : body, head]);
		const markdown = await before.kept('md', key, () =>
			Promise.resolve(Buffer.from(markdownAlternate(treeOf(body), head))),
		);
		writeFileSync(withFolder(join(out, path)), markdown);
		// Whatever else this thread has to do goes on.
		await setImmediate();
	}
	before.save();
}

function treeOf(body: Alternate['body']): Root {
	return 'key' in body ? (JSON.parse(readFileSync(body.file, 'utf8')) as Root) : body;
}
