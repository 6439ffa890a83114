import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Root } from 'hast';
import { PackedCache } from '../cache/packed-cache.ts';
import { sourceDigest } from '../cache/source-digest.ts';
import { markdownAlternate, type MarkdownAlternateHead } from '../documents/markdown-alternate.ts';
import { readTree } from './finished-bodies.ts';

/** A guide or question that is to be written as Markdown, as plain data. */
export interface Alternate {
	/** Its text, or where it stands as a finished body; the key changes with what is in there. */
	body: Root | { finished: string; key: string };
	head: MarkdownAlternateHead;
}

/** Which ones, where they are kept, and the folder into which they are written. */
export interface Alternates {
	alternates: readonly Alternate[];
	/** Folder of the cache. */
	cache: string;
	/** Each is named after its place in the list, from 0 on. */
	out: string;
}

/** Writes guides and questions as Markdown. Runs in any thread. */
export async function makeAlternates({ alternates, cache, out }: Alternates): Promise<void> {
	const before = new PackedCache(cache);
	mkdirSync(out, { recursive: true });
	for (const [at, { body, head }] of alternates.entries()) {
		const key = JSON.stringify([sourceDigest('documents', 'lib'), 'key' in body ? body.key : body, head]);
		const markdown = await before.kept('md', key, () =>
			Promise.resolve(Buffer.from(markdownAlternate(treeOf(body), head))),
		);
		writeFileSync(join(out, String(at)), markdown);
		// Whatever else this thread has to do goes on.
		await setImmediate();
	}
	before.save();
}

function treeOf(body: Alternate['body']): Root {
	return 'key' in body ? readTree(body.finished) : body;
}
